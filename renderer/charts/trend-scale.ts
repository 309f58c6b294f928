/** Ends and lines of a chart's scale. */
export type TrendScale = { readonly domain: readonly [number, number]; readonly ticks: readonly number[] };

type Ranged = { readonly value: number | null; readonly low: number | null; readonly high: number | null };

/** Distances between the lines of a scale of shares. */
export const shareSteps = [0.05, 0.1, 0.2, 0.25] as const;

/** As many steps between the lines as can be read beside each other. */
const mostSteps = 4;

/** A scale of whole steps around all intervals, so that nothing is cut; all of it where there is nothing to show. */
export function scaleAround(
  points: readonly Ranged[],
  [floor, ceiling]: readonly [number, number],
  steps: readonly number[],
): TrendScale {
  const known = points.flatMap(({ low, high, value }) => [low ?? value, high ?? value]).filter((one) => one !== null);
  const [low, high] = known.length === 0 ? [floor, ceiling] : [Math.min(...known), Math.max(...known)];
  const step = steps.find((size) => (high - low) / size <= mostSteps) ?? steps.at(-1) ?? 1;
  const from = Math.max(floor, Math.floor(low / step) * step);
  const to = Math.min(ceiling, Math.ceil(high / step) * step);
  const lines = Math.round((to - from) / step);
  // Sums of tenths are not tenths; the ticks are written with two digits at most.
  const ticks = Array.from({ length: lines + 1 }, (_, line) => Math.round((from + line * step) * 100) / 100);
  return { domain: [from, Math.max(to, from + step)], ticks };
}
