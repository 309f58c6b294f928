import type { Figure, Metric } from '../../../../shared/features/surveys/results.schema.ts';

/** Below this many answers only counts are shown. */
export const fewestForFigure = 10;
/** Below this many answers a figure has its interval, and nobody speaks of a change. */
export const fewestForChange = 30;

/** How a figure is written: points from −100 to 100, a share, or a mean. */
export type FigureUnit = 'points' | 'share' | 'mean';

/** The unit of a metric; a question that feeds none has a mean. */
export function unitOf(metric: Metric | null): FigureUnit {
  return metric === 'nps' ? 'points' : metric === 'csat' ? 'share' : 'mean';
}

/** A number of a figure as its reader writes it: "31", "−12", "69%", "5.8". */
export function figureText(value: number, unit: FigureUnit, locale: string): string {
  const shown = unit === 'points' ? Math.round(value) : value;
  const text =
    unit === 'share'
      ? shown.toLocaleString(locale, { style: 'percent', maximumFractionDigits: 0 })
      : shown.toLocaleString(locale, {
          minimumFractionDigits: unit === 'mean' ? 1 : 0,
          maximumFractionDigits: unit === 'mean' ? 1 : 0,
          signDisplay: 'negative',
        });
  // A hyphen would read as a dash before the number.
  return text.replace('-', '−');
}

/** "likely between 9 and 49"; null where there are too few answers for an interval. */
export function likelyText({ low, high, n }: Figure, unit: FigureUnit, locale: string): string | null {
  if (low === null || high === null || n < fewestForFigure) return null;
  return `likely between ${figureText(low, unit, locale)} and ${figureText(high, unit, locale)}`;
}

/** "too few to say (7 of 10 needed)"; null where there are enough. */
export function tooFewText(n: number, locale: string, needed = fewestForFigure): string | null {
  return n >= needed ? null : `too few to say (${n.toLocaleString(locale)} of ${needed.toLocaleString(locale)} needed)`;
}
