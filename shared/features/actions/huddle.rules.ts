import { addDays, type Day, type Instant } from '../../clock.ts';
import { weekOf } from '../../period.ts';

/** A team takes in and remembers about seven things at once (own default). */
export const fewAtMost = 7;

/** How bad what it came from was, the worst first; what came from no entry follows. */
const severities = ['severe', 'serious', 'normal'] as const;

/** What choosing this week's few reads of an action that is open. */
export type Candidate = {
  readonly id: string;
  readonly dueAt: Instant;
  readonly severity: (typeof severities)[number] | null;
  /** What the customer brings in a year, in minor units; null where nobody knows or there is none. */
  readonly yearlyMarginMinor: number | null;
};

/** The days of a huddle: what is due up to Sunday, and what was done since the Monday of the week before. */
export function huddleDays(today: Day): { readonly from: Day; readonly to: Day; readonly doneSince: Day } {
  const week = weekOf(today);
  return { ...week, doneSince: addDays(week.from, -7) };
}

function severityRank({ severity }: Candidate): number {
  return severity === null ? severities.length : severities.indexOf(severity);
}

/**
 * Chooses this week's few of what is open and due by Sunday: what is late first, then what is due; in both the worst
 * first, then the customer who brings most, then what was or is due first. The same actions give the same few.
 *
 * Example: of one late by a day and one late by ten, both after a normal complaint of customers nobody knows the worth
 * of, the one late by ten comes first; a severe one late by a day comes before both.
 */
export function chooseFew<Item extends Candidate>(candidates: readonly Item[], now: Instant): Item[] {
  const isLate = ({ dueAt }: Candidate): number => (dueAt < now ? 0 : 1);
  return candidates
    .toSorted(
      (one, other) =>
        isLate(one) - isLate(other) ||
        severityRank(one) - severityRank(other) ||
        (other.yearlyMarginMinor ?? 0) - (one.yearlyMarginMinor ?? 0) ||
        one.dueAt - other.dueAt ||
        (one.id < other.id ? -1 : 1),
    )
    .slice(0, fewAtMost);
}

/**
 * Takes a customer's name out of a sentence that is shown on a wall.
 *
 * Example: "Call Marta Reyes back" of Marta Reyes becomes "Call the customer back".
 */
export function hideName(text: string, name: string | null): string {
  if (name === null || name.trim() === '') return text;
  const pattern = name.trim().replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
  return text.replaceAll(new RegExp(pattern, 'giu'), 'the customer');
}
