import { z } from 'zod';
import { daySchema, type Day } from '../../../shared/clock.ts';
import { exceptionKinds } from '../../../shared/features/policy/policy.schema.ts';
import { customerIdSchema, policyIdSchema } from '../../../shared/ids.ts';

/** What the form holds while somebody writes. */
export const exceptionDraftSchema = z.object({
  policyId: policyIdSchema.nullable(),
  kind: z.enum(exceptionKinds),
  customer: z.object({ id: customerIdSchema, name: z.string() }).nullable(),
  cost: z.string(),
  note: z.string(),
  happenedOn: daySchema.nullable(),
});
export type ExceptionDraft = z.infer<typeof exceptionDraftSchema>;

/** An exception of today; which rule is chosen by somebody, or is the only one there is. */
export function toExceptionDraft(today: Day): ExceptionDraft {
  return { policyId: null, kind: 'broken', customer: null, cost: '', note: '', happenedOn: today };
}
