import { daysBetween, toDay, type Day } from '../../../shared/clock.ts';
import { assertNever } from '../../../shared/assert-never.ts';
import {
  promiseFilterSchema,
  type PromiseFilter,
  type PromisePage,
  type PromiseRow,
  type PromiseVersion,
} from '../../../shared/features/promises/promises.schema.ts';
import { acceptanceWords, throughNames, throughWords } from '../../../shared/features/promises/promises.words.ts';
import { dayName } from '../../../shared/period.ts';
import { z } from 'zod';
import {
  countWord,
  exactText,
  longDay,
  moneyText,
  plural,
  sentenceCase,
  spanText,
  type Reader,
  type Tone,
} from '../../ui/format.ts';
import { hoursText } from '../../../shared/features/measures/measure.words.ts';
import { weekday, windowText } from './said-date.logic.ts';

/** What the address of the screen holds: which of its tabs, and the filters of the list. */
export const promisesScreenSchema = promiseFilterSchema.extend({
  tab: z.enum(['board', 'list', 'told']).optional(),
});

/** What the address of the screen holds. */
export type PromisesScreenFilter = z.infer<typeof promisesScreenSchema>;

/** How many filters narrow the list, apart from how its promises stand. */
export function countFilters({ customerId, locationId, jobTypeId, from, to }: PromiseFilter): number {
  return [customerId, locationId, jobTypeId, from, to].filter((value) => value !== undefined).length;
}

/** Within a week a weekday says which day it was; further off the date does. */
const weekDays = 7;

const nameDay = (day: Day, beside: Day, locale: string): string =>
  Math.abs(daysBetween(day, beside)) < weekDays ? weekday(day, locale) : dayName(day);

type Titled = Pick<PromisePage, 'first' | 'doneOn' | 'state' | 'isContradicted' | 'untoldSince' | 'dueAt'>;

/** What is true now: "Promised Sunday, came Tuesday". */
export function promiseTitle(promise: Titled, { locale, now, timeZone }: Reader): string {
  const { first, doneOn, state } = promise;
  const beside = doneOn ?? toDay(now, timeZone);
  const promised = `Promised ${nameDay(first.on, beside, locale)}`;
  if (doneOn !== null) {
    const came = nameDay(doneOn, first.on, locale);
    if (doneOn === first.on)
      return state === 'broken' ? `${promised}, came after the hour` : `${promised}, came ${came}`;
    return `${promised}, came ${came}`;
  }
  if (state === 'cancelled') return `${promised}, called off`;
  if (promise.isContradicted) return `${promised}, and told two dates`;
  if (promise.untoldSince !== null) return `${promised}, and nobody has told them it moves`;
  return state === 'late' ? `${promised}, not done yet` : promised;
}

/** "2 days after they needed it", "early enough for what they needed"; null where nobody said what they needed. */
export function needText({ doneOn, needByOn }: Pick<PromisePage, 'doneOn' | 'needByOn'>): string | null {
  if (doneOn === null || needByOn === null) return null;
  const late = daysBetween(needByOn, doneOn);
  if (late > 0) return `${late} ${plural(late, 'day')} after they needed it`;
  return late === 0 ? 'on the day they needed it' : `${-late} ${plural(-late, 'day')} before they needed it`;
}

/** The date that was said: "Sunday 8 November, 9 to 12". */
export function saidText({ due }: Pick<PromiseVersion, 'due'>, locale: string): string {
  return `${longDay(due.on, locale)}${windowText(due)}`;
}

/** The head of a line of the ledger: "Promised for …", "Moved to …", "Phone said Tuesday, text said Monday". */
export function versionTitle(version: PromiseVersion, before: readonly PromiseVersion[], locale: string): string {
  if (version.number === 1) return `Promised for ${saidText(version, locale)}`;
  if (!version.contradicts) {
    const moved = version.askedByCustomer ? 'They asked for' : 'Moved to';
    return `${moved} ${saidText(version, locale)}`;
  }
  const other = before.findLast(({ toldAt, due }) => toldAt !== null && due.on !== version.due.on) ?? before.at(-1);
  const said = ({ saidThrough, due }: PromiseVersion): string =>
    `${throughNames[saidThrough].toLowerCase()} said ${weekday(due.on, locale)}`;
  return other === undefined
    ? `Also said ${saidText(version, locale)}`
    : sentenceCase(`${said(version)}, ${said(other)}`);
}

/** How telling stood to the date that was moved: "1 h before it was over", "2 h after it was over". */
function noticeText({ toldAt, wasDueAt }: PromiseVersion): string | null {
  if (toldAt === null || wasDueAt === null) return null;
  const ahead = wasDueAt - toldAt;
  return ahead > 0 ? `${spanText(ahead)} before it was over` : `${spanText(-ahead)} after it was over`;
}

function laterText(noticeMinutes: number | null): string {
  if (noticeMinutes === null) return '';
  return noticeMinutes === 0 ? ', told at once' : `, told ${hoursText(noticeMinutes / 60)} of work later`;
}

function tellingDetails(version: PromiseVersion, reader: Reader): readonly string[] {
  const { saidBy, saidThrough, toldAt, knownAt, noticeMinutes, toldTo } = version;
  if (toldAt === null) {
    const since = knownAt === null ? '' : `, known since ${exactText(knownAt, reader)}`;
    return [`nobody has told them yet${since}`];
  }
  const by = saidBy === '' ? '' : ` by ${saidBy}`;
  const to = toldTo === '' ? '' : ` to ${toldTo}`;
  const notice = noticeText(version);
  const known = knownAt === null ? [] : [`known since ${exactText(knownAt, reader)}${laterText(noticeMinutes)}`];
  return [`told${by}${to} ${throughWords[saidThrough]}${notice === null ? '' : `, ${notice}`}`, ...known];
}

/** What a move puts at risk, and whether somebody said they would not like to explain it. */
function riskDetails({ explainable, valueAtRiskMinor }: PromiseVersion, reader: Reader): readonly string[] {
  return [
    ...(explainable === false ? ['we would not be happy to tell them why'] : []),
    ...(valueAtRiskMinor === null ? [] : [`${moneyText(valueAtRiskMinor, reader)} at risk`]),
  ];
}

/** The small lines below: who said it through what, how early, since when it was known, what is at risk. */
export function versionDetails(
  version: PromiseVersion,
  accepted: PromisePage['accepted'],
  reader: Reader,
): readonly string[] {
  if (version.number > 1) return [...tellingDetails(version, reader), ...riskDetails(version, reader)];
  return [`by ${version.saidBy}, ${throughWords[version.saidThrough]} · ${acceptanceWords[accepted]}`];
}

/** The mark of a line of the ledger. */
export function versionMark(version: PromiseVersion): { readonly tone: Tone; readonly word: string } | null {
  if (version.number === 1) return { tone: 'neutral', word: 'first promise' };
  if (version.toldAt === null) return { tone: 'bad', word: 'not told yet' };
  if (version.contradicts) return { tone: 'watch', word: 'contradiction' };
  if (version.askedByCustomer) return { tone: 'neutral', word: 'their wish' };
  switch (version.telling) {
    case 'not-as-told':
      return { tone: 'bad', word: 'not as told' };
    case 'unverified':
      return { tone: 'watch', word: 'not confirmed' };
    case 'as-told':
      return { tone: 'good', word: 'as told' };
    case null:
      return null;
    default:
      return assertNever(version.telling);
  }
}

/** How a promise stands, for a list and the board. */
export function standsMark(row: PromiseRow): { readonly tone: Tone; readonly word: string } {
  if (row.isContradicted) return { tone: 'watch', word: 'two dates' };
  if (row.untoldSince !== null) return { tone: 'bad', word: 'tell them' };
  switch (row.state) {
    case 'due':
      return { tone: 'neutral', word: 'due' };
    case 'at-risk':
      if (row.risk === 'amber') return { tone: 'watch', word: 'half the time gone' };
      return { tone: 'bad', word: row.risk === 'red' ? 'nearly over' : 'others like it are late' };
    case 'late':
      return { tone: 'bad', word: 'late' };
    case 'kept':
      return { tone: 'good', word: 'kept' };
    case 'broken':
      return { tone: 'bad', word: row.isSelfInflicted ? 'broken, self-inflicted' : 'broken' };
    case 'cancelled':
      return { tone: 'neutral', word: 'called off' };
    default:
      return assertNever(row.state);
  }
}

type Counts = { readonly open: number; readonly late: number; readonly untold: number; readonly contradicted: number };

/** "Three promises are open, one of them late"; what needs a call first. */
export function promisesTitle(counts: Counts | null, locale: string): string {
  if (counts === null) return 'Promises';
  const word = (count: number): string => sentenceCase(countWord(count, locale));
  if (counts.contradicted > 0) {
    return `${word(counts.contradicted)} ${plural(counts.contradicted, 'customer was', 'customers were')} told two dates`;
  }
  if (counts.untold > 0)
    return `${word(counts.untold)} ${plural(counts.untold, 'customer has', 'customers have')} not been told`;
  if (counts.open === 0) return 'No promise is open';
  const open = `${word(counts.open)} ${plural(counts.open, 'promise is', 'promises are')} open`;
  return counts.late === 0 ? `${open}, none late` : `${open}, ${countWord(counts.late, locale)} late`;
}

/** What somebody says on the phone when a date moves: the truth first, then the new date. */
export function callScript(promise: PromisePage, next: PromiseVersion, reader: Reader): readonly string[] {
  const { locale } = reader;
  const was = longDay(promise.last.on, locale);
  return [
    `“You expect us on ${was}: ${promise.what}. That will not happen, and I am calling as soon as we know.”`,
    'Say why, as it is. If you would not be happy to say it, say it all the same: they hear it from the technician anyway.',
    `“We can come on ${saidText(next, locale)}. Does that still work for what you need?”`,
    promise.needByOn === null
      ? 'Ask by when they need it, and write it down.'
      : `They needed it by ${longDay(promise.needByOn, locale)}. If it no longer works, ask what would help until then.`,
  ];
}
