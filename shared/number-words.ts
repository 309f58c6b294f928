import { formatMoney } from './money.ts';

/** A count with the reader's separators: "1,204". */
export function countText(count: number, locale: string): string {
  return new Intl.NumberFormat(locale).format(count);
}

/** An amount of money without cents nobody reads: whole amounts lose their ".00". */
export function moneyText(amountMinor: number, reader: { readonly currency: string; readonly locale: string }): string {
  return formatMoney(amountMinor, reader.currency, reader.locale).replace(/[.,]00(?!\d)/, '');
}

/** A word with its count in the right number: `plural(2, 'action')` is "actions". */
export function plural(count: number, one: string, many = `${one}s`): string {
  return count === 1 ? one : many;
}

const irregular = new Map([
  ['person', 'people'],
  ['totals', 'totals'],
]);

/** The plural of what a record is called: "step of a playbook" is "steps of a playbook", "entry" is "entries". */
export function pluralNoun(noun: string): string {
  const [, head = noun, rest = ''] = /^(.+?)( (?:of|at|in|on|that) .*)?$/.exec(noun) ?? [];
  const many = irregular.get(head);
  if (many !== undefined) return many + rest;
  if (/[^aeiou]y$/.test(head)) return `${head.slice(0, -1)}ies${rest}`;
  return `${head}${/(s|ch)$/.test(head) ? 'es' : 's'}${rest}`;
}

/** A count of records by what they are called: "1 entry", "1,204 entries". */
export function countNoun(count: number, noun: string, locale: string): string {
  return `${countText(count, locale)} ${plural(count, noun, pluralNoun(noun))}`;
}
