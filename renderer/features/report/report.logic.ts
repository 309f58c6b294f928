import { z } from 'zod';
import { addDays, daySchema, type Day } from '../../../shared/clock.ts';
import {
  reportReaders,
  sectionIds,
  type Report,
  type ReportReader,
  type SectionId,
} from '../../../shared/features/report/report.schema.ts';
import { dayName, periodName, quarterOf } from '../../../shared/period.ts';
import { plural } from '../../ui/format.ts';

/** What the address of the screen holds. */
export const quarterScreenSchema = z.object({
  /** A day of the quarter; the last that ended where none is named. */
  on: daySchema.optional(),
  reader: z.enum(reportReaders).optional(),
  /** Sections that are left out. */
  without: z.array(z.enum(sectionIds)).optional(),
});
export type QuarterScreenFilter = z.infer<typeof quarterScreenSchema>;

/** For whom a report is, as one chooses it. */
export const readerWords: Readonly<Record<ReportReader, string>> = {
  owner: 'For the owner',
  team: 'For the team',
  customers: 'For customers',
};

/** What is true of a report now: "Q3 2026 is not signed yet". */
export function reportTitle({ name, signed, isRunning }: Pick<Report, 'name' | 'signed' | 'isRunning'>): string {
  if (signed !== null) return signed.byName === null ? `${name} is signed` : `${name}, signed by ${signed.byName}`;
  return isRunning ? `${name} still runs` : `${name} is not signed yet`;
}

/** Quarters one can look back on: three years of them. */
const offeredQuarters = 12;

export type QuarterChoice = { readonly value: Day; readonly label: string };

/** The quarters to choose from, the one that runs first. */
export function listQuarterChoices(today: Day, startMonth: number): QuarterChoice[] {
  const choices: QuarterChoice[] = [];
  let quarter = quarterOf(today, startMonth);
  while (choices.length < offeredQuarters) {
    const label = periodName(quarter, startMonth);
    choices.push({ value: quarter.from, label: choices.length === 0 ? `${label}, still running` : label });
    quarter = quarterOf(addDays(quarter.from, -1), startMonth);
  }
  return choices;
}

/** The quarter before or after one, as far as there is one; null beyond today. */
export function besideQuarter(from: Day, step: -1 | 1, today: Day, startMonth: number): Day | null {
  const { to } = quarterOf(from, startMonth);
  const beside = quarterOf(step < 0 ? addDays(from, -1) : addDays(to, 1), startMonth).from;
  return beside > today ? null : beside;
}

/** The sections that are left out once one of them is turned on or off; nothing where none is. */
export function toggleSection(without: readonly SectionId[], id: SectionId): readonly SectionId[] | undefined {
  const left = without.includes(id) ? without.filter((one) => one !== id) : [...without, id];
  return left.length === 0 ? undefined : left;
}

/** Whether nothing at all is on record: a report of it says so five times. */
export function isEmptyReport({ figures, signed }: Pick<Report, 'figures' | 'signed'>): boolean {
  return signed === null && figures.every(({ n, before }) => n === 0 && before.n === 0);
}

/** "1 Jul 2026 to 30 Sep 2026". */
export const daysText = ({ from, to }: Pick<Report, 'from' | 'to'>): string => `${dayName(from)} to ${dayName(to)}`;

/** How many figures say something else today than when they were signed: "2 figures changed since"; null where none do. */
export function correctedText(figures: readonly { readonly corrected: unknown }[]): string | null {
  const count = figures.filter(({ corrected }) => corrected !== null).length;
  return count === 0 ? null : `${count} ${plural(count, 'figure')} changed since it was signed`;
}
