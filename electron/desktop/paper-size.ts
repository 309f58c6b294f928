/** Countries whose printers hold Letter (Unicode CLDR, paperSize); the rest of the world prints on A4. */
const letterCountries: readonly string[] = [
  'BZ',
  'CA',
  'CL',
  'CO',
  'CR',
  'GT',
  'MX',
  'NI',
  'PA',
  'PH',
  'PR',
  'SV',
  'US',
  'VE',
];

/** The paper a page is saved for, by where the computer is: "en-US" prints on Letter, "en-GB" on A4. */
export function toPaperSize(locale: string): 'A4' | 'Letter' {
  const [country] = /(?<=[-_])[A-Z]{2}(?![A-Za-z])/.exec(locale) ?? [];
  return country !== undefined && letterCountries.includes(country) ? 'Letter' : 'A4';
}
