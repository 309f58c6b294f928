import { assertNever } from '../../assert-never.ts';
import { formatMoney } from '../../money.ts';
import { dayName } from '../../period.ts';
import type { ClaimItem, Item } from './definition.schema.ts';
import type { Given } from './runs.schema.ts';

const twoDigits = (value: number): string => String(value).padStart(2, '0');

/** A length of time in words: "45 s", "1:20 min", "1:02:03 h". */
export function timeWords(seconds: number): string {
  const whole = Math.round(seconds);
  if (whole < 60) return `${whole} s`;
  const [hours, minutes, rest] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60];
  return hours === 0 ? `${minutes}:${twoDigits(rest)} min` : `${hours}:${twoDigits(minutes)}:${twoDigits(rest)} h`;
}

/** A share in words, to a tenth of a percent: "78.8%". */
function shareWords(share: number): string {
  return `${Math.round(share * 1000) / 10}%`;
}

function claimWords({ kind }: ClaimItem, value: number, currency: string): string {
  switch (kind) {
    case 'days':
      return value === 1 ? '1 day ago' : `${value} days ago`;
    case 'count':
      return String(value);
    case 'share':
      return shareWords(value);
    case 'amount':
      return formatMoney(value, currency);
    case 'yes-no':
      return value === 1 ? 'yes' : 'no';
    default:
      return assertNever(kind);
  }
}

function numberWords(item: Item, value: number, currency: string): string {
  switch (item.type) {
    case 'yes-no':
      return value === 1 ? 'yes' : 'no';
    case 'scale':
      return item.from < 0 ? `${value}, from ${item.from} to ${item.to}` : `${value} of ${item.to}`;
    case 'number':
      return item.unit === '' ? String(value) : `${value} ${item.unit}`;
    case 'time':
      return timeWords(value);
    case 'claim':
      return claimWords(item, value, currency);
    case 'choice':
    case 'multiple':
    case 'text':
    case 'photo':
    case 'date':
      return String(value);
    default:
      return assertNever(item);
  }
}

/** An answer in words: "yes", "4 of 5", "1:20 min", "does not apply". A claim can be about money of some currency. */
export function answerWords(item: Exclude<Item, ClaimItem>, given: Given | null): string;
export function answerWords(item: Item, given: Given | null, currency: string): string;
export function answerWords(item: Item, given: Given | null, currency = ''): string {
  if (given === null) return 'not answered';
  if ('na' in given) return 'does not apply';
  if ('never' in given) return 'never';
  if ('text' in given) return given.text;
  if ('day' in given) return dayName(given.day);
  if ('number' in given) return numberWords(item, given.number, currency);
  const picks = 'pick' in given ? [given.pick] : given.picks;
  const options = 'options' in item ? item.options : [];
  return options
    .filter(({ id }) => picks.includes(id))
    .map(({ label }) => label)
    .join(', ');
}
