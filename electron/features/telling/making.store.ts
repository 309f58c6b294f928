import { z } from 'zod';
import { actionStates } from '../../../shared/features/actions/actions.schema.ts';
import type { Voice } from '../../../shared/features/telling/telling.schema.ts';
import { daySchema } from '../../../shared/clock.ts';
import { actionIdSchema, type ActionId, type EntryId } from '../../../shared/ids.ts';
import { Refusal } from '../../../shared/refusal.ts';
import type { ReadHandle } from '../../db/handle.ts';
import { sql } from '../../db/sql.ts';
import { agreesTo } from './behind.store.ts';

const actionRow = z.object({ what: z.string(), state: z.enum(actionStates), joinedTo: actionIdSchema.nullable() });

/** The action a card is made of; refuses one that is not there, and one that another takes care of. */
export function getCardAction(read: ReadHandle, actionId: ActionId): z.infer<typeof actionRow> {
  const action = read.find(
    sql`SELECT what, state, joined_to AS joinedTo FROM actions WHERE action_id = ${actionId}`,
    actionRow,
  );
  if (action === null) throw new Refusal('NOT_FOUND', 'This action is no longer here. It may have been undone.');
  if (action.joinedTo !== null)
    throw new Refusal('JOINED', 'Another action takes care of this one. Make the card of that.', 'actionId');
  return action;
}

/** Refuses entries that are not there. */
export function assertEntries(read: ReadHandle, ids: readonly EntryId[]): void {
  const known = read.number(
    sql`SELECT count(*) FROM json_each(${JSON.stringify(ids)}) AS wanted
      CROSS JOIN entries ON entries.entry_id = wanted.value`,
  );
  if (known < ids.length) throw new Refusal('NO_SUCH_ENTRY', 'An entry behind this card is no longer here.', 'voices');
}

/** Actions offered at once; older ones are reached from their own page. */
const actionsOffered = 50;

const choiceRow = z.object({
  actionId: actionIdSchema,
  what: z.string(),
  state: z.enum(actionStates),
  customerName: z.string().nullable(),
});

/** Actions that have no card yet: the latest done, then the latest opened. */
export function listChoices(read: ReadHandle): z.infer<typeof choiceRow>[] {
  const columns = sql`a.action_id AS actionId, a.what, a.state, customers.name AS customerName`;
  const free = sql`a.joined_to IS NULL AND NOT EXISTS (SELECT 1 FROM cards WHERE cards.action_id = a.action_id)`;
  const done = read.all(
    sql`SELECT ${columns} FROM actions AS a LEFT JOIN customers ON customers.customer_id = a.customer_id
      WHERE a.closed_at IS NOT NULL AND +a.state = 'done' AND ${free}
      ORDER BY a.closed_at DESC LIMIT ${actionsOffered}`,
    choiceRow,
  );
  const other = read.all(
    sql`SELECT ${columns} FROM actions AS a LEFT JOIN customers ON customers.customer_id = a.customer_id
      WHERE +a.state <> 'done' AND ${free} ORDER BY a.opened_at DESC LIMIT ${actionsOffered}`,
    choiceRow,
  );
  return [...done, ...other];
}

/** So many of the newest entries about a theme are looked through for others who said the same. */
const lookedThrough = 200;
/** As many can be read and ticked in one go. */
const alikeShown = 20;

const alikeRow = z
  .object({
    id: z.string(),
    words: z.string(),
    on: daySchema,
    customerName: z.string().nullable(),
    isQuotable: z.number().transform((value) => value === 1),
  })
  .transform((row): Voice => ({ ...row, kind: 'entry' }));

/** Who else left less than happy over the same theme, the latest first. */
export function listAlike(read: ReadHandle, ids: readonly string[]): Voice[] {
  const themeId = read.text(
    sql`SELECT e.theme_id FROM json_each(${JSON.stringify(ids)}) AS behind CROSS JOIN entries AS e ON e.entry_id = behind.value
      WHERE e.theme_id IS NOT NULL LIMIT 1`,
  );
  if (themeId === null) return [];
  return read.all(
    sql`SELECT e.entry_id AS id, e.words, e.heard_on AS "on", c.name AS customerName,
        coalesce(${agreesTo(sql`c.consents`, 'testimonial')}, 0) AS isQuotable
      FROM (SELECT * FROM entries WHERE theme_id = ${themeId} ORDER BY position DESC LIMIT ${lookedThrough}) AS e
      LEFT JOIN customers AS c ON c.customer_id = e.customer_id
      WHERE e.how_left <> 'happy' AND e.entry_id NOT IN (SELECT value FROM json_each(${JSON.stringify(ids)}))
      ORDER BY e.position DESC LIMIT ${alikeShown}`,
    alikeRow,
  );
}
