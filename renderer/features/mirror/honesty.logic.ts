import type { AuditResults, VerdictCounts } from '../../../shared/features/mirror/mirror.schema.ts';
import type { TrendPoint } from '../../charts/TrendChart.tsx';
import { countText, plural } from '../../ui/format.ts';
import { percentText } from '../../../shared/features/mirror/claim.words.ts';

/** How many claims could be held against a record at all. */
export function heldCount({ confirmed, overclaim, underclaim }: VerdictCounts): number {
  return confirmed + overclaim + underclaim;
}

/** "9 of 14 claims fit the records"; says so where nothing could be compared. */
export function fitText(counts: VerdictCounts, locale: string): string {
  const held = heldCount(counts);
  if (held === 0) return 'nothing could be held against the records';
  const { confirmed } = counts;
  const fit = confirmed === 0 ? 'none' : countText(confirmed, locale);
  return `${fit} of ${countText(held, locale)} ${plural(held, 'claim')} ${confirmed < 2 ? 'fits' : 'fit'} the records`;
}

/** "Honesty index 64%"; null where nothing could be compared. */
export function indexText({ index }: Pick<VerdictCounts, 'index'>, locale: string): string | null {
  return index === null ? null : `Honesty index ${percentText(index, locale)}`;
}

type Trend = AuditResults['trend'];

/** "up 14 points since Q2 2026"; null where there is nothing to compare. */
export function changeText(trend: Trend, id: string, locale: string): string | null {
  const at = trend.findIndex((point) => point.id === id);
  const now = trend[at]?.counts.index ?? null;
  const before = trend.slice(0, Math.max(at, 0)).findLast(({ counts }) => counts.index !== null);
  const was = before?.counts.index ?? null;
  if (now === null || before === undefined || was === null) return null;
  // A difference of two shares is in points of a hundred, not in per cent of the first.
  const points = Math.round(now * 100) - Math.round(was * 100);
  if (points === 0) return `as in ${before.name}`;
  const size = Math.abs(points);
  return `${points > 0 ? 'up' : 'down'} ${countText(size, locale)} ${plural(size, 'point')} since ${before.name}`;
}

/** The points of the trend, oldest first; audits in which nothing could be compared have none. */
export function trendPoints(trend: Trend, locale: string): readonly TrendPoint[] {
  return trend.map(({ id, name, counts }) => ({
    key: id,
    label: name,
    value: counts.index,
    low: null,
    high: null,
    n: heldCount(counts),
    text: counts.index === null ? '' : percentText(counts.index, locale),
    to: `/mirror/${id}`,
  }));
}

/** What the trend says, as the title of its chart. */
export function trendTitle(trend: Trend, locale: string): string {
  const known = trend.filter(({ counts }) => counts.index !== null);
  const last = known.at(-1);
  if (last === undefined) return 'Nothing could be held against the records yet';
  const index = percentText(last.counts.index ?? 0, locale);
  const change = changeText(trend, last.id, locale);
  return `${last.name}: ${index} of what was claimed fits the records${change === null ? '' : `, ${change}`}`;
}
