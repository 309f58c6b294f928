import type { policyContract } from '../../../shared/features/policy/policy.contract.ts';
import { assertMayLog, assertOutcomeFits } from '../../../shared/features/policy/policy.rules.ts';
import { Refusal } from '../../../shared/refusal.ts';
import type { Handlers } from '../../app/context.ts';
import { listEarnings } from './earnings.store.ts';
import { findExceptionKind, hasCustomer, insertException, listExceptions } from './exceptions.store.ts';
import { findPolicy, listPolicies, savePolicy } from './policy.store.ts';
import { policies, policyExceptions } from './policy.tables.ts';

const noRule = (): Refusal => new Refusal('NOT_FOUND', 'This rule is no longer here. Choose another.', 'policyId');
const noException = (): Refusal => new Refusal('NOT_FOUND', 'This exception is no longer here.');

/** Rules of the house, when they were broken for a customer or kept against one, and what each earns. */
export const policyHandlers: Handlers<typeof policyContract> = {
  save: ({ commandId, id, fields }, context) =>
    context.write({ id: commandId, what: 'policy.saved', input: { id, fields } }, (tx, ctx) => {
      savePolicy(tx, id, fields, ctx.at);
      return { answer: { id } };
    }),

  archive: ({ commandId, id, archived }, context) =>
    context.write({ id: commandId, what: 'policy.archived', input: { id, archived } }, (tx, ctx) => {
      if (findPolicy(tx, id) === null) throw noRule();
      tx.update(policies, id, { archived_at: archived ? ctx.at : null });
      return { answer: {} };
    }),

  list: ({ archived }, context) => ({ items: listPolicies(context.read, archived) }),

  log: ({ commandId, id, fields }, context) =>
    context.write({ id: commandId, what: 'policy.exception-logged', input: { id, fields } }, (tx, ctx) => {
      const policy = findPolicy(tx, fields.policyId);
      if (policy === null) throw noRule();
      assertMayLog(fields, policy, context.me().role, context.today());
      if (!hasCustomer(tx, fields.customerId))
        throw new Refusal('NO_SUCH_CUSTOMER', 'This customer is no longer here. Choose another.', 'customerId');
      insertException(tx, id, fields, ctx);
      return { answer: { id } };
    }),

  settle: ({ commandId, ...input }, context) =>
    context.write({ id: commandId, what: 'policy.exception-settled', input }, (tx) => {
      const { id, outcome, marginKeptMinor } = input;
      const kind = findExceptionKind(tx, id);
      if (kind === null) throw noException();
      assertOutcomeFits(kind, { outcome, marginKeptMinor });
      tx.update(policyExceptions, id, { outcome, margin_kept_minor: marginKeptMinor });
      return { answer: {} };
    }),

  archiveException: ({ commandId, id, archived }, context) =>
    context.write({ id: commandId, what: 'policy.exception-archived', input: { id, archived } }, (tx, ctx) => {
      if (findExceptionKind(tx, id) === null) throw noException();
      tx.update(policyExceptions, id, { archived_at: archived ? ctx.at : null });
      return { answer: {} };
    }),

  listExceptions: ({ cursor, limit, ...filter }, context) => {
    const { id, role } = context.me();
    const leads = role === 'owner' || role === 'manager';
    return listExceptions(context.read, filter, { cursor, limit }, { personId: id, leads });
  },

  earnings: (period, context) => ({ items: listEarnings(context.read, period, context.today()) }),
};
