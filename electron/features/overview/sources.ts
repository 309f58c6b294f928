import { addMoods } from '../../../shared/features/overview/mood.rules.ts';
import type { Source } from '../../../shared/features/overview/overview.schema.ts';
import type { Period } from '../../../shared/period.ts';
import type { Heard, Surveyed } from './counts.store.ts';

/** What narrows a list of records: days, a touchpoint, a place. */
type Where = Period & { readonly touchpointId?: string; readonly locationId?: string };

/** The entries of the log at a place or touchpoint; none where nobody said anything. */
export function listLogSources(heard: readonly Heard[], where: Where, label = 'What customers said'): Source[] {
  const { n } = addMoods(heard);
  return n === 0 ? [] : [{ label, to: '/log', search: { ...where }, n }];
}

/** The answers to each survey. */
export function listSurveySources(
  surveyed: readonly Surveyed[],
  titles: ReadonlyMap<string, string>,
  { from, to, locationId }: Where,
): Source[] {
  return [...Map.groupBy(surveyed, ({ sourceId }) => sourceId)].map(([id, counts]) => ({
    label: titles.get(id) ?? '',
    to: `/surveys/${id}`,
    search: { from, to, ...(locationId === undefined ? {} : { locationId }) },
    n: addMoods(counts).n,
  }));
}
