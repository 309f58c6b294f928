import type { Measured } from '../../shared/features/measures/measures.schema.ts';
import { countText, plural } from './format.ts';

/** A reading in words: the large figure, and what stands below it in small. */
export type MeasureWords = { readonly figure: string; readonly detail: string | null };

type Shown = Pick<Measured, 'value' | 'n' | 'low' | 'high' | 'unit' | 'smallN'>;

/** Says a reading as a person would: "31 of 44", "70%, likely 56 to 82"; with few records, only the counts. */
export function measureWords(reading: Shown, locale: string): MeasureWords {
  const { value, n, unit, smallN } = reading;
  const count = (number: number): string => countText(number, locale);
  if (value === null) return { figure: 'no record', detail: null };
  if (unit === 'count') return { figure: count(value), detail: null };
  if (unit === 'days') {
    const days = Math.round(value);
    return { figure: `${count(days)} ${plural(days, 'day')}`, detail: null };
  }
  const figure = `${count(Math.round(value * n))} of ${count(n)}`;
  // Below smallN a percentage would promise more than the records hold.
  if (n < smallN) return { figure, detail: `too few to say (${count(n)} of ${count(smallN)} needed)` };
  return { figure, detail: shareText(reading) };
}

/** "70%, likely 56 to 82". */
export function shareText({ value, low, high }: Pick<Shown, 'value' | 'low' | 'high'>): string {
  const percent = (share: number): string => String(Math.round(share * 100));
  if (value === null) return 'no record';
  if (low === null || high === null) return `${percent(value)}%`;
  return `${percent(value)}%, likely ${percent(low)} to ${percent(high)}`;
}
