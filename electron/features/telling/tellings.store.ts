import { z } from 'zod';
import { daySchema, type Day } from '../../../shared/clock.ts';
import type { Told } from '../../../shared/features/telling/raisers.rules.ts';
import {
  cardKinds,
  cardTellingSchema,
  tellingWays,
  type CardTelling,
} from '../../../shared/features/telling/telling.schema.ts';
import { customerIdSchema, entryIdSchema, type CustomerId, type EntryId } from '../../../shared/ids.ts';
import { fromCursor, toPage } from '../../db/cursor.ts';
import type { ReadHandle } from '../../db/handle.ts';
import { joinSql, sql } from '../../db/sql.ts';

const toldRow = z.object({
  cardId: z.string(),
  customerId: customerIdSchema.nullable(),
  kind: z.enum(cardKinds),
  way: z.enum(tellingWays),
  on: daySchema,
  byName: z.string().nullable(),
});

/** Who was told what cards say, the latest first. */
export function listTold(read: ReadHandle, cardIds: readonly string[]): (Told & { readonly cardId: string })[] {
  return read.all(
    sql`SELECT t.card_id AS cardId, t.customer_id AS customerId, t.kind, t.way, t.told_on AS "on", people.name AS byName
      FROM json_each(${JSON.stringify(cardIds)}) AS wanted CROSS JOIN card_tellings AS t ON t.card_id = wanted.value
      LEFT JOIN people ON people.person_id = t.told_by ORDER BY t.told_at DESC`,
    toldRow,
  );
}

/** What of the tellings is asked for. */
export type TellingFilter = {
  readonly from?: Day | undefined;
  readonly to?: Day | undefined;
  readonly customerId?: CustomerId | undefined;
  readonly results?: boolean | undefined;
};

type Page = { readonly cursor?: string | undefined; readonly limit: number };

/** Every telling, the latest first. */
export function listTellings(
  read: ReadHandle,
  { from, to, customerId, results }: TellingFilter,
  { cursor, limit }: Page,
): { items: CardTelling[]; next: string | null } {
  const after = cursor === undefined ? null : fromCursor(cursor, z.tuple([daySchema, z.string()]));
  const where = joinSql(
    [
      sql`told_on <> ''`,
      ...(from === undefined ? [] : [sql`told_on >= ${from}`]),
      ...(to === undefined ? [] : [sql`told_on <= ${to}`]),
      ...(customerId === undefined ? [] : [sql`customer_id = ${customerId}`]),
      ...(results === true ? [sql`kind <> 'working-on'`] : []),
      ...(after === null ? [] : [sql`(told_on, telling_id) < (${after[0]}, ${after[1]})`]),
    ],
    ' AND ',
  );
  const rows = read.all(
    sql`SELECT t.telling_id AS id, t.card_id AS cardId, cards.said, t.kind, t.way, t.customer_id AS customerId,
        customers.name AS customerName, t.told_on AS toldOn, people.name AS byName
      FROM (SELECT * FROM card_tellings WHERE ${where} ORDER BY told_on DESC, telling_id DESC LIMIT ${limit + 1}) AS t
      JOIN cards ON cards.card_id = t.card_id LEFT JOIN customers ON customers.customer_id = t.customer_id
      LEFT JOIN people ON people.person_id = t.told_by ORDER BY t.told_on DESC, t.telling_id DESC`,
    cardTellingSchema,
  );
  return toPage(
    rows,
    limit,
    (row) => row,
    ({ toldOn, id }) => [toldOn, id],
  );
}

const idRow = z.object({ id: entryIdSchema });

/** Call-backs a customer waits for at most that one talk can settle. */
const mostCallBacks = 50;

/** The entries in which a customer asked for a call that nobody made yet. */
export function listCallBacksOf(read: ReadHandle, customerId: CustomerId): EntryId[] {
  return read
    .all(
      sql`SELECT entry_id AS id FROM entries WHERE customer_id = ${customerId}
        AND call_back_at IS NOT NULL AND called_back_at IS NULL LIMIT ${mostCallBacks}`,
      idRow,
    )
    .map(({ id }) => id);
}
