import { z } from 'zod';
import { daySchema, type Day } from '../../../shared/clock.ts';
import { actionStates } from '../../../shared/features/actions/actions.schema.ts';
import {
  cardClaims,
  cardStates,
  type CardFields,
  type CardKind,
} from '../../../shared/features/telling/telling.schema.ts';
import { actionIdSchema, cardIdSchema, entryIdSchema, type ActionId, type CardId } from '../../../shared/ids.ts';
import { Refusal } from '../../../shared/refusal.ts';
import type { Period } from '../../../shared/period.ts';
import type { ReadHandle, WriteHandle } from '../../db/handle.ts';
import { fromCursor } from '../../db/cursor.ts';
import { nothing, sql, type Sql } from '../../db/sql.ts';
import type { WriteContext } from '../../db/write.ts';
import { agreesTo } from './behind.store.ts';
import { cards } from './telling.tables.ts';

const cardRow = z.object({
  id: cardIdSchema,
  actionId: actionIdSchema.nullable(),
  actionWhat: z.string().nullable(),
  actionState: z.enum(actionStates).nullable(),
  closedAt: z.number().nullable(),
  claimWords: z.string().nullable(),
  said: z.string(),
  working: z.string(),
  changed: z.string(),
  declined: z.string(),
  quotedEntryId: entryIdSchema.nullable(),
  withName: z.number().transform((value) => value === 1),
  voices: z.string().transform((text) => z.array(entryIdSchema).parse(JSON.parse(text))),
  quotedWords: z.string().nullable(),
  quotedName: z.string().nullable(),
  quotedAgrees: z.number().transform((value) => value === 1),
  state: z.enum(cardStates),
  claims: z.enum(cardClaims),
  shownOn: daySchema.nullable(),
  madeAt: z.number(),
});

/** A card as it is stored, with what it follows: its action, what was confirmed of that, who is quoted. */
export type CardRow = z.infer<typeof cardRow>;

const columns = sql`c.card_id AS id, c.action_id AS actionId, a.what AS actionWhat, a.state AS actionState,
  a.closed_at AS closedAt, v.claim AS claimWords, c.said, c.working, c.changed, c.declined,
  c.quoted_entry AS quotedEntryId, c.with_name AS withName, c.voices, e.words AS quotedWords, q.name AS quotedName,
  coalesce(${agreesTo(sql`q.consents`, 'testimonial')}, 0) AS quotedAgrees, c.state, c.claims, c.shown_on AS shownOn,
  c.made_at AS madeAt`;

const joined = sql`LEFT JOIN actions AS a ON a.action_id = c.action_id
  LEFT JOIN proof_verdicts AS v ON v.action_id = c.action_id
  LEFT JOIN entries AS e ON e.entry_id = c.quoted_entry
  LEFT JOIN customers AS q ON q.customer_id = e.customer_id`;

/** How the kind of a card is read from its action (shared/features/telling/card.rules.ts, kindOf). */
const ofKind: Readonly<Record<CardKind, Sql>> = {
  changed: sql`a.state = 'done'`,
  'working-on': sql`a.state IN ('open', 'doing')`,
  declined: sql`(c.action_id IS NULL OR a.state = 'dropped')`,
};

export type CardsQuestion = {
  readonly kind: CardKind;
  readonly withDown: boolean;
  readonly cursor: string | undefined;
  readonly limit: number;
};

/** Cards of a kind, the newest first, one more than asked for where there are more. Cards are made by hand and few. */
export function listCardRows(read: ReadHandle, { kind, withDown, cursor, limit }: CardsQuestion): CardRow[] {
  const after = cursor === undefined ? null : fromCursor(cursor, z.tuple([z.number(), z.string()]));
  return read.all(
    sql`SELECT ${columns} FROM cards AS c ${joined}
      WHERE ${ofKind[kind]} ${withDown ? nothing : sql`AND c.state <> 'down'`}
      ${after === null ? nothing : sql`AND (c.made_at, c.card_id) < (${after[0]}, ${after[1]})`}
      ORDER BY c.made_at DESC, c.card_id DESC LIMIT ${limit + 1}`,
    cardRow,
  );
}

/** Cards on the board, the newest first; those first shown in a period where one is given. */
export function listShownRows(read: ReadHandle, period: Period | null, limit: number): CardRow[] {
  const within = period === null ? nothing : sql`AND c.shown_on >= ${period.from} AND c.shown_on <= ${period.to}`;
  return read.all(
    sql`SELECT ${columns} FROM cards AS c ${joined} WHERE c.state = 'shown' ${within}
      ORDER BY c.shown_on DESC, c.card_id DESC LIMIT ${limit}`,
    cardRow,
  );
}

/** Cards whose action is over, the newest first: those whose people may wait to be told. */
export function listOverRows(read: ReadHandle, limit: number): CardRow[] {
  return read.all(
    sql`SELECT ${columns} FROM cards AS c ${joined}
      WHERE c.state <> 'down' AND (${ofKind.changed} OR ${ofKind.declined})
      ORDER BY c.made_at DESC, c.card_id DESC LIMIT ${limit}`,
    cardRow,
  );
}

/** Reads a card; null where there is none. */
export function findCardRow(read: ReadHandle, id: CardId): CardRow | null {
  return read.find(sql`SELECT ${columns} FROM cards AS c ${joined} WHERE c.card_id = ${id}`, cardRow);
}

/** Reads a card; refuses one that is not there. */
export function getCardRow(read: ReadHandle, id: CardId): CardRow {
  const card = findCardRow(read, id);
  if (card === null) throw new Refusal('NOT_FOUND', 'This card is no longer here. It may have been undone.');
  return card;
}

const countsRow = z.object({ changed: z.number(), workingOn: z.number(), declined: z.number() });

/** How many cards of each kind are not taken down. */
export function countCards(read: ReadHandle): z.infer<typeof countsRow> {
  return read.get(
    sql`SELECT count(*) FILTER (WHERE ${ofKind.changed}) AS changed,
        count(*) FILTER (WHERE ${ofKind['working-on']}) AS workingOn,
        count(*) FILTER (WHERE ${ofKind.declined}) AS declined
      FROM cards AS c LEFT JOIN actions AS a ON a.action_id = c.action_id WHERE c.state <> 'down'`,
    countsRow,
  );
}

/** The card of an action; null where it has none. */
export function findCardOfAction(read: ReadHandle, actionId: ActionId): CardId | null {
  return read.find(
    sql`SELECT card_id AS id FROM cards WHERE action_id = ${actionId}`,
    z.object({ id: cardIdSchema }).transform(({ id }) => id),
  );
}

/** Keeps what a person filled in; a new card is a draft. */
export function saveCard(
  tx: WriteHandle,
  { id, actionId, fields }: { readonly id: CardId; readonly actionId: ActionId | null; readonly fields: CardFields },
  ctx: WriteContext,
): void {
  const row = {
    said: fields.said,
    working: fields.working,
    changed: fields.changed,
    declined: fields.declined,
    quoted_entry: fields.quotedEntryId,
    with_name: Number(fields.withName),
    voices: JSON.stringify(fields.voices),
  };
  if (findCardRow(tx, id) !== null) tx.update(cards, id, row);
  else {
    const made = { state: 'draft', claims: 'changed', shown_on: null, made_at: ctx.at, made_by: ctx.personId };
    tx.insert(cards, { card_id: id, action_id: actionId, ...row, ...made });
  }
}

/** Puts a card on the board or takes it down; the day it was first shown stays. */
export function setShown(
  tx: WriteHandle,
  id: CardId,
  shown: { readonly as: CardRow['claims']; readonly on: Day } | null,
): void {
  if (shown === null) return tx.update(cards, id, { state: 'down' });
  const { shownOn } = getCardRow(tx, id);
  tx.update(cards, id, { state: 'shown', claims: shown.as, shown_on: shownOn ?? shown.on });
}
