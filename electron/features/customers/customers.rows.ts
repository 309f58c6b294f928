import { z } from 'zod';
import { toEmailKey, toCustomerNameKey, toPhoneKey } from '../../../shared/features/customers/customers.keys.ts';
import {
  customerRowSchema,
  customerSchema,
  type Customer,
  type CustomerFields,
  type CustomerRow,
} from '../../../shared/features/customers/customers.schema.ts';
import { sql } from '../../db/sql.ts';
import type { Row } from '../../db/table.ts';

const flag = (value: boolean | null): number | null => (value === null ? null : Number(value));

/** The columns of a customer's fields. */
export function toColumns(fields: CustomerFields): Row {
  return {
    kind: fields.kind,
    name: fields.name,
    name_key: toCustomerNameKey(fields.name),
    reference: fields.reference,
    email: fields.email,
    email_key: toEmailKey(fields.email),
    phone: fields.phone,
    phone_key: toPhoneKey(fields.phone),
    address: fields.address,
    class: fields.class,
    status: fields.status,
    customer_since_on: fields.customerSinceOn,
    lost_on: fields.lostOn,
    yearly_margin_minor: fields.yearlyMarginMinor,
    cost_to_win_minor: fields.costToWinMinor,
    renewal_on: fields.renewalOn,
    has_need: flag(fields.hasNeed),
    can_pay: flag(fields.canPay),
    looked_after_by: fields.lookedAfterBy,
    preferred_channel: fields.preferredChannel,
    style_note: fields.styleNote,
    tags: JSON.stringify(fields.tags),
    consents: JSON.stringify(fields.consents),
  };
}

const bit = z.number().transform((value) => value === 1);
const json = z.string().transform((text): unknown => JSON.parse(text));

/** Columns of a customer in a picker or a list. */
export const rowColumns = sql`c.customer_no, c.name_key, c.customer_id AS id, c.kind, c.name, c.reference, c.email, c.phone,
  c.class, c.status, c.customer_since_on AS customerSinceOn, c.renewal_on AS renewalOn, c.tags`;

/** A list row with the keys by which lists go on. */
export type KeyedCustomerRow = { readonly no: number; readonly nameKey: string; readonly row: CustomerRow };

const { id, kind, status, customerSinceOn, renewalOn, tags } = customerRowSchema.shape;
const text = z.string().nullable();

/** Reads a list row. What was checked on its way in (an e-mail address) is not checked again for each row. */
export const keyedRow = z
  .object({
    customer_no: z.number(),
    name_key: z.string(),
    id,
    kind,
    name: z.string(),
    reference: text,
    email: text,
    phone: text,
    class: text,
    status,
    customerSinceOn,
    renewalOn,
    tags: json.pipe(tags),
  })
  .transform(({ customer_no, name_key, ...row }): KeyedCustomerRow => ({ no: customer_no, nameKey: name_key, row }));

/** Columns of a whole customer. */
export const customerColumns = sql`customer_id AS id, kind, name, reference, email, phone, address, class, status,
  customer_since_on AS customerSinceOn, lost_on AS lostOn, yearly_margin_minor AS yearlyMarginMinor,
  cost_to_win_minor AS costToWinMinor, renewal_on AS renewalOn, has_need AS hasNeed, can_pay AS canPay,
  looked_after_by AS lookedAfterBy, preferred_channel AS preferredChannel, style_note AS styleNote, tags, consents,
  archived_at IS NOT NULL AS archived, erased_at IS NOT NULL AS erased, merged_into AS mergedInto, created_at AS createdAt`;

const shape = customerSchema.shape;

/** Reads a whole customer. */
export const wholeCustomer: z.ZodType<Customer> = z.object({
  ...shape,
  email: text,
  hasNeed: bit.nullable(),
  canPay: bit.nullable(),
  tags: json.pipe(shape.tags),
  consents: json.pipe(shape.consents),
  archived: bit,
  erased: bit,
});
