import type { Instant } from '../../shared/clock.ts';
import type { ComputerSettings } from '../../shared/computer.ts';
import type { Due, DueItem } from '../../shared/due.ts';

export type Reminder = {
  readonly title: string;
  readonly body: string;
  /** The page that shows it. */
  readonly path: string;
};

/** What was reminded of: the key of each, and when it was due, so that old ones can be forgotten. */
export type Reminded = Readonly<Record<string, Instant>>;

export type ReminderDecision = { readonly reminders: readonly Reminder[]; readonly reminded: Reminded };

/** More at once than this become one reminder that counts them. */
const mostSingly = 3;
/** After so many milliseconds a reminder can't come a second time: the engine asks no further back. */
const forgetAfterMs = 7 * 86_400_000;

/** Decides what to remind of: each thing once, and nothing while nobody works. */
export function decideReminders(
  { now, isWorkingTime, items }: Due,
  { reminders, namesInReminders }: Pick<ComputerSettings, 'reminders' | 'namesInReminders'>,
  before: Reminded,
): ReminderDecision {
  if (!reminders || !isWorkingTime) return { reminders: [], reminded: before };
  const fresh = items.filter(({ key }) => !Object.hasOwn(before, key));
  if (fresh.length === 0) return { reminders: [], reminded: before };
  const lasting = Object.entries(before).filter(([, dueAt]) => dueAt > now - forgetAfterMs);
  return {
    reminders: fresh.length > mostSingly ? [toSum(fresh)] : fresh.map((item) => toReminder(item, namesInReminders)),
    reminded: Object.fromEntries([...lasting, ...fresh.map(({ key, dueAt }) => [key, dueAt] as const)]),
  };
}

function toReminder({ kind, text, named }: DueItem, hasNames: boolean): Reminder {
  const title = kind === 'promise' ? 'A promise is due' : 'A call is due';
  return { title, body: hasNames ? named : text, path: '/' };
}

function toSum(items: readonly DueItem[]): Reminder {
  return { title: 'Due now', body: `${toCounts(items)}.`, path: '/' };
}

/** "2 promises and 1 call are due today"; null where nothing is due. */
export function toCounts(items: readonly DueItem[]): string | null {
  const promises = items.filter(({ kind }) => kind === 'promise').length;
  const calls = items.length - promises;
  if (items.length === 0) return null;
  const parts = [count(promises, 'promise'), count(calls, 'call')].filter((part) => part !== null);
  return `${parts.join(' and ')} ${items.length === 1 ? 'is' : 'are'} due today`;
}

function count(n: number, noun: string): string | null {
  return n === 0 ? null : `${n} ${noun}${n === 1 ? '' : 's'}`;
}
