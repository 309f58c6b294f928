import { addDays, type Day } from '../../clock.ts';
import { quarterOf, yearOf, type Period } from '../../period.ts';
import type { CoverageCell } from './shops.schema.ts';

/** How many visits of a place lie on a day: made then, or planned for then and not made yet. */
export type PlacedVisits<Place> = {
  readonly place: Place;
  readonly on: Day;
  readonly made: number;
  readonly planned: number;
};

/** The four quarters of the business year that a day lies in. */
export function quartersOfYear(day: Day, startMonth: number): Period[] {
  const quarters: Period[] = [];
  const { from, to } = yearOf(day, startMonth);
  for (let first = from; first <= to;) {
    const quarter = quarterOf(first, startMonth);
    quarters.push(quarter);
    first = addDays(quarter.to, 1);
  }
  return quarters;
}

function stateOf(
  { made, planned }: { made: number; planned: number },
  quarter: Period,
  today: Day,
): CoverageCell['state'] {
  if (made > 0) return 'made';
  if (quarter.to < today) return 'missed';
  return planned > 0 ? 'planned' : 'open';
}

/** A place in each quarter: every place should be visited in every quarter, and a plan that time has passed is a miss. */
export function coverOf<Place>(
  place: Place,
  quarters: readonly Period[],
  visits: readonly PlacedVisits<Place>[],
  today: Day,
): CoverageCell[] {
  return quarters.map((quarter) => {
    const inside = visits.filter(
      (visit) => visit.place === place && visit.on >= quarter.from && visit.on <= quarter.to,
    );
    const made = inside.reduce((sum, visit) => sum + visit.made, 0);
    const planned = inside.reduce((sum, visit) => sum + visit.planned, 0);
    return { ...quarter, made, planned, state: stateOf({ made, planned }, quarter, today) };
  });
}
