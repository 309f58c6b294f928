import { decideAdd, decideChange, isTypedName } from '../../../shared/features/customers/customers.rules.ts';
import type { customersContract } from '../../../shared/features/customers/customers.contract.ts';
import type { Customer, CustomerFields } from '../../../shared/features/customers/customers.schema.ts';
import { Refusal } from '../../../shared/refusal.ts';
import type { Context, Handlers } from '../../app/context.ts';
import { countByStatus, findCustomers, listCustomers } from './customers.lists.ts';
import { mergeCustomers } from './customers.merge.ts';
import * as store from './customers.store.ts';
import { customers } from './customers.tables.ts';
import { listTimeline } from './merged-timeline.ts';

const leads = ({ role }: { readonly role: string }): boolean => role === 'owner' || role === 'manager';

function getCustomer(context: Context, id: string): Customer {
  const customer = store.findCustomer(context.read, id);
  if (customer === null)
    throw new Refusal('NO_SUCH_CUSTOMER', 'This customer is no longer here. It may have been undone.');
  return customer;
}

/** A customer whose fields may still be changed. */
function getChangeable(context: Context, id: string): Customer {
  const customer = getCustomer(context, id);
  if (customer.erased) throw new Refusal('ERASED', 'This customer was erased on request; nothing can be added.');
  if (customer.mergedInto !== null)
    throw new Refusal('MERGED', 'This customer was merged into another. Open that one.');
  return customer;
}

function toFields(customer: Customer): CustomerFields {
  const { id: _id, archived: _archived, erased: _erased, mergedInto: _into, createdAt: _at, ...fields } = customer;
  return fields;
}

function settingFor(context: Context, reference: string | null | undefined, except: string | null) {
  return {
    role: context.me().role,
    today: context.today(),
    referenceHolder: store.findReferenceHolder(context.read, reference ?? null, except),
  };
}

function assertPerson(context: Context, personId: string | null | undefined): void {
  if (personId == null || store.hasPerson(context.read, personId)) return;
  throw new Refusal('NO_SUCH_PERSON', 'Who looks after them is no longer here.', 'lookedAfterBy');
}

/** Customers: found, kept, merged, erased. */
export const customersHandlers: Handlers<typeof customersContract> = {
  find: ({ text, limit }, context) => ({ items: text.trim() === '' ? [] : findCustomers(context.read, text, limit) }),

  list: ({ q, status, sort = 'name', cursor, limit }, context) =>
    listCustomers(context.read, { q, status, sort, cursor, limit }),

  counts: (_input, context) => countByStatus(context.read),

  get: ({ id }, context) => {
    const customer = getCustomer(context, id);
    const seesMoney = leads(context.me());
    return {
      customer: seesMoney ? customer : { ...customer, yearlyMarginMinor: null, costToWinMinor: null },
      purchases: seesMoney ? store.listPurchases(context.read, id) : [],
      expectations: store.listExpectations(context.read, id),
      seesMoney,
    };
  },

  alike: ({ name, email, phone, except }, context) => ({
    items: store.listAlike(context.read, { name, email, phone, except: except ?? null }),
  }),

  add: (input, context) =>
    context.write({ id: input.commandId, what: 'customers.added', input }, (tx, ctx) => {
      assertPerson(context, input.fields.lookedAfterBy);
      const fields = decideAdd(input.fields, settingFor(context, input.fields.reference, null));
      store.insertCustomer(tx, input.id, fields, ctx.at);
      return { answer: { id: input.id } };
    }),

  change: (input, context) =>
    context.write({ id: input.commandId, what: 'customers.changed', input }, (tx) => {
      assertPerson(context, input.patch.lookedAfterBy);
      const current = toFields(getChangeable(context, input.id));
      store.updateCustomer(
        tx,
        input.id,
        decideChange(current, input.patch, settingFor(context, input.patch.reference, input.id)),
      );
      return { answer: { id: input.id } };
    }),

  archive: (input, context) =>
    context.write(
      { id: input.commandId, what: input.archived ? 'customers.archived' : 'customers.restored', input },
      (tx, ctx) => {
        const customer = getChangeable(context, input.id);
        if (!input.archived) {
          const holder = store.findReferenceHolder(context.read, customer.reference, customer.id);
          if (holder !== null) {
            throw new Refusal(
              'REFERENCE_TAKEN',
              `${holder} has the reference ${customer.reference} now. Change it there first.`,
            );
          }
        }
        store.updateArchived(tx, input.id, input.archived ? ctx.at : null, null);
        return { answer: { id: input.id } };
      },
    ),

  merge: (input, context) =>
    context.write({ id: input.commandId, what: 'customers.merged', input }, (tx, ctx) => {
      if (input.from === input.into) throw new Refusal('SAME_CUSTOMER', 'Choose another customer to merge with.');
      const from = getChangeable(context, input.from);
      const into = getChangeable(context, input.into);
      mergeCustomers(
        tx,
        context.store.tables.values(),
        { id: from.id, fields: toFields(from) },
        { id: into.id, fields: toFields(into) },
        ctx.at,
      );
      return { answer: { id: input.into } };
    }),

  addPurchase: (input, context) =>
    context.write({ id: input.commandId, what: 'customers.purchase-added', input }, (tx) => {
      getChangeable(context, input.customerId);
      const { customerId, purchase } = input;
      store.insertPurchase(tx, customerId, purchase);
      const { id: purchaseId, what, boughtOn } = purchase;
      const sold = {
        effect: 'touch.purchase' as const,
        customerId,
        purchaseId,
        what,
        boughtOn,
        today: context.today(),
      };
      return { answer: { id: purchaseId }, effects: [sold] };
    }),

  saveExpectation: (input, context) =>
    context.write({ id: input.commandId, what: 'customers.expectation-saved', input }, (tx) => {
      getChangeable(context, input.customerId);
      const owner = store.findExpectationOwner(tx, input.expectation.id);
      if (owner === null) store.insertExpectation(tx, input.customerId, input.expectation);
      else if (owner === input.customerId) store.updateExpectation(tx, input.expectation);
      else throw new Refusal('OTHER_CUSTOMER', 'This expectation belongs to another customer.');
      return { answer: { id: input.expectation.id } };
    }),

  timeline: ({ id, cursor, limit }, context) => {
    getCustomer(context, id);
    return listTimeline(context, id, cursor, limit);
  },

  erase: (input, context) => {
    const customer = getCustomer(context, input.id);
    if (!customer.erased && !isTypedName(input.typedName, customer.name)) {
      throw new Refusal('NAME_DIFFERS', `Type the name exactly as it stands here: ${customer.name}`, 'typedName');
    }
    return context.erase({ id: input.commandId, what: 'customers.erased' }, customers, input.id);
  },
};
