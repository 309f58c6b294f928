import { z } from 'zod';
import type { Day } from '../../../shared/clock.ts';
import {
  customerFieldsSchema,
  type consentKinds,
  type Customer,
  type CustomerFields,
} from '../../../shared/features/customers/customers.schema.ts';
import { parseMoney } from '../../../shared/money.ts';
import { blankCustomer } from '../../../shared/features/customers/customers.rules.ts';
import { formErrors } from '../../ui/form-errors.ts';
import { moneyText } from '../../ui/format.ts';

const shape = customerFieldsSchema.shape;

/** What stands in the form: texts as typed, so that nothing half written is lost. */
export const customerDraftSchema = z.object({
  kind: shape.kind,
  name: z.string(),
  reference: z.string(),
  email: z.string(),
  phone: z.string(),
  address: z.string(),
  class: z.string(),
  status: shape.status,
  customerSinceOn: shape.customerSinceOn,
  lostOn: shape.lostOn,
  yearlyMargin: z.string(),
  costToWin: z.string(),
  renewalOn: shape.renewalOn,
  hasNeed: shape.hasNeed,
  canPay: shape.canPay,
  lookedAfterBy: shape.lookedAfterBy,
  preferredChannel: shape.preferredChannel,
  styleNote: z.string(),
  tags: z.array(z.string()),
  consents: shape.consents,
});

export type CustomerDraft = z.infer<typeof customerDraftSchema>;

type Money = { readonly currency: string; readonly locale: string };

/** A draft that holds what is stored of a customer. */
export function toDraft(fields: CustomerFields, money: Money): CustomerDraft {
  const text = (value: string | null): string => value ?? '';
  const amount = (minor: number | null): string => (minor === null ? '' : moneyText(minor, money));
  return {
    ...fields,
    reference: text(fields.reference),
    email: text(fields.email),
    phone: text(fields.phone),
    address: text(fields.address),
    class: text(fields.class),
    styleNote: text(fields.styleNote),
    yearlyMargin: amount(fields.yearlyMarginMinor),
    costToWin: amount(fields.costToWinMinor),
  };
}

/** An empty form. */
export const emptyDraft = (money: Money): CustomerDraft => toDraft({ ...blankCustomer, name: '' }, money);

/** The fields of a stored customer, without what only the store says. */
export function fieldsOf(customer: Customer): CustomerFields {
  const { id: _id, archived: _archived, erased: _erased, mergedInto: _into, createdAt: _at, ...fields } = customer;
  return fields;
}

/** Reads the form; sentences by field where something is not right. Staff fill in contact details only. */
export function fromDraft(
  draft: CustomerDraft,
  money: Money,
  isLeading: boolean,
): { fields: Partial<CustomerFields> & { name: string } } | { errors: Readonly<Record<string, string>> } {
  const errors: Record<string, string> = {};
  const orNull = (text: string): string | null => (text.trim() === '' ? null : text.trim());
  const amount = (field: 'yearlyMargin' | 'costToWin'): number | null => {
    if (draft[field].trim() === '') return null;
    const minor = parseMoney(draft[field], money.currency, money.locale);
    if (minor === null) errors[field] = 'This is not an amount.';
    return minor;
  };
  const contact = {
    kind: draft.kind,
    name: draft.name,
    reference: orNull(draft.reference),
    email: orNull(draft.email),
    phone: orNull(draft.phone),
    address: orNull(draft.address),
    preferredChannel: draft.preferredChannel,
    styleNote: orNull(draft.styleNote),
  };
  const rest = {
    class: orNull(draft.class),
    status: draft.status,
    customerSinceOn: draft.customerSinceOn,
    lostOn: draft.status === 'lost' ? draft.lostOn : null,
    yearlyMarginMinor: amount('yearlyMargin'),
    costToWinMinor: amount('costToWin'),
    renewalOn: draft.renewalOn,
    hasNeed: draft.hasNeed,
    canPay: draft.canPay,
    lookedAfterBy: draft.lookedAfterBy,
    tags: draft.tags,
    consents: draft.consents,
  };
  const checked = customerFieldsSchema
    .partial()
    .required({ name: true })
    .safeParse(isLeading ? { ...contact, ...rest } : contact);
  if (!checked.success) return { errors: { ...formErrors(checked.error), ...errors } };
  if (Object.keys(errors).length > 0) return { errors };
  // Only what was sent is there; nothing is explicitly undefined.
  return { fields: checked.data as Partial<CustomerFields> & { name: string } };
}

/** Ticks or unticks a consent; one that is given is noted with the day. */
export function withConsent(
  consents: CustomerFields['consents'],
  kind: (typeof consentKinds)[number],
  isGiven: boolean,
  today: Day,
) {
  const others = consents.filter((consent) => consent.kind !== kind);
  return isGiven ? [...others, { kind, givenOn: today }] : others;
}
