import type { Measured } from '../../../shared/features/measures/measures.schema.ts';
import type { QuarterPoint } from '../../../shared/features/overview/overview.schema.ts';
import type { Period } from '../../../shared/period.ts';
import { beyondChance, fewestCompared } from '../../../shared/stats/beyond-chance.ts';
import { controlLimits } from '../../../shared/stats/control-limits.ts';

/** A figure in each of some quarters; a share as a control chart, against the share of all of them together. */
export function toTrend(readings: readonly { readonly period: Period; readonly reading: Measured }[]): QuarterPoint[] {
  const groups = readings.map(({ reading: { unit, value, n } }) =>
    unit === 'share' && value !== null ? { successes: Math.round(value * n), n } : { successes: 0, n: 0 },
  );
  const { pooled, verdicts } = beyondChance(groups);
  const isChart = pooled !== null && pooled > 0 && pooled < 1;
  return readings.map(({ period, reading: { value, n, low, high, records } }, index) => ({
    ...period,
    value,
    n,
    low,
    high,
    limits: isChart && (groups[index]?.n ?? 0) >= fewestCompared ? controlLimits(pooled, n) : null,
    beyond: verdicts[index] ?? null,
    records,
  }));
}
