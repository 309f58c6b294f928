import type { z } from 'zod';
import type {
  ChecklistResults,
  ItemResult,
  meanScoreSchema,
} from '../../../../shared/features/checklists/checklists.schema.ts';
import { countText, countWord, plural, sentenceCase } from '../../../ui/format.ts';
import { scoreText } from '../checklists.logic.ts';

export type MeanScore = z.infer<typeof meanScoreSchema>;

/** "likely between 76% and 88%"; null where there is no interval. */
export function likelyText({ low, high }: MeanScore, locale: string): string | null {
  if (low === null || high === null) return null;
  return `likely between ${scoreText(low, locale)} and ${scoreText(high, locale)}`;
}

/** What the runs found, in one sentence: "Scored 82% on average, likely between 76% and 88%". */
export function headline(results: ChecklistResults, locale: string): string {
  const { runs, total } = results;
  if (runs === 0) return 'Nothing to judge by yet';
  if (total.value === null) return 'Filled in, and nothing of it is scored';
  if (runs === 1) return `Scored ${scoreText(total.value, locale)}, the one time it was filled in`;
  const likely = likelyText(total, locale);
  return `Scored ${scoreText(total.value, locale)} on average${likely === null ? '' : `, ${likely}`}`;
}

/** What failed, in words; null where nothing did. */
export function failedText({ runs, failed }: ChecklistResults, locale: string): string | null {
  if (failed === 0) return runs === 0 ? null : 'none failed';
  if (failed === runs) return runs === 1 ? 'it failed' : `all ${countWord(runs, locale)} failed`;
  return `${countWord(failed, locale)} of ${countText(runs, locale)} failed`;
}

/** The line under the headline: "Shop visit · 14 runs, two failed · Q4 2026". */
export function resultsLine(
  title: string,
  results: ChecklistResults,
  filters: readonly string[],
  locale: string,
): string {
  const counts = [
    `filled in ${countText(results.runs, locale)} ${plural(results.runs, 'time')}`,
    failedText(results, locale),
  ];
  return [title, counts.filter((word) => word !== null).join(', '), ...filters].join(' · ');
}

/** How often an item was judged: what did not apply is left out. */
export const judged = ({ full, part, none }: ItemResult): number => full + part + none;

/** Items by how often they failed, the worst first; of equals the one that fails again and again. */
export function byFailure(items: readonly ItemResult[]): ItemResult[] {
  const share = (item: ItemResult): number => (judged(item) === 0 ? -1 : item.none / judged(item));
  const repeated = ({ repeats }: ItemResult): number => repeats.reduce((most, { times }) => Math.max(most, times), 0);
  return items.toSorted(
    (one, other) => share(other) - share(one) || repeated(other) - repeated(one) || judged(other) - judged(one),
  );
}

/** What fails most, as the title of the list. */
export function failuresTitle(items: readonly ItemResult[], locale: string): string {
  const repeating = items.filter(({ repeats }) => repeats.length > 0);
  const failing = items.filter(({ none }) => none > 0);
  if (failing.length === 0) return 'Nothing has failed';
  if (repeating.length > 0) {
    return `${sentenceCase(countWord(repeating.length, locale))} ${plural(repeating.length, 'item keeps', 'items keep')} failing`;
  }
  return `${sentenceCase(countWord(failing.length, locale))} ${plural(failing.length, 'item')} failed, none twice in a row`;
}

/** "three times in a row at Harbour". */
export function repeatText({ times, locationName }: ItemResult['repeats'][number], locale: string): string {
  const often = times === 2 ? 'twice' : `${countWord(times, locale)} times`;
  return `${often} in a row${locationName === null ? '' : ` at ${locationName}`}`;
}

/** What the newest period says beside the one before it, without speaking of a change the intervals don't show. */
export function trendTitle(points: readonly (MeanScore & { readonly name: string })[], locale: string): string {
  const known = points.filter(({ value }) => value !== null);
  const last = known.at(-1);
  const before = known.at(-2);
  if (last === undefined || last.value === null) return 'Nothing scored yet';
  const now = `${last.name}: ${scoreText(last.value, locale)}`;
  if (before === undefined || before.value === null) return `${now}, nothing before to compare it with`;
  return `${now}, after ${scoreText(before.value, locale)} in ${before.name}`;
}

/** Which place or section stands lowest, as the title of a comparison. */
export function lowestTitle(
  rows: readonly (MeanScore & { readonly name: string })[],
  one: string,
  locale: string,
): string {
  const known = rows.flatMap(({ value, name }) => (value === null ? [] : [{ value, name }]));
  const [lowest, ...others] = known.toSorted((first, second) => first.value - second.value);
  if (lowest === undefined) return `No ${one} is scored yet`;
  if (others.length === 0) return `Only one ${one} so far: ${lowest.name}`;
  const highest = others.at(-1);
  if (highest === undefined || highest.value === lowest.value)
    return `Every ${one} stands at ${scoreText(lowest.value, locale)}`;
  return `Lowest: ${lowest.name}, ${scoreText(lowest.value, locale)}`;
}
