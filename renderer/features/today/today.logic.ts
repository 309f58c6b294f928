import { toDay } from '../../../shared/clock.ts';
import type { YoursItem } from '../../parts/yours/yours-item.ts';
import { countWord, dueText, longDay, plural, sentenceCase, type Reader } from '../../ui/format.ts';

/** What the title and the line below it are made of. */
export type TodayState = {
  readonly items: readonly YoursItem[];
  /** How many there are in all, also those no list holds. */
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

function isToday({ dueAt }: YoursItem, reader: Reader): boolean {
  return toDay(dueAt, reader.timeZone) === toDay(reader.now, reader.timeZone);
}
