import { addDays, type Day } from '../../shared/clock.ts';
import { dayName, monthOf, periodName, quarterOf, type Period } from '../../shared/period.ts';

/** Days that narrow what is read; without an end it is open. */
type Days = { readonly from?: Day | undefined; readonly to?: Day | undefined };

/** The periods people ask for by name. */
export const presets = ['all', 'this-quarter', 'last-quarter', 'twelve-months'] as const;
/** A period people ask for by name. */
export type Preset = (typeof presets)[number];

/** How the buttons are called; what is all of it is said by the screen. */
export const presetWords: Readonly<Record<Exclude<Preset, 'all'>, string>> = {
  'this-quarter': 'This quarter',
  'last-quarter': 'Last quarter',
  'twelve-months': '12 months',
};

/** The days a preset stands for; null for all. */
export function presetPeriod(preset: Preset, today: Day, yearStartsIn: number): Period | null {
  const quarter = quarterOf(today, yearStartsIn);
  switch (preset) {
    case 'all':
      return null;
    case 'this-quarter':
      return quarter;
    case 'last-quarter':
      return quarterOf(addDays(quarter.from, -1), yearStartsIn);
    case 'twelve-months':
      // 330 days before the first of a month lie in the month eleven before it, whatever the lengths between.
      return { from: monthOf(addDays(monthOf(today).from, -330)).from, to: monthOf(today).to };
  }
}

/** The preset a filter stands for; null where somebody chose days. */
export function presetOf({ from, to }: Days, today: Day, start: number): Preset | null {
  return (
    presets.find((preset) => {
      const period = presetPeriod(preset, today, start);
      return period === null ? from === undefined && to === undefined : period.from === from && period.to === to;
    }) ?? null
  );
}

/** The days of a filter in words: "Q4 2026", "from 3 May 2026", "1 Dec 2025 to 30 Nov 2026"; null for all. */
export function periodText({ from, to }: Days, start: number): string | null {
  if (from !== undefined && to !== undefined) return from <= to ? periodName({ from, to }, start) : 'no day';
  if (from !== undefined) return `from ${dayName(from)}`;
  return to === undefined ? null : `up to ${dayName(to)}`;
}
