import { minorDigits } from '../../money.ts';
import { countText, moneyText, plural } from '../../number-words.ts';
import type { Measured } from './measures.schema.ts';

/** How the reader reads numbers and money. */
export type NumberReader = { readonly locale: string; readonly currency: string };

/** A reading in words: the large figure, and what stands below it in small. */
export type MeasureWords = { readonly figure: string; readonly detail: string | null };

type Shown = Pick<Measured, 'value' | 'n' | 'low' | 'high' | 'unit' | 'smallN'>;

/** Says a reading as a person would: "31 of 44", "70%, likely 56 to 82"; with few records, only the counts. */
export function measureWords(reading: Shown, { locale, currency }: NumberReader): MeasureWords {
  const { value, n, unit, smallN } = reading;
  const count = (number: number): string => countText(number, locale);
  if (value === null) return { figure: 'no record', detail: null };
  if (unit === 'count') return { figure: count(value), detail: null };
  if (unit === 'money') return { figure: moneyText(toWholeMoney(value, currency), { locale, currency }), detail: null };
  if (unit === 'days') {
    const days = Math.round(value);
    return { figure: `${count(days)} ${plural(days, 'day')}`, detail: null };
  }
  if (unit === 'hours') return hoursWords(reading, locale);
  if (unit === 'gap') {
    const points = Math.round(value * 100);
    return {
      figure: `${count(points)} ${plural(points, 'point')}`,
      detail: n < smallN ? tooFew(n, smallN, locale) : null,
    };
  }
  if (unit === 'points' || unit === 'mean') return scaleWords(reading, locale);
  const figure = `${count(Math.round(value * n))} of ${count(n)}`;
  // Below smallN a percentage would promise more than the records hold.
  if (n < smallN) return { figure, detail: tooFew(n, smallN, locale) };
  return { figure, detail: shareText(reading) };
}

/** From so many whole units on cents say nothing. */
const centsBelow = 100;

function toWholeMoney(minor: number, currency: string): number {
  const unit = 10 ** minorDigits(currency);
  return Math.abs(minor) < centsBelow * unit ? Math.round(minor) : Math.round(minor / unit) * unit;
}

function tooFew(n: number, smallN: number, locale: string): string {
  return `too few to say (${countText(n, locale)} of ${countText(smallN, locale)} needed)`;
}

/** "45 min", "3 h", "3 h 20 min": working time as people say it. */
export function hoursText(hours: number): string {
  const minutes = Math.round(hours * 60);
  if (minutes < 60) return `${minutes} min`;
  const rest = minutes % 60;
  return `${Math.floor(minutes / 60)} h${rest === 0 ? '' : ` ${rest} min`}`;
}

/** "3 h 20 min" and "likely 1 h to 5 h, from 40". */
function hoursWords({ value, n, low, high }: Shown, locale: string): MeasureWords {
  if (value === null) return { figure: 'no record', detail: null };
  const likely = low === null || high === null ? '' : `likely ${hoursText(low)} to ${hoursText(high)}, `;
  return { figure: hoursText(value), detail: `${likely}from ${countText(n, locale)}` };
}

/** "31" and "likely 9 to 49, 59 answered"; points are whole, means have one digit. */
function scaleWords({ value, n, low, high, unit, smallN }: Shown, locale: string): MeasureWords {
  const answered = `${countText(n, locale)} answered`;
  if (value === null || n < smallN) return { figure: answered, detail: tooFew(n, smallN, locale) };
  const digits = unit === 'points' ? 0 : 1;
  const text = (number: number): string =>
    number
      .toLocaleString(locale, { minimumFractionDigits: digits, maximumFractionDigits: digits, signDisplay: 'negative' })
      .replace('-', '−');
  const likely = low === null || high === null ? '' : `likely ${text(low)} to ${text(high)}, `;
  return { figure: text(value), detail: `${likely}${answered}` };
}

/** "70%, likely 56 to 82". */
export function shareText({ value, low, high }: Pick<Shown, 'value' | 'low' | 'high'>): string {
  const percent = (share: number): string => String(Math.round(share * 100));
  if (value === null) return 'no record';
  if (low === null || high === null) return `${percent(value)}%`;
  return `${percent(value)}%, likely ${percent(low)} to ${percent(high)}`;
}
