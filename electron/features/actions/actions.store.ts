import { z } from 'zod';
import { daySchema } from '../../../shared/clock.ts';
import {
  actionSchema,
  actionStates,
  repeats,
  whysSchema,
  type Action,
  type actionNoteSchema,
} from '../../../shared/features/actions/actions.schema.ts';
import { actionIdSchema, customerIdSchema, noteIdSchema, personIdSchema, reasonIdSchema } from '../../../shared/ids.ts';
import { Refusal } from '../../../shared/refusal.ts';
import type { ReadHandle } from '../../db/handle.ts';
import { sql } from '../../db/sql.ts';

/** What is shown of an action beside another. A customer who left is the words of a loss: its reason is not for all. */
export const besideColumns = sql`
  a.action_id AS id, a.what, a.source,
  coalesce(a.entry_id, a.response_id, findings.run_id, a.promise_id, a.loss_id, a.follows) AS sourceId,
  substr(coalesce(entries.words, responses.comments, findings.label || iif(findings.label LIKE '%?', ' ', ': ') || findings.said,
    promises.what, leavers.name || ' left', former.what), 1, 300) AS sourceText,
  people.name AS whoName, a.due_at AS dueAt, a.state`;

/** Everything a list or page shows of an action; names and the source's words are joined in. `a` is the action. */
export const actionColumns = sql`
  ${besideColumns}, a.customer_id AS customerId, customers.name AS customerName, a.who, a.opened_at AS openedAt,
  a.closed_at AS closedAt, a.cause_id AS causeId, causes.name AS causeName, a.waiting_for AS waitingFor,
  a.joined_to AS joinedTo, a.repeats,
  (SELECT count(*) FROM action_steps AS s WHERE s.action_id = a.action_id AND s.removed_at IS NULL) AS stepCount,
  (SELECT count(*) FROM action_steps AS s WHERE s.action_id = a.action_id AND s.removed_at IS NULL AND s.done_at IS NOT NULL) AS stepsDone`;

/** The tables whose names and words are shown of an action beside another. */
export const besideNames = sql`
  LEFT JOIN entries ON entries.entry_id = a.entry_id
  LEFT JOIN responses ON responses.response_id = a.response_id
  LEFT JOIN findings ON findings.finding_id = a.finding_id
  LEFT JOIN promises ON promises.promise_id = a.promise_id
  LEFT JOIN losses ON losses.loss_id = a.loss_id
  LEFT JOIN customers AS leavers ON leavers.customer_id = losses.customer_id
  LEFT JOIN actions AS former ON former.action_id = a.follows
  LEFT JOIN people ON people.person_id = a.who`;

/** The tables whose names and words an action shows. */
export const actionNames = sql`${besideNames}
  LEFT JOIN customers ON customers.customer_id = a.customer_id
  LEFT JOIN reasons AS causes ON causes.reason_id = a.cause_id`;

/** Reads an action for a page; refuses one that is not there. */
export function getAction(read: ReadHandle, actionId: string): Action {
  const action = read.find(
    sql`SELECT ${actionColumns} FROM actions AS a ${actionNames} WHERE a.action_id = ${actionId}`,
    actionSchema,
  );
  if (action === null) throw new Refusal('NOT_FOUND', 'This action is no longer here. It may have been undone.');
  return action;
}

const standingRow = z.object({
  what: z.string(),
  who: personIdSchema.nullable(),
  state: z.enum(actionStates),
  dueAt: z.number(),
  dueOn: daySchema,
  closedAt: z.number().nullable(),
  customerId: customerIdSchema.nullable(),
  causeId: reasonIdSchema.nullable(),
  joinedTo: actionIdSchema.nullable(),
  repeats: z.enum(repeats).nullable(),
  escalationSeenAt: z.number().nullable(),
});

/** An action as it stands, for rules. */
export type StandingRow = z.infer<typeof standingRow>;

/** Reads what rules need of an action; refuses one that is not there. */
export function getStandingAction(read: ReadHandle, actionId: string): StandingRow {
  const action = read.find(
    sql`SELECT what, who, state, due_at AS dueAt, due_on AS dueOn, closed_at AS closedAt, customer_id AS customerId,
        cause_id AS causeId, joined_to AS joinedTo, repeats, escalation_seen_at AS escalationSeenAt
      FROM actions WHERE action_id = ${actionId}`,
    standingRow,
  );
  if (action === null) throw new Refusal('NOT_FOUND', 'This action is no longer here. It may have been undone.');
  return action;
}

const whysRow = z.object({ whys: z.string().transform((text): unknown => JSON.parse(text)) });

/** The answers to "why?" that were written down for an action. */
export function readWhys(read: ReadHandle, actionId: string): z.infer<typeof whysSchema> {
  const { whys } = read.get(sql`SELECT whys FROM actions WHERE action_id = ${actionId}`, whysRow);
  return whysSchema.parse(whys);
}

/** The action an entry opened; null where it opened none. */
export function findActionOfEntry(read: ReadHandle, entryId: string): string | null {
  return read.text(sql`SELECT action_id FROM actions WHERE entry_id = ${entryId}`);
}

/** The action a survey response opened; null where it opened none. */
export function findActionOfResponse(read: ReadHandle, responseId: string): string | null {
  return read.text(sql`SELECT action_id FROM actions WHERE response_id = ${responseId}`);
}

/** The action of a promise; null where it has none. */
export function findActionOfPromise(read: ReadHandle, promiseId: string): string | null {
  return read.text(sql`SELECT action_id FROM actions WHERE promise_id = ${promiseId}`);
}

/** The action of a loss; null where it has none. */
export function findActionOfLoss(read: ReadHandle, lossId: string): string | null {
  return read.text(sql`SELECT action_id FROM actions WHERE loss_id = ${lossId}`);
}

/** The action of a finding; null where it has none. */
export function findActionOfFinding(read: ReadHandle, findingId: string): string | null {
  return read.text(sql`SELECT action_id FROM actions WHERE finding_id = ${findingId}`);
}

const noteRow = z
  .object({ id: noteIdSchema, text: z.string(), byName: z.string().nullable(), at: z.number() })
  .transform((row): z.infer<typeof actionNoteSchema> => row);

/** The notes on an action, the first first. */
export function listNotes(read: ReadHandle, actionId: string): z.infer<typeof actionNoteSchema>[] {
  return read.all(
    sql`SELECT n.note_id AS id, n.text, people.name AS byName, n.at FROM action_notes AS n
      LEFT JOIN people ON people.person_id = n.by_person WHERE n.action_id = ${actionId} ORDER BY n.at, n.note_id`,
    noteRow,
  );
}
