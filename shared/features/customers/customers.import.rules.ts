import type { z } from 'zod';
import type { Day } from '../../clock.ts';
import type { PersonId } from '../../ids.ts';
import { parseMoney, toDecimalText } from '../../money.ts';
import { monthsBefore, type FileDate } from '../imports/dates.rules.ts';
import type { RowTexts } from '../imports/mapping.rules.ts';
import { readYesNo } from '../imports/texts.rules.ts';
import { blankCustomer } from './customers.rules.ts';
import { consentKinds, customerFieldsSchema, type CustomerFields } from './customers.schema.ts';

/** What reading a customer from a row needs to know. */
export type CustomerRowSetting = {
  readonly today: Day;
  readonly currency: string;
  readonly readDate: (text: string) => FileDate | string;
  readonly findPersonId: (name: string) => PersonId | null;
};

/** Why a row is no customer. */
export type RowProblem = { readonly field: string; readonly reason: string };

/** Months of a tenure that can be believed: a century. */
const maxTenureMonths = 1200;

/** Reads a customer from the texts of a row, or says all that is wrong with it. */
export function readCustomerRow(
  texts: RowTexts,
  setting: CustomerRowSetting,
): { fields: CustomerFields } | { problems: RowProblem[] } {
  const problems: RowProblem[] = [];
  const read = <Value>(field: string, reader: (text: string) => Value | string): Exclude<Value, string> | null => {
    const text = texts[field];
    if (text === undefined) return null;
    const value = reader(text);
    if (typeof value !== 'string') return value as Exclude<Value, string>; // what is no sentence is a value
    problems.push({ field, reason: value });
    return null;
  };
  const readDay = (text: string): { day: Day } | string => {
    const date = setting.readDate(text);
    return typeof date === 'string' ? date : { day: date.day };
  };
  const readMoney = (text: string): number | string =>
    parseMoney(text, setting.currency) ??
    `"${text}" is not an amount, or can be read in two ways (write it like ${toDecimalText(123_450, setting.currency)})`;
  const readAnswer = (text: string): boolean | string => readYesNo(text) ?? `"${text}" is neither yes nor no`;

  const tenure = read('tenureMonths', readMonths);
  const monthly = read('monthlyMargin', readMoney);
  const isLost = read('lost', readAnswer);
  const lookedAfterBy = read('lookedAfterBy', (name): { id: PersonId } | string => {
    const id = setting.findPersonId(name);
    return id === null ? `Nobody here is called "${name}"` : { id };
  });
  const consents = read('consents', (text) => readConsents(text, setting.today));
  const since = read('customerSinceOn', readDay)?.day ?? null;
  const candidate = {
    ...blankCustomer,
    ...pick(texts, [
      'kind',
      'email',
      'phone',
      'address',
      'class',
      'status',
      'preferredChannel',
      'styleNote',
      'reference',
    ]),
    name: texts['name'] ?? texts['reference'] ?? texts['email'] ?? '',
    ...(isLost === true ? { status: 'lost' } : {}),
    customerSinceOn: since ?? (tenure === null ? null : monthsBefore(setting.today, tenure)),
    lostOn: read('lostOn', readDay)?.day ?? null,
    renewalOn: read('renewalOn', readDay)?.day ?? null,
    yearlyMarginMinor: read('yearlyMargin', readMoney) ?? (monthly === null ? null : monthly * 12),
    costToWinMinor: read('costToWin', readMoney),
    hasNeed: read('hasNeed', readAnswer),
    canPay: read('canPay', readAnswer),
    lookedAfterBy: lookedAfterBy?.id ?? null,
    tags: (texts['tags'] ?? '')
      .split(/[,;|]/)
      .map((tag) => tag.trim())
      .filter((tag) => tag !== ''),
    consents: consents?.given ?? [],
  };
  const checked = customerFieldsSchema.safeParse(candidate);
  if (!checked.success) problems.push(...checked.error.issues.map((issue) => toProblem(issue, texts)));
  if (!checked.success || problems.length > 0) return { problems };
  const { status, lostOn, customerSinceOn } = checked.data;
  if (lostOn !== null && customerSinceOn !== null && lostOn < customerSinceOn) {
    return { problems: [{ field: 'lostOn', reason: 'They can not be lost before they became a customer' }] };
  }
  // Only who is lost has a day of it.
  return { fields: { ...checked.data, lostOn: status === 'lost' ? lostOn : null } };
}

function pick(texts: RowTexts, fields: readonly string[]): Record<string, string> {
  const picked: Record<string, string> = {};
  for (const field of fields) if (texts[field] !== undefined) picked[field] = texts[field];
  return picked;
}

function readMonths(text: string): number | string {
  const months = /^\d{1,4}(?:[.,]\d+)?$/.test(text) ? Math.floor(Number(text.replace(',', '.'))) : NaN;
  return months <= maxTenureMonths ? months : `"${text}" is not a number of months`;
}

function readConsents(text: string, today: Day): { given: CustomerFields['consents'] } | string {
  const kinds = text
    .split(/[,;|]/)
    .map((part) => part.trim().toLowerCase())
    .filter((part) => part !== '');
  const unknown = kinds.find((kind) => !consentKinds.some((known) => known === kind));
  if (unknown !== undefined) return `"${unknown}" is not a consent (${consentKinds.join(', ')})`;
  return { given: consentKinds.filter((kind) => kinds.includes(kind)).map((kind) => ({ kind, givenOn: today })) };
}

function toProblem(issue: z.core.$ZodIssue, texts: RowTexts): RowProblem {
  const field = String(issue.path[0] ?? 'name');
  const text = texts[field];
  if (field === 'name' && (text === undefined || text === ''))
    return { field, reason: 'There is neither a name nor a reference number' };
  if (issue.code === 'too_big')
    return { field, reason: `This is longer than the ${String(issue.maximum)} characters there is room for` };
  if (issue.code === 'invalid_value')
    return { field, reason: `"${text ?? ''}" is none of: ${issue.values.map(String).join(', ')}` };
  return { field, reason: text === undefined ? issue.message : `"${text}": ${issue.message}` };
}
