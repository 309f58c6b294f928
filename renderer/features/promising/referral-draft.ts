import { z } from 'zod';
import { daySchema, type Day } from '../../../shared/clock.ts';
import {
  referralFieldsSchema,
  type Referral,
  type ReferralFields,
} from '../../../shared/features/promising/promising.schema.ts';
import { customerIdSchema, type JobTypeId } from '../../../shared/ids.ts';
import { formErrors } from '../../ui/form-errors.ts';

/** What the form holds while somebody writes: the customer with their name, days that may be empty for a moment. */
export const referralDraftSchema = referralFieldsSchema.omit({ customerId: true }).extend({
  customer: z.object({ id: customerIdSchema, name: z.string() }).nullable(),
  saidOn: daySchema.nullable(),
  need: z.string().max(500),
});
export type ReferralDraft = z.infer<typeof referralDraftSchema>;

/** What is known of somebody who is about to be sent away. */
export type ReferralStart = {
  readonly customer: ReferralDraft['customer'];
  readonly jobTypeId: JobTypeId | null;
  readonly need: string;
  readonly partner: string;
};

/** The form of one that was kept, or of a new one: today, with what is known. */
export function toReferralDraft(of: Referral | ReferralStart, today: Day): ReferralDraft {
  if ('id' in of) {
    const { id: _id, customerId, customerName, jobTypeName: _type, byName: _by, ...fields } = of;
    return { ...fields, customer: { id: customerId, name: customerName } };
  }
  return {
    ...of,
    kind: 'referred',
    saidOn: today,
    why: '',
    became: 'not-known',
    becameOn: null,
    note: '',
  };
}

/** What the form says, or by field what is missing in it. */
export function fromReferralDraft({
  customer,
  ...draft
}: ReferralDraft): { readonly fields: ReferralFields } | { readonly errors: Readonly<Record<string, string>> } {
  const checked = referralFieldsSchema.safeParse({ ...draft, customerId: customer?.id });
  if (checked.success) return { fields: checked.data };
  const errors = formErrors(checked.error);
  return {
    errors: {
      ...errors,
      ...('customerId' in errors ? { customerId: 'Say who it was; a new name is added in place.' } : {}),
      ...('saidOn' in errors ? { saidOn: 'Choose the day.' } : {}),
    },
  };
}
