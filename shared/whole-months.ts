import { addDays, type Day } from './clock.ts';
import { monthOf } from './period.ts';

/** Days of a filter; an end left out is open. */
export type Days = { readonly from?: Day | undefined; readonly to?: Day | undefined };

/** A period in whole months, for which counts are kept, and the days of months it cuts, which must be counted anew. */
export type WholeMonths = {
  /** First and last month as `2026-11`, null for an open end; null where no month is whole. */
  readonly months: { readonly from: string | null; readonly to: string | null } | null;
  readonly cut: readonly { readonly from: Day; readonly to: Day }[];
};

const toMonth = (day: Day): string => day.slice(0, 7);

/** Parts a period: 10 Sep to 5 Nov is all of October, 10 to 30 Sep and 1 to 5 Nov. */
export function splitMonths({ from, to }: Days): WholeMonths {
  if (from !== undefined && to !== undefined && from > to) return { months: null, cut: [] };
  const first = from === undefined ? null : monthOf(from);
  const last = to === undefined ? null : monthOf(to);
  const cutsFirst = first !== null && from !== undefined && from !== first.from;
  const cutsLast = last !== null && to !== undefined && to !== last.to;
  if (first !== null && last !== null && from !== undefined && to !== undefined && first.from === last.from)
    return cutsFirst || cutsLast
      ? { months: null, cut: [{ from, to }] }
      : { months: { from: toMonth(from), to: toMonth(to) }, cut: [] };
  const cut = [...(cutsFirst ? [{ from, to: first.to }] : []), ...(cutsLast ? [{ from: last.from, to }] : [])];
  const firstWhole = first === null ? null : toMonth(cutsFirst ? addDays(first.to, 1) : first.from);
  const lastWhole = last === null ? null : toMonth(cutsLast ? addDays(last.from, -1) : last.to);
  const isEmpty = firstWhole !== null && lastWhole !== null && firstWhole > lastWhole;
  return { months: isEmpty ? null : { from: firstWhole, to: lastWhole }, cut };
}
