import { z } from 'zod';
import { daySchema, type Day } from '../../../shared/clock.ts';
import { exceptionKinds } from '../../../shared/features/policy/policy.schema.ts';
import { customerIdSchema, policyIdSchema, type PolicyId } from '../../../shared/ids.ts';

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

/** An exception to the only rule there is, today; with more than one somebody chooses. */
export function toExceptionDraft(only: PolicyId | null, today: Day): ExceptionDraft {
  return { policyId: only, kind: 'broken', customer: null, cost: '', note: '', happenedOn: today };
}
