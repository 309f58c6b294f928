import type { ColumnUnit } from './company-file.schema.ts';

/** What each unit means, in words for whoever reads an export without the program. */
export const unitWords: Readonly<Record<ColumnUnit, string>> = {
  moment: 'milliseconds since 1970-01-01 00:00 UTC',
  day: 'a calendar day, year-month-day, in the time zone of the business',
  money: 'money in the smallest coin of the currency of the business (cents)',
  'yes-no': '1 is yes, 0 is no',
  json: 'a list or record as JSON',
};

/** Finds what a column holds by its name, its checks and its default, as the naming rules of the tables have it. */
export function toColumnUnit(column: {
  readonly name: string;
  readonly type: string;
  readonly oneOf: readonly string[] | null;
  readonly fallback: string | null;
}): ColumnUnit | null {
  const { name, type, oneOf, fallback } = column;
  if (type === 'INTEGER') {
    if (name.endsWith('_at')) return 'moment';
    if (name.endsWith('_minor')) return 'money';
    return oneOf !== null && oneOf.toSorted().join() === '0,1' ? 'yes-no' : null;
  }
  if (type !== 'TEXT') return null;
  if (name.endsWith('_on')) return 'day';
  return fallback === "'[]'" || fallback === "'{}'" ? 'json' : null;
}
