import type { z } from 'zod';
import type { Day } from '../../../shared/clock.ts';
import { toEmailKey, toCustomerNameKey, toPhoneKey } from '../../../shared/features/customers/customers.keys.ts';
import {
  expectationSchema,
  purchaseSchema,
  type Customer,
  type CustomerFields,
  type CustomerRow,
} from '../../../shared/features/customers/customers.schema.ts';
import type { ReadHandle, WriteHandle } from '../../db/handle.ts';
import { sql } from '../../db/sql.ts';
import { customerColumns, keyedRow, rowColumns, toColumns, wholeCustomer } from './customers.rows.ts';
import { customers, expectations, purchases } from './customers.tables.ts';

type Purchase = z.infer<typeof purchaseSchema>;
type Expectation = z.infer<typeof expectationSchema>;

/** Adds a customer. */
export function insertCustomer(tx: WriteHandle, id: string, fields: CustomerFields, at: number): void {
  tx.insert(customers, { customer_id: id, ...toColumns(fields), created_at: at });
}

/** Changes a customer's fields. */
export function updateCustomer(tx: WriteHandle, id: string, fields: CustomerFields): void {
  tx.update(customers, id, toColumns(fields));
}

/** Keeps what a customer agreed to. */
export function updateConsents(tx: WriteHandle, id: string, consents: CustomerFields['consents']): void {
  tx.update(customers, id, { consents: JSON.stringify(consents) });
}

/** Marks a customer as lost on a day, or as one who came back. */
export function updateLost(tx: WriteHandle, id: string, lostOn: Day | null): void {
  tx.update(customers, id, { status: lostOn === null ? 'active' : 'lost', lost_on: lostOn });
}

/** A customer who stands one way now stands another; whoever stands otherwise stays. */
export function updateStanding(
  tx: WriteHandle,
  id: string,
  from: CustomerFields['status'],
  to: CustomerFields['status'],
): void {
  if (findCustomer(tx, id)?.status === from) tx.update(customers, id, { status: to });
}

/** Puts a customer away, or back. */
export function updateArchived(
  tx: WriteHandle,
  id: string,
  archivedAt: number | null,
  mergedInto: string | null,
): void {
  tx.update(customers, id, { archived_at: archivedAt, merged_into: mergedInto });
}

/** Finds a customer, archived ones too. */
export function findCustomer(read: ReadHandle, id: string): Customer | null {
  return read.find(sql`SELECT ${customerColumns} FROM customers WHERE customer_id = ${id}`, wholeCustomer);
}

/** Who has a reference, other than `except`. */
export function findReferenceHolder(read: ReadHandle, reference: string | null, except: string | null): string | null {
  if (reference === null) return null;
  return read.text(
    sql`SELECT name FROM customers WHERE reference = ${reference} AND archived_at IS NULL AND customer_id IS NOT ${except}`,
  );
}

/** Tells whether a person may look after customers. */
export function hasPerson(read: ReadHandle, personId: string): boolean {
  return read.number(sql`SELECT 1 FROM people WHERE person_id = ${personId} AND archived_at IS NULL`) === 1;
}

/** What a customer bought, newest first; a page shows no more than these. */
export function listPurchases(read: ReadHandle, customerId: string): Purchase[] {
  return read.all(
    sql`SELECT purchase_id AS id, bought_on AS boughtOn, amount_minor AS amountMinor, what FROM purchases
        WHERE customer_id = ${customerId} ORDER BY bought_on DESC LIMIT 200`,
    purchaseSchema,
  );
}

/** What a customer expects. */
export function listExpectations(read: ReadHandle, customerId: string): Expectation[] {
  return read.all(
    sql`SELECT expectation_id AS id, asked, reality, accepted FROM expectations
        WHERE customer_id = ${customerId} ORDER BY expectation_id LIMIT 100`,
    expectationSchema,
  );
}

/** Adds a purchase. */
export function insertPurchase(tx: WriteHandle, customerId: string, purchase: Purchase): void {
  tx.insert(purchases, {
    purchase_id: purchase.id,
    customer_id: customerId,
    bought_on: purchase.boughtOn,
    amount_minor: purchase.amountMinor,
    what: purchase.what,
  });
}

/** The customer an expectation belongs to. */
export function findExpectationOwner(read: ReadHandle, id: string): string | null {
  return read.text(sql`SELECT customer_id FROM expectations WHERE expectation_id = ${id}`);
}

/** Adds an expectation. */
export function insertExpectation(tx: WriteHandle, customerId: string, { id, ...values }: Expectation): void {
  tx.insert(expectations, { expectation_id: id, customer_id: customerId, ...values });
}

/** Changes an expectation. */
export function updateExpectation(tx: WriteHandle, { id, ...values }: Expectation): void {
  tx.update(expectations, id, values);
}

/** Customers that share an e-mail address, a phone number or a name, in this order of weight. */
export function listAlike(
  read: ReadHandle,
  typed: {
    readonly name: string;
    readonly email: string | null;
    readonly phone: string | null;
    readonly except: string | null;
  },
): (CustomerRow & { because: 'email' | 'phone' | 'name' })[] {
  const keys = [
    ['email', sql`c.email_key = ${toEmailKey(typed.email)}`],
    ['phone', sql`c.phone_key = ${toPhoneKey(typed.phone)}`],
    ['name', sql`c.name_key = ${typed.name.trim() === '' ? null : toCustomerNameKey(typed.name)}`],
  ] as const;
  const found = new Map<string, CustomerRow & { because: 'email' | 'phone' | 'name' }>();
  for (const [because, isSame] of keys) {
    const query = sql`SELECT ${rowColumns} FROM customers c
      WHERE ${isSame} AND c.archived_at IS NULL AND c.customer_id IS NOT ${typed.except} LIMIT 5`;
    for (const { row } of read.all(query, keyedRow)) if (!found.has(row.id)) found.set(row.id, { ...row, because });
  }
  return [...found.values()].slice(0, 5);
}
