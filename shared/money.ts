/** An amount of money in whole minor units (cents) of a currency that is kept beside it. */
export type AmountMinor = number;

/** Counts the decimals of a currency: 2 for EUR, 0 for JPY, 3 for KWD. */
export function minorDigits(currency: string): number {
  const known = digitsByCurrency.get(currency);
  if (known !== undefined) return known;
  const digits = getFormat(currency, undefined, 'code').resolvedOptions().maximumFractionDigits ?? 2;
  digitsByCurrency.set(currency, digits);
  return digits;
}

/** Writes an amount as people of the locale write it: `formatMoney(123450, 'EUR', 'en')` is "€1,234.50". */
export function formatMoney(amountMinor: AmountMinor, currency: string, locale?: string): string {
  // Text, not a division: a double can't hold every cent of a large amount.
  const text = toDecimal(amountMinor, minorDigits(currency)) as Intl.StringNumericLiteral; // digits and a point only
  return getFormat(currency, locale, 'symbol').format(text);
}

/** Writes an amount as a plain decimal for machines: 123450 of EUR is "1234.50". */
export function toDecimalText(amountMinor: AmountMinor, currency: string): string {
  return toDecimal(amountMinor, minorDigits(currency));
}

/**
 * Reads an amount as people write it ("1.234,50 €", "(12.00)", "USD 5", "1'000.–"), rounding half away from zero to the
 * minor unit; null when it is no amount in this currency. With a locale its separators hold. Without one they are read
 * from the text, and a lone separator before exactly three digits ("1,234") is null: a guess could be 1,000 times wrong.
 */
export function parseMoney(text: string, currency: string, locale?: string): AmountMinor | null {
  const bare = stripCurrency(
    text.normalize('NFKC').replaceAll(/[\s’]/g, (found) => (found === '’' ? "'" : ' ')),
    currency,
    locale,
  );
  const signed = /^(?:\((?<inside>[^()+-]+)\)|(?<before>[+\-−]?)(?<middle>[^()+\-−]+)(?<after>-?))$/.exec(bare);
  if (signed?.groups === undefined) return null;
  const { inside, before, middle, after } = signed.groups;
  if (before && after) return null;
  const parts = splitNumber((inside ?? middle ?? '').trim(), locale);
  if (parts === null) return null;
  const minor = roundToMinor(parts.whole, parts.decimals, minorDigits(currency));
  if (minor === null) return null;
  return inside || before === '-' || before === '−' || after ? 0 - minor : minor;
}

function stripCurrency(text: string, currency: string, locale: string | undefined): string {
  let bare = text.trim();
  for (const mark of getMarks(currency, locale)) {
    const at = bare.toUpperCase().indexOf(mark);
    if (at < 0) continue;
    bare = bare.slice(0, at).trimEnd() + bare.slice(at + mark.length).trimStart();
    break;
  }
  return bare.replace(/[.,][-–—]$/, '').trim();
}

type NumberParts = { readonly whole: string; readonly decimals: string };

function splitNumber(text: string, locale: string | undefined): NumberParts | null {
  if (!/^[\d.,' ]*\d[\d.,' ]*$/.test(text)) return null;
  const point = locale === undefined ? guessPoint(text) : getPoint(locale);
  if (point === null) return null;
  const at = point === '' ? -1 : text.indexOf(point);
  const whole = at < 0 ? text : text.slice(0, at);
  const decimals = at < 0 ? '' : text.slice(at + 1);
  if (!/^\d*$/.test(decimals)) return null;
  // Groups of three, or of two before the last three as in India; one kind of separator only.
  if (!/^(?:\d*|\d{1,3}(?<mark>[.,' ])(?:\d{2,3}\k<mark>)*\d{3})$/.test(whole)) return null;
  return { whole: whole.replaceAll(/\D/g, ''), decimals };
}

/** Which character begins the decimals: '' for none, null when the text can be read in two ways. */
function guessPoint(text: string): string | null {
  const marks = text.match(/[.,]/g) ?? [];
  const last = marks.at(-1);
  if (last === undefined) return '';
  if (new Set(marks).size === 2) return last;
  if (marks.length > 1) return '';
  const decimals = text.length - text.lastIndexOf(last) - 1;
  const whole = text.slice(0, text.lastIndexOf(last));
  // "0,125" and "1 234,567" can't be groups; "1,234" can.
  return decimals === 3 && /^[1-9]\d{0,2}$/.test(whole) ? null : last;
}

/** Rounds on the digits themselves, as 1.005 has no exact double; null beyond what a number holds exactly. */
function roundToMinor(whole: string, decimals: string, digits: number): AmountMinor | null {
  const kept = decimals.slice(0, digits).padEnd(digits, '0');
  const isUp = (decimals[digits] ?? '0') >= '5';
  const minor = Number(whole + kept) + (isUp ? 1 : 0);
  return Number.isSafeInteger(minor) ? minor : null;
}

function toDecimal(amountMinor: AmountMinor, digits: number): string {
  if (!Number.isSafeInteger(amountMinor)) throw new RangeError('An amount must be a whole number of minor units.');
  const sign = amountMinor < 0 ? '-' : '';
  const text = String(Math.abs(amountMinor)).padStart(digits + 1, '0');
  return digits === 0 ? sign + text : `${sign}${text.slice(0, -digits)}.${text.slice(-digits)}`;
}

// Intl takes some 30 µs to make a formatter and 3 µs to ask it for its parts, and an import reads an amount per row.
type CurrencyDisplay = 'symbol' | 'narrowSymbol' | 'code';
const formats = new Map<string, Intl.NumberFormat>();
const marksByFormat = new Map<string, readonly string[]>();
const points = new Map<string, string>();
const digitsByCurrency = new Map<string, number>();

function getFormat(currency: string, locale: string | undefined, currencyDisplay: CurrencyDisplay): Intl.NumberFormat {
  const key = `${currency} ${locale ?? ''} ${currencyDisplay}`;
  const known = formats.get(key);
  if (known !== undefined) return known;
  const made = new Intl.NumberFormat(locale, { style: 'currency', currency, currencyDisplay });
  formats.set(key, made);
  return made;
}

/** How a currency is marked in a text, in capitals and the longest first, as "US$" holds "$". */
function getMarks(currency: string, locale: string | undefined): readonly string[] {
  const key = `${currency} ${locale ?? ''}`;
  const known = marksByFormat.get(key);
  if (known !== undefined) return known;
  const marks = [currency.toUpperCase()];
  for (const shown of ['symbol', 'narrowSymbol'] as const) {
    const part = getFormat(currency, locale, shown)
      .formatToParts(0)
      .find(({ type }) => type === 'currency');
    if (part !== undefined) marks.push(part.value.normalize('NFKC').trim().toUpperCase());
  }
  marks.sort((one, other) => other.length - one.length);
  marksByFormat.set(key, marks);
  return marks;
}

/** Which character begins the decimals in a locale. */
function getPoint(locale: string): string {
  const known = points.get(locale);
  if (known !== undefined) return known;
  const parts = new Intl.NumberFormat(locale).formatToParts(0.5);
  const point = parts.find(({ type }) => type === 'decimal')?.value ?? '.';
  points.set(locale, point);
  return point;
}
