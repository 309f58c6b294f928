import type { Customer, CustomerRow } from '../../../shared/features/customers/customers.schema.ts';
import { countText, countWord, plural, sentenceCase } from '../../ui/format.ts';

type Status = Customer['status'];

/** Where a customer stands, as people say it. */
export const statusWords: Readonly<Record<Status, string>> = {
  prospect: 'prospect',
  active: 'active',
  lost: 'lost',
  declined: 'declined',
};

export const statusTones = { prospect: 'neutral', active: 'good', lost: 'bad', declined: 'neutral' } as const;

/** How they like to be reached. */
export const channelWords = {
  phone: 'by phone',
  email: 'by e-mail',
  text: 'by text message',
  'in-person': 'in person',
  letter: 'by letter',
} as const;

/** What a customer agreed to. */
export const consentWords = {
  contact: 'to be contacted',
  testimonial: 'to be quoted',
  referral: 'to be named as a reference',
  photo: 'to photos',
} as const;

/** The title of the list: how many there are, or that there are none. */
export function listTitle(counts: Readonly<Record<Status, number>> | null, locale: string): string {
  if (counts === null) return 'Customers';
  const all = counts.active + counts.prospect + counts.lost + counts.declined;
  if (all === 0) return 'No customers yet';
  return `${countText(counts.active, locale)} active ${plural(counts.active, 'customer')}`;
}

/** The line below it: who else is on the list. */
export function listPurpose(counts: Readonly<Record<Status, number>> | null, locale: string): string {
  if (counts === null) return 'Reading…';
  const rest = [
    counts.prospect === 0 ? null : `${countText(counts.prospect, locale)} ${plural(counts.prospect, 'prospect')}`,
    counts.lost === 0 ? null : `${countText(counts.lost, locale)} lost`,
    counts.declined === 0 ? null : `${countText(counts.declined, locale)} declined`,
  ].filter((part) => part !== null);
  return rest.length === 0
    ? 'One page for each: what they expect, said, bought and were promised.'
    : `And ${rest.join(', ')}.`;
}

const times = (count: number, locale: string): string => {
  if (count === 1) return 'once';
  return count === 2 ? 'twice' : `${countWord(count, locale)} times`;
};

/** What is true of a customer now: "Harbour Dental, customer since 2019, left unhappy twice this quarter". */
export function customerTitle(
  { name, status, customerSinceOn, lostOn }: Pick<Customer, 'name' | 'status' | 'customerSinceOn' | 'lostOn'>,
  unhappyThisQuarter: number | null,
  locale: string,
): string {
  const since = customerSinceOn === null ? null : `customer since ${customerSinceOn.slice(0, 4)}`;
  const stands = {
    active: since,
    lost: lostOn === null ? 'lost as a customer' : `lost in ${lostOn.slice(0, 4)}`,
    prospect: 'not a customer yet',
    declined: 'declined',
  }[status];
  const left =
    unhappyThisQuarter === null || unhappyThisQuarter === 0
      ? null
      : `left unhappy ${times(unhappyThisQuarter, locale)} this quarter`;
  return [name, stands, left].filter((part) => part !== null).join(', ');
}

/** Why a customer looks like the one that is being typed. */
export function alikeReason(because: 'email' | 'phone' | 'name', row: CustomerRow): string {
  if (because === 'email') return `has the same e-mail address, ${row.email ?? ''}`;
  return because === 'phone' ? `has the same phone number, ${row.phone ?? ''}` : 'has the same name';
}

/** Initial capitals for a list of words in a cell. */
export const statusLabel = (status: Status): string => sentenceCase(statusWords[status]);
