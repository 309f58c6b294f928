import { z } from 'zod';
import { daySchema } from '../../../shared/clock.ts';
import { customerStatuses, preferredChannels } from '../../../shared/features/customers/customers.schema.ts';
import type { Raised } from '../../../shared/features/telling/raisers.rules.ts';
import type { Voice } from '../../../shared/features/telling/telling.schema.ts';
import { customerIdSchema } from '../../../shared/ids.ts';
import type { ReadHandle } from '../../db/handle.ts';
import { sql, type Sql } from '../../db/sql.ts';

/** Whether a customer agreed to something. `consents` is their list. */
export const agreesTo = (consents: Sql, kind: 'contact' | 'testimonial'): Sql =>
  sql`EXISTS (SELECT 1 FROM json_each(${consents}) AS given WHERE json_extract(given.value, '$.kind') = ${kind})`;

/** Cards by id. */
export const cardsOf = (ids: readonly string[]): Sql =>
  sql`SELECT c.card_id, c.action_id, c.voices FROM json_each(${JSON.stringify(ids)}) AS wanted
    CROSS JOIN cards AS c ON c.card_id = wanted.value`;

/** A card that is not made yet, of an action or of a wish alone. */
export const cardToBe = (actionId: string | null, voices: readonly string[]): Sql =>
  sql`SELECT '' AS card_id, ${actionId} AS action_id, ${JSON.stringify(voices)} AS voices`;

/** An action's own columns that lead to who raised it. */
const links = sql`a.entry_id, a.response_id, a.promise_id, a.loss_id, a.customer_id`;

/** All that is behind cards: their actions with those joined to them, what was heard, what was answered. */
const behind = (chosen: Sql): Sql => sql`WITH chosen AS (${chosen}),
  behind AS (
    SELECT chosen.card_id, ${links} FROM chosen CROSS JOIN actions AS a ON a.action_id = chosen.action_id
    UNION ALL
    SELECT chosen.card_id, ${links} FROM chosen CROSS JOIN actions AS a ON a.joined_to = chosen.action_id
  ),
  heard AS (
    SELECT card_id, entry_id FROM behind WHERE entry_id IS NOT NULL
    UNION
    SELECT chosen.card_id, voice.value FROM chosen CROSS JOIN json_each(chosen.voices) AS voice
  )`;

const voiceRow = z.object({
  cardId: z.string(),
  kind: z.enum(['entry', 'response']),
  id: z.string(),
  words: z.string(),
  on: daySchema,
  customerName: z.string().nullable(),
  isQuotable: z.number().transform((value) => value === 1),
});

/** Words of the customers behind cards, the latest first. */
export function listVoices(read: ReadHandle, chosen: Sql): (Voice & { readonly cardId: string })[] {
  return read.all(
    sql`${behind(chosen)}
      SELECT heard.card_id AS cardId, 'entry' AS kind, e.entry_id AS id, e.words, e.heard_on AS "on",
        c.name AS customerName, coalesce(${agreesTo(sql`c.consents`, 'testimonial')}, 0) AS isQuotable
      FROM heard CROSS JOIN entries AS e ON e.entry_id = heard.entry_id
      LEFT JOIN customers AS c ON c.customer_id = e.customer_id
      UNION ALL
      SELECT behind.card_id, 'response', r.response_id, coalesce(r.comments, ''), r.answered_on, c.name, 0
      FROM behind CROSS JOIN responses AS r ON r.response_id = behind.response_id
      LEFT JOIN customers AS c ON c.customer_id = r.customer_id WHERE r.set_aside IS NULL
      ORDER BY 5 DESC, 3`,
    voiceRow,
  );
}

/** Whether an answer to a survey holds a way to reach whoever gave it: they wrote it down to be used. */
const leftContact = sql`EXISTS (SELECT 1 FROM json_each(r.answers) AS answer
  WHERE answer.type = 'object' AND coalesce(json_extract(answer.value, '$.contact.email'), '')
    || coalesce(json_extract(answer.value, '$.contact.phone'), '') <> '')`;

const raisedRow = z.object({
  cardId: z.string(),
  customerId: customerIdSchema.nullable(),
  name: z.string().nullable(),
  isPerson: z.number().transform((value) => value === 1),
  phone: z.string().nullable(),
  email: z.string().nullable(),
  preferredChannel: z.enum(preferredChannels).nullable(),
  status: z.enum(customerStatuses).nullable(),
  archived: z.number().transform((value) => value === 1),
  isSurvey: z.number().transform((value) => value === 1),
  agrees: z.number().transform((value) => value === 1),
});

/** Who raised what a card is about, by name, and how many did so without one. */
export type RaisedBy = {
  readonly named: (Raised & { readonly isPerson: boolean })[];
  readonly nameless: number;
};

/** Who is behind cards, by card; who was erased is nobody any more. */
export function readRaised(read: ReadHandle, chosen: Sql): ReadonlyMap<string, RaisedBy> {
  const rows = read.all(
    sql`${behind(chosen)},
      raised AS (
        SELECT heard.card_id, e.customer_id, 0 AS isSurvey, 1 AS agrees
        FROM heard CROSS JOIN entries AS e ON e.entry_id = heard.entry_id
        UNION ALL
        SELECT behind.card_id, r.customer_id, 1, ${leftContact}
        FROM behind CROSS JOIN responses AS r ON r.response_id = behind.response_id WHERE r.set_aside IS NULL
        UNION ALL
        SELECT behind.card_id, p.customer_id, 0, 1
        FROM behind CROSS JOIN promises AS p ON p.promise_id = behind.promise_id
        UNION ALL
        SELECT behind.card_id, l.customer_id, 0, 1 FROM behind CROSS JOIN losses AS l ON l.loss_id = behind.loss_id
        UNION ALL
        SELECT card_id, customer_id, 0, 1 FROM behind
        WHERE customer_id IS NOT NULL AND entry_id IS NULL AND response_id IS NULL
      )
      SELECT raised.card_id AS cardId, c.customer_id AS customerId, c.name, coalesce(c.kind = 'person', 0) AS isPerson,
        c.phone, c.email, c.preferred_channel AS preferredChannel, c.status, c.archived_at IS NOT NULL AS archived,
        raised.isSurvey, raised.agrees OR coalesce(${agreesTo(sql`c.consents`, 'contact')}, 0) AS agrees
      FROM raised LEFT JOIN customers AS c ON c.customer_id = raised.customer_id WHERE c.erased_at IS NULL`,
    raisedRow,
  );
  return new Map([...Map.groupBy(rows, ({ cardId }) => cardId)].map(([cardId, of]) => [cardId, toRaisedBy(of)]));
}

function toRaisedBy(rows: readonly z.infer<typeof raisedRow>[]): RaisedBy {
  const named = rows.flatMap(({ customerId, name, status, ...row }) =>
    customerId === null || name === null || status === null ? [] : [{ ...row, customerId, name, status }],
  );
  return { named, nameless: rows.length - named.length };
}
