import { z } from 'zod';
import { assertNever } from '../../../shared/assert-never.ts';
import { businessSetUpSchema, type businessKinds } from '../../../shared/features/business/business.schema.ts';
import { currencyOf } from '../../../shared/features/business/currency-of.ts';

/** What the computer says about where it stands; first run begins with it. */
export type Computer = { readonly locale: string; readonly timeZone: string };

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
