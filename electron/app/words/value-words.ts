import { z } from 'zod';
import { assertNever } from '../../../shared/assert-never.ts';
import { toDecimalText } from '../../../shared/money.ts';
import type { ReadHandle } from '../../db/handle.ts';
import { nameSql, sql, type SqlValue } from '../../db/sql.ts';
import type { FieldKind } from './field-word.ts';

/** What of the business the words need. */
export type Words = { readonly currency: string; readonly timeZone: string };

type Pointed = Extract<FieldKind, { readonly table: string }>;

const texts = z.array(z.string());
const consents = z.array(z.object({ kind: z.string(), givenOn: z.string() }));

/** By time zone: making a format takes some 100 µs, using it 1, and a file of a customer tells thousands of moments. */
const momentFormats = new Map<string, Intl.DateTimeFormat>();

/** `2026-11-19 09:30` in the business's time zone: the same on every computer, and it sorts. */
export function toMoment(at: number, timeZone: string): string {
  const known = momentFormats.get(timeZone);
  const format = known ?? new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'short' });
  if (known === undefined) momentFormats.set(timeZone, format);
  return format.format(at);
}

function findName(read: ReadHandle, { table, key, column }: Pointed, id: string): string | null {
  return read.text(sql`SELECT ${nameSql(column)} FROM ${nameSql(table)} WHERE ${nameSql(key)} = ${id}`);
}

/** `14:30`, from minutes after midnight. */
function toClock(minutes: number): string {
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}

/** Tells a stored value in words: names for ids, plain money, moments in the business's time zone. Null stays null. */
export function toWords(read: ReadHandle, business: Words, field: FieldKind, value: SqlValue): string | null {
  if (field === 'archived') return value === null ? 'no' : 'yes';
  if (value === null || value === '') return null;
  if (typeof field === 'object' && 'words' in field) return field.words[String(value)] ?? String(value);
  if (typeof field === 'object') {
    return findName(read, field, String(value)) ?? 'no longer here';
  }
  switch (field) {
    case 'text':
    case 'day':
    case 'number':
      return String(value);
    case 'money':
      return `${toDecimalText(Number(value), business.currency)} ${business.currency}`;
    case 'instant':
      return toMoment(Number(value), business.timeZone);
    case 'minute':
      return toClock(Number(value));
    case 'yes-no':
      return value === 1 ? 'yes' : 'no';
    case 'choice':
      return String(value).replaceAll('-', ' ');
    case 'list':
      return texts.parse(JSON.parse(String(value))).join(', ') || null;
    case 'consents':
      return (
        consents
          .parse(JSON.parse(String(value)))
          .map(({ kind, givenOn }) => `${kind} (${givenOn})`)
          .join(', ') || null
      );
    default:
      return assertNever(field);
  }
}
