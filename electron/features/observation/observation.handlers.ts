import type { observationContract } from '../../../shared/features/observation/observation.contract.ts';
import { assertAnswerable, assertWatched } from '../../../shared/features/observation/observation.rules.ts';
import { Refusal } from '../../../shared/refusal.ts';
import type { Handlers } from '../../app/context.ts';
import { countOwed, findState, hasCustomer, listObservations, saveObservation } from './observation.store.ts';
import { observations } from './observation.tables.ts';

const isGone = (): Refusal => new Refusal('NOT_FOUND', 'This visit is no longer here.');

/** Visits at which we watched customers use what we sold, and the answers they owe. */
export const observationHandlers: Handlers<typeof observationContract> = {
  save: ({ commandId, id, fields }, context) =>
    context.write({ id: commandId, what: 'observation.saved', input: { id, fields } }, (tx, ctx) => {
      assertWatched(fields, context.today());
      if (!hasCustomer(tx, fields.customerId))
        throw new Refusal('NO_SUCH_CUSTOMER', 'This customer is no longer here. Choose another.', 'customerId');
      saveObservation(tx, id, fields, ctx);
      return { answer: { id } };
    }),

  list: ({ cursor, limit, ...filter }, context) => listObservations(context.read, filter, { cursor, limit }),

  counts: (_input, context) => countOwed(context.read, context.today()),

  answer: ({ commandId, ...input }, context) =>
    context.write({ id: commandId, what: 'observation.answered', input }, (tx, ctx) => {
      const { id, answer, answeredOn } = input;
      const state = findState(tx, id);
      if (state === null) throw isGone();
      assertAnswerable(state, answeredOn, context.today());
      tx.update(observations, id, { answer, answered_on: answeredOn, answered_by: ctx.personId });
      return { answer: {} };
    }),

  archive: ({ commandId, id, archived }, context) =>
    context.write({ id: commandId, what: 'observation.archived', input: { id, archived } }, (tx, ctx) => {
      if (findState(tx, id) === null) throw isGone();
      tx.update(observations, id, { archived_at: archived ? ctx.at : null });
      return { answer: {} };
    }),
};
