import { addDays, daysBetween, toDay, type Day, type Instant } from '../../../shared/clock.ts';
import type { Action } from '../../../shared/features/actions/actions.schema.ts';
import { clipWords } from '../../../shared/features/log/clip-words.ts';
import type { Entry } from '../../../shared/features/log/log.schema.ts';
import { lastCallDay, toCallWindow } from '../../../shared/features/losses/call-window.rules.ts';
import type { Loss } from '../../../shared/features/losses/losses.schema.ts';
import type { Observation } from '../../../shared/features/observation/observation.schema.ts';
import type { Visit } from '../../../shared/features/shops/shops.schema.ts';
import type { PlaybookTask } from '../../../shared/features/touch/touch.schema.ts';
import type { Id } from '../../../shared/ids.ts';
import { endOfDay, longDay, relativeText, sentenceCase, timeText, type Reader } from '../../ui/format.ts';
import type { YoursItem } from './yours-item.ts';

/** The parts of an entry that a call-back shows. */
export type CallBack = Pick<Entry, 'id' | 'words' | 'customerName' | 'channel' | 'callBackAt' | 'heardAt'>;
/** The parts of an action that are shown beside other things to do. */
export type OwnAction = Pick<Action, 'id' | 'what' | 'dueAt' | 'source' | 'sourceText' | 'customerName' | 'waitingFor'>;

/** A proof that waits for the owner's word. */
export type WaitingProof = {
  readonly actionId: Id<'Action'>;
  readonly what: string;
  readonly fixedOn: Day;
  readonly windowDays: number;
};

/** So many letters of the customer's words are enough to know them again. */
const recognisedBy = 24;
/** Long words are cut at about two lines; the record itself shows all of them. */
const shownLetters = 140;

/** Most pressing first: customers who wait to hear from us now, then whatever was or is due first. */
export function sortYours(items: readonly YoursItem[]): YoursItem[] {
  const rank = ({ isAwaited }: YoursItem): number => (isAwaited === true ? 0 : 1);
  return items.toSorted((one, other) => rank(one) - rank(other) || one.dueAt - other.dueAt);
}

/** Somebody asked to be called. */
export function toCallBackItem(entry: CallBack, reader: Reader): YoursItem {
  const { id, customerName, channel, callBackAt, heardAt, words } = entry;
  return {
    key: `entry ${id}`,
    kind: 'call back',
    isAwaited: true,
    dueAt: callBackAt ?? heardAt,
    title: `Call ${customerName ?? 'them'} back`,
    detail: `${sentenceCase(askedAt(heardAt, reader))}: “${clipWords(words, shownLetters)}”`,
    way: channel === 'phone' ? 'phone' : 'call back',
    to: `/log/${id}`,
  };
}

function askedAt(at: Instant, reader: Reader): string {
  const isToday = daysBetween(toDay(at, reader.timeZone), toDay(reader.now, reader.timeZone)) === 0;
  return isToday ? `asked at ${timeText(at, reader)}` : `asked ${relativeText(at, reader)}`;
}

/** An action of one's own; a late one asks whether one knows of it, once a day. */
export function toActionItem(action: OwnAction, { now }: Reader): YoursItem {
  const { id, what, dueAt, sourceText, customerName, waitingFor } = action;
  // An action opened by a rule begins with the customer's words; saying them twice tells nothing more.
  const isSaid = sourceText !== null && what.includes(sourceText.slice(0, recognisedBy));
  const words = sourceText === null || isSaid ? null : `“${clipWords(sourceText, shownLetters)}”`;
  const about = [words, customerName].filter((part) => part !== null).join(' ');
  const waits = waitingFor === null ? '' : `waits for ${waitingFor}`;
  return {
    key: `action ${id}`,
    kind: 'action',
    dueAt,
    title: what,
    detail: [about, waits].filter(Boolean).join(' · ') || null,
    way: 'action',
    to: `/actions/${id}`,
    ...(dueAt < now ? { lateAction: id } : {}),
  };
}

/** Somebody else's action that is late for so long that the owner hears of it, once. */
export function toLateItem(action: Pick<Action, 'id' | 'what' | 'dueAt' | 'whoName' | 'waitingFor'>): YoursItem {
  const { id, what, dueAt, whoName, waitingFor } = action;
  const waits = waitingFor === null ? '' : `, waits for ${waitingFor}`;
  return {
    key: `late ${id}`,
    kind: 'late',
    dueAt,
    title: what,
    detail: `${whoName === null ? 'Nobody has it' : `With ${whoName}`}${waits}. You hear of it once.`,
    way: 'late',
    to: `/actions/${id}`,
    lateAction: id,
  };
}

/** Days the owner has to look at what the figures show of a fix: nothing gets worse by waiting a week (own default). */
const lookWithinDays = 7;

/** The days around a fix are over, and the owner has not said whether it helped. */
export function toProofItem(
  { actionId, what, fixedOn, windowDays }: WaitingProof,
  { timeZone, locale }: Reader,
): YoursItem {
  const readyOn = addDays(fixedOn, windowDays + 1);
  return {
    key: `proof ${actionId}`,
    kind: 'proof',
    dueAt: endOfDay(addDays(readyOn, lookWithinDays), timeZone),
    title: `Did it help? ${what}`,
    detail: `Done ${longDay(fixedOn, locale)}. The ${windowDays} days after it can be compared with those before.`,
    way: 'proof',
    to: `/actions/${actionId}`,
  };
}

/** A step of a playbook that is due. */
export function toStepItem(task: PlaybookTask, { timeZone }: Reader): YoursItem {
  const { id, what, customerId, customerName, playbookName, about, dueOn } = task;
  return {
    key: `step ${id}`,
    kind: 'step',
    dueAt: endOfDay(dueOn, timeZone),
    title: what,
    detail: [customerName, playbookName, about].filter(Boolean).join(' · '),
    way: 'playbook',
    to: `/customers/${customerId}`,
  };
}

/** Somebody left, and the days in which one can ask them why run. */
export function toExitCallItem(loss: Loss, { now, timeZone }: Reader): YoursItem {
  const { day, closesOn } = toCallWindow(loss.lostOn, toDay(now, timeZone));
  return {
    key: `loss ${loss.id}`,
    kind: 'exit call',
    dueAt: endOfDay(closesOn, timeZone),
    title: `Ask ${loss.customerName} why they left`,
    detail: `Day ${day} of ${lastCallDay}. On file: ${loss.reasonName ?? 'unknown'}`,
    way: 'exit call',
    to: `/losses/${loss.id}`,
  };
}

/** A customer was watched, and waits for what we found. */
export function toAnswerItem(visit: Observation, { timeZone }: Reader): YoursItem {
  const { id, customerName, asked, product, answerDueOn } = visit;
  return {
    key: `answer ${id}`,
    kind: 'answer',
    dueAt: endOfDay(answerDueOn, timeZone),
    title: `Answer ${customerName}`,
    detail: `They wait since we watched them: ${clipWords(asked === '' ? product : asked, shownLetters)}`,
    way: 'answer',
    to: '/touch?tab=visits&owed=true',
  };
}

/** A mystery visit to be made. */
export function toVisitItem(visit: Visit, { timeZone }: Reader): YoursItem {
  const { id, locationName, scenarioTitle, plannedOn, state } = visit;
  return {
    key: `visit ${id}`,
    kind: 'visit',
    dueAt: endOfDay(plannedOn, timeZone),
    title: `Mystery visit, ${locationName ?? scenarioTitle}`,
    detail: locationName === null ? null : scenarioTitle,
    way: state === 'doing' ? 'visit, begun' : 'visit',
    to: `/visits/${id}`,
  };
}
