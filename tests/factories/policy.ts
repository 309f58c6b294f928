import { daySchema } from '../../shared/clock.ts';
import type { ExceptionFields, PolicyFields } from '../../shared/features/policy/policy.schema.ts';
import type { PolicyExceptionId, PolicyId } from '../../shared/ids.ts';
import { commandId, newId, type Client } from './app.ts';

/** Keeps a rule of the house, as a page of this client does. */
export async function addPolicy(client: Client, more: Partial<PolicyFields> = {}): Promise<PolicyId> {
  const fields: PolicyFields = {
    name: 'No refund after 30 days',
    rule: 'Money back within 30 days of the invoice, not after.',
    mayBreak: 'everyone',
    limitMinor: 5000,
    ...more,
  };
  const { id } = await client.policy.save({ commandId: commandId(), id: newId<PolicyId>(), fields });
  return id;
}

/** Logs an exception, or a denial, as a page of this client does. */
export async function logException(
  client: Client,
  more: Partial<ExceptionFields> & Pick<ExceptionFields, 'policyId' | 'customerId'>,
): Promise<PolicyExceptionId> {
  const fields: ExceptionFields = {
    kind: 'broken',
    happenedOn: daySchema.parse('2026-11-12'),
    costMinor: more.kind === 'kept' ? null : 4000,
    note: 'The invoice went to the old address.',
    ...more,
  };
  const { id } = await client.policy.log({ commandId: commandId(), id: newId<PolicyExceptionId>(), fields });
  return id;
}
