import { wilson } from './wilson.ts';

/** What is known of a customer and of how many leave. */
export type RiskQuestion = {
  /** What the customer leaves over in a year, in minor units. */
  readonly yearlyMarginMinor: number;
  /** Of those who were customers a year ago, how many left since. */
  readonly lostOfYear: number;
  readonly activeAYearAgo: number;
  /** What it costs to win another one; null where nobody knows. */
  readonly replacementMinor: number | null;
};

/** Nobody knows what happens in more than ten years. */
const mostYears = 10;

/** Years a customer can be expected to stay: one by the yearly churn, at its likely worst. */
export function remainingYears(lostOfYear: number, activeAYearAgo: number): number {
  const churn = wilson(lostOfYear, activeAYearAgo).high;
  // With nobody to count, all may leave within the year.
  return churn === null ? 1 : Math.min(1 / churn, mostYears);
}

/**
 * Tells what is lost if one customer leaves, in minor units.
 *
 * Own definition. Remaining years = min(1 / churn, 10), with the upper end of the Wilson interval of the own
 * yearly churn; value = margin × years + replacement cost.
 * Example: 780.00 a year, 8 of 100 left in a year (likely at most 15.0%): 6.67 years, 5,200.66; with 3,150.00 to
 * replace them 8,350.66.
 */
export function valueAtRisk(question: RiskQuestion): { readonly years: number; readonly amountMinor: number } {
  const { yearlyMarginMinor, lostOfYear, activeAYearAgo, replacementMinor } = question;
  const years = remainingYears(lostOfYear, activeAYearAgo);
  return { years, amountMinor: Math.round(yearlyMarginMinor * years) + (replacementMinor ?? 0) };
}
