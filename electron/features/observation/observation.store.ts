import { z } from 'zod';
import { daySchema, type Day } from '../../../shared/clock.ts';
import {
  observationSchema,
  type Observation,
  type ObservationFields,
  type ObservationFilter,
} from '../../../shared/features/observation/observation.schema.ts';
import type { ObservationId } from '../../../shared/ids.ts';
import { fromCursor, toPage } from '../../db/cursor.ts';
import type { ReadHandle, WriteHandle } from '../../db/handle.ts';
import { nothing, sql, type Sql } from '../../db/sql.ts';
import type { Row } from '../../db/table.ts';
import type { WriteContext } from '../../db/write.ts';
import { observations } from './observation.tables.ts';

const placeSchema = z.tuple([daySchema, z.string()]);

const selected = sql`SELECT o.observation_id AS id, o.customer_id AS customerId, c.name AS customerName,
  o.watched_on AS watchedOn, o.product, o.did, o.surprised, o.asked, o.answer_due_on AS answerDueOn, o.answer,
  o.answered_on AS answeredOn, author.name AS byName, answerer.name AS answeredByName`;

const joined = sql`JOIN customers c ON c.customer_id = o.customer_id
  LEFT JOIN people author ON author.person_id = o.by_person
  LEFT JOIN people answerer ON answerer.person_id = o.answered_by`;

type Page = { readonly cursor?: string | undefined; readonly limit: number };

/** A page of visits in use; the statement differs only in its order and in which of them it shows. */
function pageSql(where: Sql, order: Sql, limit: number): Sql {
  return sql`${selected} FROM (SELECT * FROM observations WHERE archived_at IS NULL ${where}
    ORDER BY ${order} LIMIT ${limit + 1}) AS o ${joined}`;
}

/** Visits, the latest first; those that owe an answer by the day it is due. */
export function listObservations(
  read: ReadHandle,
  { owed = false }: ObservationFilter,
  { cursor, limit }: Page,
): { items: Observation[]; next: string | null } {
  const after = cursor === undefined ? null : fromCursor(cursor, placeSchema);
  const further = (columns: Sql, sign: Sql): Sql =>
    after === null ? nothing : sql`AND (${columns}) ${sign} (${after[0]}, ${after[1]})`;
  const query = owed
    ? sql`${pageSql(
        sql`AND answered_on IS NULL ${further(sql`answer_due_on, observation_id`, sql`>`)}`,
        sql`answer_due_on, observation_id`,
        limit,
      )} ORDER BY o.answer_due_on, o.observation_id`
    : sql`${pageSql(
        further(sql`watched_on, observation_id`, sql`<`),
        sql`watched_on DESC, observation_id DESC`,
        limit,
      )} ORDER BY o.watched_on DESC, o.observation_id DESC`;
  return toPage(
    read.all(query, observationSchema),
    limit,
    (row) => row,
    ({ id, watchedOn, answerDueOn }) => [owed ? answerDueOn : watchedOn, id],
  );
}

const countsRow = z.object({ owed: z.number(), late: z.number() });

/** How many visits owe an answer, and how many of those are late. */
export function countOwed(read: ReadHandle, today: Day): { owed: number; late: number } {
  return read.get(
    sql`SELECT count(*) AS owed, count(*) FILTER (WHERE answer_due_on < ${today}) AS late
      FROM observations WHERE answered_on IS NULL AND archived_at IS NULL AND answer_due_on > ''`,
    countsRow,
  );
}

const stateRow = z.object({ watchedOn: daySchema, answeredOn: daySchema.nullable() });

/** When a visit was and whether it has its answer; null where there is no such visit. */
export function findState(read: ReadHandle, id: ObservationId): z.infer<typeof stateRow> | null {
  return read.find(
    sql`SELECT watched_on AS watchedOn, answered_on AS answeredOn FROM observations WHERE observation_id = ${id}`,
    stateRow,
  );
}

/** Keeps a visit, new or under its old id; who wrote it first stays its author. */
export function saveObservation(
  tx: WriteHandle,
  id: ObservationId,
  fields: ObservationFields,
  ctx: WriteContext,
): void {
  const row: Row = {
    customer_id: fields.customerId,
    watched_on: fields.watchedOn,
    product: fields.product,
    did: fields.did,
    surprised: fields.surprised,
    asked: fields.asked,
    answer_due_on: fields.answerDueOn,
  };
  if (findState(tx, id) !== null) tx.update(observations, id, row);
  else {
    const author = { by_person: ctx.personId, by_role: ctx.role, recorded_at: ctx.at };
    tx.insert(observations, { observation_id: id, ...row, ...author, archived_at: null });
  }
}

/** Whether a customer is there to be visited. */
export function hasCustomer(read: ReadHandle, customerId: string): boolean {
  const query = sql`SELECT count(*) FROM customers WHERE customer_id = ${customerId} AND erased_at IS NULL AND merged_into IS NULL`;
  return read.number(query) > 0;
}
