import type { Day } from '../../clock.ts';
import type { Role } from '../../contract/procedure.ts';
import { Refusal } from '../../refusal.ts';
import type { CustomerFields } from './customers.schema.ts';

/** A customer of whom nothing but the name is known. */
export const blankCustomer: Omit<CustomerFields, 'name'> = {
  kind: 'person',
  reference: null,
  email: null,
  phone: null,
  address: null,
  class: null,
  status: 'active',
  customerSinceOn: null,
  lostOn: null,
  yearlyMarginMinor: null,
  costToWinMinor: null,
  renewalOn: null,
  hasNeed: null,
  canPay: null,
  lookedAfterBy: null,
  preferredChannel: null,
  styleNote: null,
  tags: [],
  consents: [],
};

/** What staff fill in when they meet somebody new; the rest is for those who see money and results. */
const contactFields: ReadonlySet<string> = new Set([
  'kind',
  'name',
  'reference',
  'email',
  'phone',
  'address',
  'preferredChannel',
  'styleNote',
]);

/** What a decision about a customer needs to know besides the input. */
export type CustomerSetting = {
  readonly role: Role;
  readonly today: Day;
  /** The name of the other customer that has the reference, where there is one. */
  readonly referenceHolder: string | null;
};

/** Some fields of a customer, as a form sends them. */
export type CustomerPatch = { readonly [Field in keyof CustomerFields]?: CustomerFields[Field] | undefined };

/** Decides what is stored of a new customer, or refuses. */
export function decideAdd(fields: CustomerPatch & { readonly name: string }, setting: CustomerSetting): CustomerFields {
  const full = patched({ ...blankCustomer, name: fields.name }, fields);
  // Whoever is sent away was met by somebody, so staff may say that they are no customer yet.
  const contact = full.status === 'prospect' ? { ...full, status: blankCustomer.status } : full;
  if (setting.role !== 'owner' && setting.role !== 'manager') refuseBeyondContact(contact);
  refuseTakenReference(full.reference, setting.referenceHolder);
  return settled(full, null, setting.today);
}

/** Decides what is stored after a change, or refuses. */
export function decideChange(current: CustomerFields, patch: CustomerPatch, setting: CustomerSetting): CustomerFields {
  const full = patched(current, patch);
  if (full.reference !== current.reference) refuseTakenReference(full.reference, setting.referenceHolder);
  return settled(full, current, setting.today);
}

/** Tells whether the typed name is the customer's, as asked for before erasing. */
export function isTypedName(typed: string, name: string): boolean {
  const plain = (text: string): string => text.normalize('NFC').trim().replaceAll(/\s+/g, ' ');
  return plain(typed) === plain(name);
}

/** What `into` lacks and `from` has, when two customers turn out to be one. */
export function decideMerge(from: CustomerFields, into: CustomerFields): Partial<CustomerFields> {
  // Optional fields only: each is null where nothing is known.
  const fillable = [
    'reference',
    'email',
    'phone',
    'address',
    'class',
    'customerSinceOn',
    'yearlyMarginMinor',
    'costToWinMinor',
    'renewalOn',
    'hasNeed',
    'canPay',
    'lookedAfterBy',
    'preferredChannel',
    'styleNote',
  ] as const satisfies readonly (keyof CustomerFields)[];
  const filled = fillable
    .filter((field) => into[field] === null && from[field] !== null)
    .map((field) => [field, from[field]] as const);
  const consents = from.consents.filter((consent) => !into.consents.some(({ kind }) => kind === consent.kind));
  return {
    ...Object.fromEntries<unknown>(filled),
    tags: [...new Set([...into.tags, ...from.tags])].slice(0, 20),
    consents: [...into.consents, ...consents].slice(0, 10),
  };
}

function patched(base: CustomerFields, patch: CustomerPatch): CustomerFields {
  return { ...base, ...Object.fromEntries(Object.entries(patch).filter(([, value]) => value !== undefined)) };
}

function refuseBeyondContact(full: CustomerFields): void {
  for (const [field, blank] of Object.entries(blankCustomer)) {
    if (contactFields.has(field)) continue;
    // Who asks and has bought nothing yet is known at the counter first.
    if (field === 'status' && full.status === 'prospect') continue;
    // A key of blankCustomer is a field of every customer.
    if (JSON.stringify(full[field as keyof CustomerFields]) === JSON.stringify(blank)) continue;
    throw new Refusal(
      'LEADERS_ONLY',
      'You can add name and contact details. A manager or the owner fills in the rest.',
      field,
    );
  }
}

function refuseTakenReference(reference: string | null, holder: string | null): void {
  if (reference === null || holder === null) return;
  throw new Refusal('REFERENCE_TAKEN', `${holder} has the reference ${reference} already.`, 'reference');
}

function settled(fields: CustomerFields, before: CustomerFields | null, today: Day): CustomerFields {
  const empty = (text: string | null): string | null => (text === '' ? null : text);
  const becomesLost = fields.status === 'lost' && before?.status !== 'lost';
  const full: CustomerFields = {
    ...fields,
    reference: empty(fields.reference),
    email: empty(fields.email),
    phone: empty(fields.phone),
    address: empty(fields.address),
    class: empty(fields.class),
    styleNote: empty(fields.styleNote),
    tags: [...new Set(fields.tags)],
    lostOn: fields.status === 'lost' ? (fields.lostOn ?? (becomesLost ? today : null)) : null,
  };
  const { customerSinceOn, lostOn } = full;
  if (lostOn !== null && lostOn > today) {
    throw new Refusal('LOST_LATER', 'The day they were lost lies in the future.', 'lostOn');
  }
  if (customerSinceOn !== null && lostOn !== null && lostOn < customerSinceOn) {
    throw new Refusal('LOST_BEFORE', 'They can not be lost before they became a customer.', 'lostOn');
  }
  return full;
}
