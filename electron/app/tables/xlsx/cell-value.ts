import { assertNever } from '../../../../shared/assert-never.ts';
import type { CellFormat } from './cell-formats.ts';

const DAY_SECONDS = 86_400;

/** 9999-12-31: Excel shows no date beyond. */
const MAX_SERIAL = 2_958_466;

/** Writes the number in a cell as its style shows it, dates as `YYYY-MM-DD`, and whatever is no date as a plain number. */
export function toCellText(value: string, format: CellFormat, is1904: boolean): string {
  const number = Number(value);
  if (value.trim() === '' || !Number.isFinite(number)) return value;
  switch (format.kind) {
    case 'number':
      return toNumberText(value, number);
    case 'zeros': {
      const text = toNumberText(value, number);
      return /^\d+$/.test(text) ? text.padStart(format.digits, '0') : text;
    }
    case 'elapsed':
      return number < 0 ? toNumberText(value, number) : toClock(Math.round(number * DAY_SECONDS));
    case 'date':
    case 'time':
    case 'date-time':
      if (number < 0 || number >= MAX_SERIAL) return toNumberText(value, number);
      return toDateText(number, format.kind, is1904);
    default:
      return assertNever(format);
  }
}

/** Excel computes with doubles and shows 15 digits; 0.1 + 0.2 is stored as 0.30000000000000004 and means 0.3. */
function toNumberText(value: string, number: number): string {
  if (/^-?\d+$/.test(value)) return value;
  return Number.isSafeInteger(number) ? String(number) : String(Number(number.toPrecision(15)));
}

function toDateText(serial: number, kind: 'date' | 'time' | 'date-time', is1904: boolean): string {
  const seconds = Math.round(serial * DAY_SECONDS);
  const days = Math.floor(seconds / DAY_SECONDS);
  const rest = seconds % DAY_SECONDS;
  if (kind === 'time' && days === 0) return toClock(rest);
  const day = toDay(days, is1904);
  // A time behind a date that the style hides is kept: it was recorded.
  return kind === 'date' && rest === 0 ? day : `${day} ${toClock(rest)}`;
}

// A sheet has few different days and many cells with them; to write one anew takes a microsecond.
const dayTexts = new Map<number, string>();
const MAX_DAY_TEXTS = 10_000;

function toDay(days: number, is1904: boolean): string {
  // Excel believes in a 29 February 1900, which is its day 60, so days before it count from one day later.
  if (!is1904 && days === 60) return '1900-02-29';
  const epoch = is1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, days < 60 ? 31 : 30);
  const at = epoch + days * DAY_SECONDS * 1000;
  const known = dayTexts.get(at);
  if (known !== undefined) return known;
  const text = new Date(at).toISOString().slice(0, 10);
  if (dayTexts.size >= MAX_DAY_TEXTS) dayTexts.clear();
  dayTexts.set(at, text);
  return text;
}

function toClock(seconds: number): string {
  const two = (part: number): string => String(Math.floor(part)).padStart(2, '0');
  return `${two(seconds / 3600)}:${two((seconds % 3600) / 60)}:${two(seconds % 60)}`;
}
