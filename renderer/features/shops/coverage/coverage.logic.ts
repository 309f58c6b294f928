import { addDays, type Day } from '../../../../shared/clock.ts';
import type { CoverageCell } from '../../../../shared/features/shops/shops.schema.ts';
import type { Id } from '../../../../shared/ids.ts';
import { countText, countWord, plural, sentenceCase, type Tone } from '../../../ui/format.ts';

export type CoveragePlace = {
  readonly locationId: Id<'Location'> | null;
  readonly locationName: string | null;
  readonly cells: readonly CoverageCell[];
};
export type Coverage = {
  readonly quarters: readonly { readonly name: string; readonly from: Day; readonly to: Day }[];
  readonly places: readonly CoveragePlace[];
};

/** What stands in a cell, in a word and the tone of its mark. */
export function cellMark({ state, made, planned }: CoverageCell, locale: string): { text: string; tone: Tone } {
  switch (state) {
    case 'made':
      return { text: made === 1 ? 'visited' : `visited ${timesText(made, locale)}`, tone: 'good' };
    case 'planned':
      return { text: planned === 1 ? 'planned' : `${countText(planned, locale)} planned`, tone: 'neutral' };
    case 'missed':
      return { text: 'missed', tone: 'bad' };
    case 'open':
      return { text: 'nothing planned', tone: 'watch' };
  }
}

function timesText(times: number, locale: string): string {
  return times === 2 ? 'twice' : `${countText(times, locale)} times`;
}

/** What a cell does when it is pressed. */
export function cellVerb({ state }: CoverageCell): string {
  if (state === 'missed') return 'Plan one now';
  return state === 'open' ? 'Plan one' : 'See the visits';
}

/** The list of the visits of a cell. */
export function visitsPath({ state, from, to }: CoverageCell, locationId: Id<'Location'> | null): string {
  const place = locationId === null ? '' : `&locationId=${locationId}`;
  return `/shops?show=${state === 'made' ? 'made' : 'planned'}&from=${from}&to=${to}${place}`;
}

/** The cells of the quarter that holds a day. */
function cellsOn({ places }: Coverage, day: Day): readonly CoverageCell[] {
  const toVisit = places.filter((place) => !isElsewhere(place, places));
  return toVisit.flatMap(({ cells }) => cells.filter(({ from, to }) => from <= day && day <= to));
}

/** Visits to none of the places, such as on the web: they are shown, and nobody misses them. */
export function isElsewhere({ locationId }: CoveragePlace, places: readonly CoveragePlace[]): boolean {
  return locationId === null && places.length > 1;
}

/** What is true of this quarter, as the title of the page: gaps first, then what is planned. */
export function coverageTitle(coverage: Coverage | null, today: Day, locale: string): string {
  const cells = coverage === null ? [] : cellsOn(coverage, today);
  if (coverage === null || cells.length === 0) return 'Mystery shops';
  const isAlone = coverage.places.every(({ locationId }) => locationId === null);
  const gaps = cells.filter(({ made, planned }) => made === 0 && planned === 0).length;
  const waiting = cells.filter(({ made, planned }) => made === 0 && planned > 0).length;
  if (isAlone) return aloneTitle(gaps, waiting);
  if (gaps === cells.length && gaps > 1) return 'No place has been visited this quarter';
  if (gaps > 0) return `${placesText(gaps, locale)} not been visited this quarter`;
  if (waiting > 0) {
    return `${sentenceCase(countWord(waiting, locale))} ${plural(waiting, 'place is', 'places are')} still to be visited this quarter`;
  }
  return cells.length === 1 ? 'The place was visited this quarter' : 'Every place was visited this quarter';
}

function aloneTitle(gaps: number, waiting: number): string {
  if (gaps > 0) return 'No mystery visit this quarter, made or planned';
  return waiting > 0 ? 'This quarter’s visit is still to be made' : 'This quarter’s visit was made';
}

function placesText(count: number, locale: string): string {
  return `${sentenceCase(countWord(count, locale))} ${plural(count, 'place has', 'places have')}`;
}

/** A day of the year before or after the one that is shown. */
export function otherYear({ quarters }: Coverage, step: -1 | 1): Day | null {
  const edge = step === -1 ? quarters[0]?.from : quarters.at(-1)?.to;
  return edge === undefined ? null : addDays(edge, step);
}
