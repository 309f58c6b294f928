import { daysBetween, toDay, type Instant } from '../../../shared/clock.ts';
import type { Action } from '../../../shared/features/actions/actions.schema.ts';
import type { Entry } from '../../../shared/features/log/log.schema.ts';
import {
  countWord,
  dueText,
  longDay,
  plural,
  relativeText,
  sentenceCase,
  timeText,
  type Reader,
} from '../../ui/format.ts';

/** One thing that needs the reader, whichever list it comes from. */
export type TodayItem = {
  readonly key: string;
  readonly kind: 'call back' | 'action' | 'promise';
  readonly dueAt: Instant;
  readonly title: string;
  readonly detail: string | null;
  /** What stands at the right: by what way to reach them, or what kind of thing it is. */
  readonly way: string;
  readonly to: string;
};

/** The parts of an entry that a call-back shows. */
export type CallBack = Pick<Entry, 'id' | 'words' | 'customerName' | 'channel' | 'callBackAt' | 'heardAt'>;
/** The parts of an action that Today shows. */
export type OwnAction = Pick<Action, 'id' | 'what' | 'dueAt' | 'source' | 'sourceText' | 'customerName'>;

/** So many letters of the customer's words are enough to know them again. */
const recognisedBy = 24;
/** Long words are cut at about two lines; the record itself shows all of them. */
const shownLetters = 140;

/** Joins call-backs and own actions into one list, most pressing first. */
export function todayItems(
  callBacks: readonly CallBack[],
  actions: readonly OwnAction[],
  reader: Reader,
): readonly TodayItem[] {
  const calls = callBacks.map((entry): TodayItem => ({
    key: `entry ${entry.id}`,
    kind: 'call back',
    dueAt: entry.callBackAt ?? entry.heardAt,
    title: `Call ${entry.customerName ?? 'them'} back`,
    detail: `${sentenceCase(askedAt(entry.heardAt, reader))}: “${shorten(entry.words)}”`,
    way: entry.channel === 'phone' ? 'phone' : 'call back',
    to: `/log/${entry.id}`,
  }));
  const own = actions.map((action): TodayItem => ({
    key: `action ${action.id}`,
    kind: 'action',
    dueAt: action.dueAt,
    title: action.what,
    detail: actionDetail(action),
    way: 'action',
    to: `/actions/${action.id}`,
  }));
  return [...calls, ...own].toSorted((one, other) => one.dueAt - other.dueAt);
}

function askedAt(at: Instant, reader: Reader): string {
  const isToday = daysBetween(toDay(at, reader.timeZone), toDay(reader.now, reader.timeZone)) === 0;
  return isToday ? `asked at ${timeText(at, reader)}` : `asked ${relativeText(at, reader)}`;
}

function actionDetail({ what, sourceText, customerName }: OwnAction): string | null {
  // An action opened by a rule begins with the customer's words; saying them twice tells nothing more.
  const isSaid = sourceText !== null && what.includes(sourceText.slice(0, recognisedBy));
  const parts = [sourceText === null || isSaid ? null : `“${shorten(sourceText)}”`, customerName];
  return parts.filter((part) => part !== null).join(' ') || null;
}

/** Cuts long words at a word's end. */
export function shorten(words: string, letters = shownLetters): string {
  const flat = words.replaceAll(/\s+/g, ' ').trim();
  if (flat.length <= letters) return flat;
  const cut = flat.slice(0, letters);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), letters / 2)).trimEnd()} …`;
}

/** What the title and the line below it are made of. */
export type TodayState = {
  readonly items: readonly TodayItem[];
  /** How many there are in all, where the list shows only the first of them. */
  readonly itemCount: number;
  readonly unsorted: number;
};

/** States what is true now: the most pressing thing first. */
export function todayTitle({ items, unsorted }: TodayState, reader: Reader): string {
  const { locale } = reader;
  const word = (count: number): string => sentenceCase(countWord(count, locale));
  const calls = items.filter(({ kind }) => kind === 'call back').length;
  if (calls > 0) return `${word(calls)} ${plural(calls, 'customer is', 'customers are')} waiting for a call back`;
  const late = items.filter(({ dueAt }) => dueAt < reader.now).length;
  if (late > 0) return `${word(late)} ${plural(late, 'thing is', 'things are')} late`;
  const today = items.filter((item) => isToday(item, reader)).length;
  if (today > 0) return `${word(today)} ${plural(today, 'thing is', 'things are')} due today`;
  if (unsorted > 0) return `${word(unsorted)} ${plural(unsorted, 'entry waits', 'entries wait')} to be sorted`;
  return 'Nothing is waiting for you';
}

/** "Thursday 19 November. Five things need you; the oldest is 1 h late." */
export function todayPurpose({ items, itemCount }: TodayState, reader: Reader): string {
  const day = longDay(toDay(reader.now, reader.timeZone), reader.locale);
  const first = items[0];
  if (first === undefined) return `${day}.`;
  const count = `${sentenceCase(countWord(itemCount, reader.locale))} ${plural(itemCount, 'thing needs', 'things need')} you`;
  const due = dueText(first.dueAt, reader);
  const most = itemCount === 1 ? 'it is' : 'the first is';
  return `${day}. ${count}; ${most} ${due.tone === 'bad' ? due.text : `due ${onDay(due.text)}`}.`;
}

/** "due at noon", "due today", "due on Fri 14 Nov". */
function onDay(text: string): string {
  return /^(?:at|today|tomorrow)/.test(text) ? text : `on ${text}`;
}

function isToday({ dueAt }: TodayItem, reader: Reader): boolean {
  return toDay(dueAt, reader.timeZone) === toDay(reader.now, reader.timeZone);
}
