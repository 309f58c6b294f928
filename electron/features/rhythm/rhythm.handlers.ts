import type { rhythmContract } from '../../../shared/features/rhythm/rhythm.contract.ts';
import { Refusal } from '../../../shared/refusal.ts';
import type { Handlers } from '../../app/context.ts';
import { countBroken, findLastOn, listBroken } from './rhythm.store.ts';
import { rhythmDismissals } from './rhythm.tables.ts';

/** Customers who used to come like clockwork, and have not. */
export const rhythmHandlers: Handlers<typeof rhythmContract> = {
  list: ({ cursor, limit, ...filter }, context) => listBroken(context.read, filter, { cursor, limit }, context.today()),

  counts: (_input, context) => countBroken(context.read, context.today()),

  dismiss: ({ commandId, ...input }, context) =>
    context.write({ id: commandId, what: 'rhythm.dismissed', input }, (tx, ctx) => {
      const { id, customerId, kind, reason } = input;
      const lastOn = findLastOn(tx, customerId, kind);
      if (lastOn === null)
        throw new Refusal('NO_RHYTHM', 'This customer shows no rhythm any more. Open the list again.');
      tx.insert(rhythmDismissals, {
        dismissal_id: id,
        customer_id: customerId,
        kind,
        last_on: lastOn,
        reason,
        by_person: ctx.personId,
        by_role: ctx.role,
        recorded_at: ctx.at,
      });
      return { answer: { id } };
    }),
};
