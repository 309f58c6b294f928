import type { z } from 'zod';
import type {
  Checklist,
  ChecklistResults,
  meanScoreSchema,
} from '../../../../shared/features/checklists/checklists.schema.ts';
import type { Beside } from '../../../../shared/features/shops/shops.schema.ts';
import { countWord, plural, sentenceCase, type Tone } from '../../../ui/format.ts';
import { percentText } from '../shops.logic.ts';

export type MeanScore = z.infer<typeof meanScoreSchema>;

/** The scorecard that is read unless somebody chooses another: the one filled in most often. */
export function mainScorecard(scorecards: readonly Checklist[]): Checklist | null {
  const used = scorecards.filter(({ runs }) => runs > 0);
  return used.toSorted((one, other) => other.runs - one.runs)[0] ?? null;
}

/** "likely between 64% and 82%"; null where there are too few visits for a range. */
export function likelyText({ low, high }: Pick<MeanScore, 'low' | 'high'>): string | null {
  return low === null || high === null ? null : `likely between ${percentText(low)} and ${percentText(high)}`;
}

/** What shoppers found, in one sentence: "78% on average in 12 visits, likely between 64% and 82%". */
export function seenTitle({ total, runs }: Pick<ChecklistResults, 'total' | 'runs'>, locale: string): string {
  if (total.value === null)
    return runs === 0 ? 'Nothing was scored in these days' : 'Nothing that was seen could be scored';
  if (total.n === 1) return `One visit, ${percentText(total.value)}`;
  const likely = likelyText(total);
  const visits = `${countWord(total.n, locale)} ${plural(total.n, 'visit')}`;
  return `${percentText(total.value)} on average in ${visits}${likely === null ? '' : `, ${likely}`}`;
}

type NamedScore = { readonly name: string; readonly total: MeanScore };

/** What the places say side by side: a difference is named only where their ranges lie apart. */
export function placesTitle(places: readonly NamedScore[]): string {
  const known = places.filter(({ total }) => total.value !== null);
  if (known.length < 2) return 'One place so far, nothing to compare it with';
  const ordered = known.toSorted((one, other) => (other.total.value ?? 0) - (one.total.value ?? 0));
  const [best, worst] = [ordered[0], ordered.at(-1)];
  const isApart = best?.total.low != null && worst?.total.high != null && best.total.low > worst.total.high;
  return isApart ? `${best.name} does better than ${worst.name}` : 'No visible difference between the places';
}

/** Something that earned nothing at a place in visit after visit. */
export type Repeat = ChecklistResults['items'][number]['repeats'][number] & { readonly label: string };

/** What fails again and again, the longest row first. */
export function listRepeats(results: Pick<ChecklistResults, 'items'>): readonly Repeat[] {
  return results.items
    .flatMap(({ label, repeats }) => repeats.map((repeat) => ({ ...repeat, label })))
    .toSorted((one, other) => other.times - one.times);
}

export function repeatsTitle(repeats: readonly Repeat[], locale: string): string {
  if (repeats.length === 0) return 'Nothing fails again and again';
  const count = sentenceCase(countWord(repeats.length, locale));
  return `${count} ${plural(repeats.length, 'thing fails', 'things fail')} again and again`;
}

/** Something that shoppers saw and the audit spoke of. */
export type InBoth = Beside & { readonly said: NonNullable<Beside['said']> };
export const isInBoth = (item: Beside): item is InBoth => item.said !== null && item.seen.n > 0;

/** How what the audit said stands to what shoppers saw: beyond the likely range, or within it. */
export function besideMark({ seen, said }: InBoth): { readonly text: string; readonly tone: Tone } {
  if (seen.low === null || seen.high === null) return { text: 'too few visits to say', tone: 'neutral' };
  if (said.value > seen.high) return { text: 'shoppers saw less', tone: 'bad' };
  return said.value < seen.low ? { text: 'shoppers saw more', tone: 'watch' } : { text: 'agrees', tone: 'good' };
}

/** What shoppers saw of an item: "in 7 of 12 visits", and its likely share. */
export function seenText({ n, full, value, low, high }: Beside['seen'], locale: string): string {
  const count = `in ${countWord(full, locale)} of ${countWord(n, locale)} ${plural(n, 'visit')}`;
  if (value === null || low === null || high === null) return count;
  return `${count}: ${percentText(value)}, likely ${percentText(low).replace('%', '')} to ${percentText(high).replace('%', '')}`;
}

/** How many items the audit is too sure of, as a title. */
export function besideTitle(items: readonly InBoth[], locale: string): string {
  const less = items.filter((item) => besideMark(item).tone === 'bad').length;
  if (less === 0) return 'Shoppers saw nothing that contradicts the audit';
  return `${sentenceCase(countWord(less, locale))} of ${countWord(items.length, locale)}: shoppers saw less than the audit said`;
}
