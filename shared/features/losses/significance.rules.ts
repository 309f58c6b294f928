import type { LossSettings } from './losses.schema.ts';

/** What judging a loss needs to know. */
export type LossWeight = {
  readonly marginMinor: number | null;
  /** Days as a customer; null where nobody knows since when. */
  readonly tenureDays: number | null;
  /** Of the customers who stayed: how many there are to compare with, and how many stand above the one who left. */
  readonly compared: number;
  readonly above: number;
};

/**
 * Decides whether a loss matters enough for a call, by the rule of the owner. Where the figure it needs is unknown it
 * does: what nobody knows may be large.
 * Example: of 10 customers with the one who left, the top 20% are 2; with one above them they are among these.
 */
export function decideMatters(settings: LossSettings, weight: LossWeight): boolean {
  const isAtTop = weight.above < (settings.topPercent / 100) * (weight.compared + 1);
  switch (settings.rule) {
    case 'everybody':
      return true;
    case 'margin':
      return weight.marginMinor === null || weight.marginMinor >= settings.leastMarginMinor;
    case 'top-margin':
      return weight.marginMinor === null || isAtTop;
    case 'top-tenure':
      return weight.tenureDays === null || isAtTop;
  }
}
