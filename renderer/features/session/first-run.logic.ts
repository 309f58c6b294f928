import { z } from 'zod';
import { assertNever } from '../../../shared/assert-never.ts';
import { businessSetUpSchema, type businessKinds } from '../../../shared/features/business/business.schema.ts';

/** What the computer says about where it stands; first run begins with it. */
export type Computer = { readonly locale: string; readonly timeZone: string };

// Intl knows every currency but not who pays with it. These cover most small businesses; the field can be changed.
const currencies: Readonly<Record<string, string>> = {
  AE: 'AED',
  AR: 'ARS',
  AU: 'AUD',
  BG: 'EUR',
  BR: 'BRL',
  CA: 'CAD',
  CH: 'CHF',
  CL: 'CLP',
  CN: 'CNY',
  CO: 'COP',
  CZ: 'CZK',
  DK: 'DKK',
  EG: 'EGP',
  GB: 'GBP',
  HK: 'HKD',
  HU: 'HUF',
  ID: 'IDR',
  IL: 'ILS',
  IN: 'INR',
  IS: 'ISK',
  JP: 'JPY',
  KE: 'KES',
  KR: 'KRW',
  MX: 'MXN',
  MY: 'MYR',
  NG: 'NGN',
  NO: 'NOK',
  NZ: 'NZD',
  PH: 'PHP',
  PL: 'PLN',
  RO: 'RON',
  RS: 'RSD',
  SA: 'SAR',
  SE: 'SEK',
  SG: 'SGD',
  TH: 'THB',
  TR: 'TRY',
  TW: 'TWD',
  UA: 'UAH',
  US: 'USD',
  VN: 'VND',
  ZA: 'ZAR',
};

/** The currency of the computer's region; the euro where the region says nothing else. */
export function currencyOf(locale: string): string {
  const { region } = new Intl.Locale(locale).maximize();
  return currencies[region ?? ''] ?? 'EUR';
}

/** What first run asks for, as one form. */
export const setUpSchema = businessSetUpSchema
  .extend({
    ownerName: z.string().trim().min(1, 'Write your name.').max(80),
    pin: z.string().regex(/^\d{6,12}$/, 'An owner’s PIN has 6 to 12 digits.'),
    pinAgain: z.string(),
  })
  .refine(({ pin, pinAgain }) => pin === pinAgain, { path: ['pinAgain'], message: 'The two PINs are not the same.' });

export type SetUp = z.infer<typeof setUpSchema>;

export function emptySetUp({ locale, timeZone }: Computer): SetUp {
  return {
    name: '',
    kind: 'other',
    currency: currencyOf(locale),
    timeZone,
    yearStartsInMonth: 1,
    ownerName: '',
    pin: '',
    pinAgain: '',
  };
}

/** The name of a kind of business, as its owner would say it. */
export function kindName(kind: (typeof businessKinds)[number]): string {
  switch (kind) {
    case 'internet-installer':
      return 'Internet and phone installer';
    case 'trades':
      return 'Trades: electrician, plumber, painter …';
    case 'shop':
      return 'Shop';
    case 'online-shop':
      return 'Online shop';
    case 'restaurant':
      return 'Restaurant or café';
    case 'salon':
      return 'Salon';
    case 'health-practice':
      return 'Health practice';
    case 'garage':
      return 'Garage';
    case 'hotel':
      return 'Hotel or guest house';
    case 'office-services':
      return 'Office services: accounting, law, insurance …';
    case 'software':
      return 'Software';
    case 'other':
      return 'Something else';
    default:
      return assertNever(kind);
  }
}
