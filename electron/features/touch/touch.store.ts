import { z } from 'zod';
import type { Day } from '../../../shared/clock.ts';
import { customerStatuses } from '../../../shared/features/customers/customers.schema.ts';
import {
  touchSchema,
  type Touch,
  type TouchFields,
  type TouchFilter,
} from '../../../shared/features/touch/touch.schema.ts';
import { customerIdSchema, type CustomerId, type EntryId, type TouchId } from '../../../shared/ids.ts';
import { Refusal } from '../../../shared/refusal.ts';
import { fromCursor, toPage } from '../../db/cursor.ts';
import type { ReadHandle, WriteHandle } from '../../db/handle.ts';
import { joinSql, sql, type Sql } from '../../db/sql.ts';
import type { WriteContext } from '../../db/write.ts';
import { touches } from './touch.tables.ts';

type Page = { readonly cursor?: string | undefined; readonly limit: number };

/** Adds a contact or a try at one. */
export function insertTouch(
  tx: WriteHandle,
  touch: Omit<TouchFields, 'customerId'> & {
    readonly id: TouchId;
    readonly customerId: CustomerId | null;
    readonly touchedOn: Day;
  },
  ctx: WriteContext,
): void {
  tx.insert(touches, {
    touch_id: touch.id,
    customer_id: touch.customerId,
    entry_id: touch.entryId,
    kind: touch.kind,
    outcome: touch.outcome,
    needed: touch.needed,
    note: touch.note,
    touched_at: touch.touchedAt,
    touched_on: touch.touchedOn,
    recorded_at: ctx.at,
    by_person: ctx.personId,
    by_role: ctx.role,
  });
}

const customerRow = z.object({
  id: customerIdSchema,
  name: z.string(),
  status: z.enum(customerStatuses),
  archived: z.number().transform((value) => value === 1),
  erased: z.number().transform((value) => value === 1),
});

/** Who a touch is with; a customer that was merged is the one it was merged into. Refuses one that is not there. */
export function getCustomer(read: ReadHandle, customerId: CustomerId): z.infer<typeof customerRow> {
  const customer = read.find(
    sql`SELECT kept.customer_id AS id, kept.name, kept.status, kept.archived_at IS NOT NULL AS archived,
        kept.erased_at IS NOT NULL AS erased
      FROM customers JOIN customers AS kept ON kept.customer_id = ifnull(customers.merged_into, customers.customer_id)
      WHERE customers.customer_id = ${customerId}`,
    customerRow,
  );
  if (customer === null)
    throw new Refusal('NO_SUCH_CUSTOMER', 'This customer is no longer here. Choose another.', 'customerId');
  return customer;
}

/** Whom something is written down for: as `getCustomer`, and refuses who was erased. */
export function getRecorded(read: ReadHandle, customerId: CustomerId): z.infer<typeof customerRow> {
  const customer = getCustomer(read, customerId);
  if (customer.erased) throw new Refusal('ERASED', 'This customer was erased on request; nothing can be added.');
  return customer;
}

/** Who is called and written to by rule; refuses who left, was turned away or archived. */
export function getCalled(read: ReadHandle, customerId: CustomerId): z.infer<typeof customerRow> {
  const customer = getRecorded(read, customerId);
  if (customer.status === 'lost')
    throw new Refusal('LOST', `${customer.name} left. Who left is called in person, from the list of lost customers.`);
  if (customer.status === 'declined' || customer.archived)
    throw new Refusal('NOT_CALLED', `${customer.name} is not a customer now, so there is nothing to plan.`);
  return customer;
}

const reachRow = z.object({ phone: z.string().nullable(), email: z.string().nullable() });

/** A customer's number and address. */
export function getReach(read: ReadHandle, customerId: CustomerId): z.infer<typeof reachRow> {
  return read.get(sql`SELECT phone, email FROM customers WHERE customer_id = ${customerId}`, reachRow);
}

const entryRow = z.object({ customerId: customerIdSchema.nullable() });

/** The customer of an entry in which somebody asked for a call; refuses another. */
export function getCallBackCustomer(read: ReadHandle, entryId: EntryId): CustomerId | null {
  const entry = read.find(
    sql`SELECT customer_id AS customerId FROM entries WHERE entry_id = ${entryId} AND call_back_at IS NOT NULL`,
    entryRow,
  );
  if (entry === null) throw new Refusal('NO_CALL_ASKED', 'Nobody asked for a call here.');
  return entry.customerId;
}

export const touchColumns = sql`t.touch_id AS id, t.customer_id AS customerId, t.entry_id AS entryId, t.kind, t.outcome,
  t.needed, t.note, t.touched_at AS touchedAt, t.touched_on AS touchedOn, customers.name AS customerName,
  t.by_person AS byId, people.name AS byName`;

const touchNames = sql`LEFT JOIN customers ON customers.customer_id = t.customer_id
  LEFT JOIN people ON people.person_id = t.by_person`;

function toConditions({ kind, outcome, needed, asked, customerId, from, to }: TouchFilter): Sql[] {
  return [
    ...(kind === undefined ? [] : [sql`kind = ${kind}`]),
    ...(outcome === undefined ? [] : [sql`outcome = ${outcome}`]),
    ...(needed === undefined ? [] : [sql`needed = ${needed}`]),
    ...(asked === true ? [sql`needed <> 'not-asked'`] : []),
    ...(customerId === undefined ? [] : [sql`customer_id = ${customerId}`]),
    ...(from === undefined ? [] : [sql`touched_on >= ${from}`]),
    ...(to === undefined ? [] : [sql`touched_on <= ${to}`]),
  ];
}

/** Touches, the latest first. */
export function listTouches(
  read: ReadHandle,
  filter: TouchFilter,
  page: Page,
): { items: Touch[]; next: string | null } {
  const after = page.cursor === undefined ? null : fromCursor(page.cursor, z.tuple([z.string(), z.string()]));
  const where = joinSql(
    [
      sql`touched_on <> ''`,
      ...toConditions(filter),
      ...(after === null ? [] : [sql`(touched_on, touch_id) < (${after[0]}, ${after[1]})`]),
    ],
    ' AND ',
  );
  const rows = read.all(
    sql`SELECT ${touchColumns}
      FROM (SELECT * FROM touches WHERE ${where} ORDER BY touched_on DESC, touch_id DESC LIMIT ${page.limit + 1}) AS t
      ${touchNames} ORDER BY t.touched_on DESC, t.touch_id DESC`,
    touchSchema,
  );
  return toPage(
    rows,
    page.limit,
    (row) => row,
    ({ touchedOn, id }) => [touchedOn, id],
  );
}

/** The latest touches of one customer. */
export function listTouchesOf(read: ReadHandle, customerId: CustomerId, limit: number): Touch[] {
  return read.all(
    sql`SELECT ${touchColumns} FROM touches AS t ${touchNames}
      WHERE t.customer_id = ${customerId} ORDER BY t.touched_at DESC, t.touch_id DESC LIMIT ${limit}`,
    touchSchema,
  );
}
