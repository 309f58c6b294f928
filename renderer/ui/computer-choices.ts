// What a choice offers that the computer itself knows: currencies, months, time zones, in the reader's language.

type Choice = { readonly value: string; readonly label: string };

/** Every currency with its name: "EUR, Euro". */
export function currencyChoices(locale: string): Choice[] {
  const names = new Intl.DisplayNames(locale, { type: 'currency' });
  return Intl.supportedValuesOf('currency').map((value) => ({ value, label: `${value}, ${names.of(value) ?? value}` }));
}

/** The months by number, January as "1". */
export function monthChoices(locale: string): Choice[] {
  const format = new Intl.DateTimeFormat(locale, { month: 'long', timeZone: 'UTC' });
  return Array.from({ length: 12 }, (_, month) => ({
    value: String(month + 1),
    label: format.format(Date.UTC(2026, month, 15)),
  }));
}

/** Every time zone; the one already chosen is among them even where this computer does not list it. */
export function timeZoneChoices(chosen: string): string[] {
  return [...new Set([chosen, ...Intl.supportedValuesOf('timeZone')])].toSorted();
}
