import { z } from 'zod';
import { toCustomerNameKey, toEmailKey, toPhoneKey } from '../../../shared/features/customers/customers.keys.ts';
import { customerImportFields } from '../../../shared/features/customers/customers.import-fields.ts';
import { readCustomerRow } from '../../../shared/features/customers/customers.import.rules.ts';
import { blankCustomer } from '../../../shared/features/customers/customers.rules.ts';
import type { CustomerFields } from '../../../shared/features/customers/customers.schema.ts';
import { columnsOf } from '../../../shared/features/imports/mapping.rules.ts';
import type { PersonId } from '../../../shared/ids.ts';
import type { ImportFile, ImportNaming, ImportTargetKind } from '../../app/registries.ts';
import type { ReadHandle } from '../../db/handle.ts';
import { sql } from '../../db/sql.ts';
import type { Row } from '../../db/table.ts';
import { toColumns } from './customers.rows.ts';
import { insertCustomer } from './customers.store.ts';
import { customers } from './customers.tables.ts';

/** Room for a name; a longer one of a file that only mentions a customer is cut. */
const nameMax = 160;

const contactRow = z.object({
  reference: z.string().nullable(),
  email: z.string().nullable(),
  phone: z.string().nullable(),
});

/**
 * Tells whether a customer of before the import is the row's: the same reference; else the same name and e-mail or
 * phone; else the same name where neither has anything to tell them apart by. The customer stays as it is.
 */
function isKnown(read: ReadHandle, fields: CustomerFields, newestNo: number): boolean {
  const { reference } = fields;
  if (reference !== null) {
    const query = sql`SELECT 1 FROM customers WHERE reference = ${reference} AND archived_at IS NULL AND customer_no <= ${newestNo}`;
    if (read.number(query) === 1) return true;
  }
  const [email, phone] = [toEmailKey(fields.email), toPhoneKey(fields.phone)];
  const namesakes = read.all(
    sql`SELECT reference, email_key AS email, phone_key AS phone FROM customers
        WHERE name_key = ${toCustomerNameKey(fields.name)} AND archived_at IS NULL AND customer_no <= ${newestNo} LIMIT 20`,
    contactRow,
  );
  return namesakes.some((other) => {
    if (reference !== null && other.reference !== null) return false;
    const hasSame = (email !== null && email === other.email) || (phone !== null && phone === other.phone);
    const canDiffer = (email !== null && other.email !== null) || (phone !== null && other.phone !== null);
    return hasSame || !canDiffer;
  });
}

function toPersonFinder(read: ReadHandle): (name: string) => PersonId | null {
  const people = read.all(
    sql`SELECT person_id AS id, name FROM people WHERE role <> 'shopper' AND archived_at IS NULL`,
    z.object({ id: z.string(), name: z.string() }),
  );
  const byName = new Map(people.map(({ id, name }) => [toCustomerNameKey(name), id as PersonId])); // a person's own id
  return (name) => byName.get(toCustomerNameKey(name)) ?? null;
}

function startFile({
  read,
  today,
  currency,
  readDate,
  newId,
  now,
}: ImportFile): ReturnType<ImportTargetKind['startFile']> {
  // Rows of this very import come to stand in the store while it runs; only who was there before is somebody known.
  const newestNo = read.number(sql`SELECT max(customer_no) FROM customers`);
  const setting = { today, currency, readDate, findPersonId: toPersonFinder(read) };
  const references = new Map<string, number>();
  return (texts, key, line) => {
    const customer = readCustomerRow(texts, setting);
    if ('problems' in customer) return customer;
    const { fields } = customer;
    if (fields.reference !== null) {
      const earlier = references.get(fields.reference);
      if (earlier !== undefined) {
        return {
          problems: [{ field: 'reference', reason: `Line ${earlier} has the reference ${fields.reference} already` }],
        };
      }
      references.set(fields.reference, line);
    }
    if (isKnown(read, fields, newestNo)) return { known: true };
    return { item: { customer_id: newId(), ...toColumns(fields), import_key: key, created_at: now } satisfies Row };
  };
}

/** Customers from files of other tools. */
export const customersImport: ImportTargetKind = {
  as: 'customers',
  fields: customerImportFields,
  findGap: (map) => {
    const isNamed = ['name', 'reference', 'email'].some((field) => columnsOf(map, field).length > 0);
    return isNamed
      ? null
      : 'Say which column holds the name, the reference number or the e-mail address of the customers.';
  },
  hasKey: (read, key) => read.number(sql`SELECT 1 FROM customers WHERE import_key = ${key}`) === 1,
  startFile,
  apply: (tx, item) => {
    // Made by startFile on the other side.
    tx.insert(customers, item as Row);
    return [];
  },
};

/** Finds who a text names: an e-mail address, a reference number, or a name. */
function findCustomerId(read: ReadHandle, text: string): string | null {
  const live = sql`archived_at IS NULL ORDER BY customer_no LIMIT 1`;
  return (
    (text.includes('@')
      ? read.text(sql`SELECT customer_id FROM customers WHERE email_key = ${toEmailKey(text)} AND ${live}`)
      : null) ??
    read.text(sql`SELECT customer_id FROM customers WHERE reference = ${text} AND ${live}`) ??
    read.text(sql`SELECT customer_id FROM customers WHERE name_key = ${toCustomerNameKey(text)} AND ${live}`)
  );
}

/** Customers that rows of a file name. */
export const customersNaming: ImportNaming = {
  kind: 'customer',
  toKey: toCustomerNameKey,
  findId: findCustomerId,
  make: (tx, { id, text }, ctx) => {
    const email = z.email().safeParse(text);
    insertCustomer(
      tx,
      id,
      { ...blankCustomer, name: text.slice(0, nameMax), email: email.success ? email.data : null },
      ctx.at,
    );
  },
};
