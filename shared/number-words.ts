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
