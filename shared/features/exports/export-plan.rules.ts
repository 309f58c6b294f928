import { assertNever } from '../../assert-never.ts';
import { DAY_MS, type Day, type Instant } from '../../clock.ts';
import { monthOf, weekOf, type Period } from '../../period.ts';
import type { ExportPlan, ExportRhythm } from './exports.schema.ts';

/** How many files stay unless the owner says otherwise: two months of weeks, or most of a year of months. */
export const keepDefault = 8;

/** After a try that failed nobody waits for a busy disk more often than this; an hour is also when a disk is plugged in again. */
const tryAgainMs = DAY_MS / 24;

/** What is known of the exports written to the folder of the plan. */
export type PlanHistory = {
  readonly doneOn: Day | null;
  readonly isRunning: boolean;
  /** When the latest try began that failed; null after one that did not. */
  readonly failedAt: Instant | null;
};

function periodOf(rhythm: ExportRhythm, today: Day): Period {
  switch (rhythm) {
    case 'weekly':
      return weekOf(today);
    case 'monthly':
      return monthOf(today);
    default:
      return assertNever(rhythm);
  }
}

/** Whether an export is to be written now: once in each week or month of the calendar, and not again at once where it failed. */
export function isExportDue(
  { rhythm }: Pick<ExportPlan, 'rhythm'>,
  { doneOn, isRunning, failedAt }: PlanHistory,
  now: { readonly today: Day; readonly at: Instant },
): boolean {
  if (isRunning || (failedAt !== null && now.at - failedAt < tryAgainMs)) return false;
  return doneOn === null || doneOn < periodOf(rhythm, now.today).from;
}

/** What the files of a business begin with, so that two businesses may share a folder. */
function toFileStart(business: string): string {
  const words = business
    .normalize('NFKD')
    .replaceAll(/\p{Mn}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-');
  return words.slice(0, 40).replaceAll(/^-+|-+$/g, '') || 'business';
}

/** The name of a regular export; not that of one made by hand, which is never removed. */
export function toPlannedName(business: string, rhythm: ExportRhythm, today: Day): string {
  return `${toFileStart(business)}-${rhythm}-${today}.zip`;
}

/** The regular exports of a business that go: beyond the newest ones that are kept, and what was left half written. */
export function listOutdated(names: readonly string[], business: string, keep: number): string[] {
  const start = `${toFileStart(business)}-`;
  const ours = names.flatMap((name) => {
    if (!name.startsWith(start)) return [];
    const parts = /^(?:weekly|monthly)-(\d{4}-\d\d-\d\d)\.zip(\.unfinished)?$/.exec(name.slice(start.length));
    return parts === null ? [] : [{ name, day: parts[1] ?? '', isWhole: parts[2] === undefined }];
  });
  const whole = ours.filter(({ isWhole }) => isWhole).toSorted((one, other) => (one.day < other.day ? 1 : -1));
  return [...whole.slice(keep), ...ours.filter(({ isWhole }) => !isWhole)].map(({ name }) => name);
}
