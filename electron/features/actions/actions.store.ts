import { z } from 'zod';
import {
  actionSchema,
  actionStates,
  type Action,
  type actionNoteSchema,
} from '../../../shared/features/actions/actions.schema.ts';
import { customerIdSchema, noteIdSchema, personIdSchema } from '../../../shared/ids.ts';
import { Refusal } from '../../../shared/refusal.ts';
import type { ReadHandle } from '../../db/handle.ts';
import { sql } from '../../db/sql.ts';

/** Everything a list or page shows of an action; names and the source's words are joined in. `a` is the action. */
export const actionColumns = sql`
  a.action_id AS id, a.what, a.source, coalesce(a.entry_id, a.response_id, findings.run_id) AS sourceId,
  substr(coalesce(entries.words, responses.comments, findings.label || iif(findings.label LIKE '%?', ' ', ': ') || findings.said), 1, 300) AS sourceText,
  a.customer_id AS customerId, customers.name AS customerName, a.who, people.name AS whoName,
  a.due_at AS dueAt, a.state, a.opened_at AS openedAt, a.closed_at AS closedAt`;

/** The tables whose names and words an action shows. */
export const actionNames = sql`
  LEFT JOIN entries ON entries.entry_id = a.entry_id
  LEFT JOIN responses ON responses.response_id = a.response_id
  LEFT JOIN findings ON findings.finding_id = a.finding_id
  LEFT JOIN customers ON customers.customer_id = a.customer_id
  LEFT JOIN people ON people.person_id = a.who`;

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
  who: personIdSchema.nullable(),
  state: z.enum(actionStates),
  closedAt: z.number().nullable(),
  customerId: customerIdSchema.nullable(),
});

/** Reads what rules need of an action; refuses one that is not there. */
export function getStandingAction(read: ReadHandle, actionId: string): z.infer<typeof standingRow> {
  const action = read.find(
    sql`SELECT who, state, closed_at AS closedAt, customer_id AS customerId FROM actions WHERE action_id = ${actionId}`,
    standingRow,
  );
  if (action === null) throw new Refusal('NOT_FOUND', 'This action is no longer here. It may have been undone.');
  return action;
}

/** The action an entry opened; null where it opened none. */
export function findActionOfEntry(read: ReadHandle, entryId: string): string | null {
  return read.text(sql`SELECT action_id FROM actions WHERE entry_id = ${entryId}`);
}

/** The action a survey response opened; null where it opened none. */
export function findActionOfResponse(read: ReadHandle, responseId: string): string | null {
  return read.text(sql`SELECT action_id FROM actions WHERE response_id = ${responseId}`);
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

/** Refuses a person, customer or entry that is not there. */
export function assertNamed(
  read: ReadHandle,
  named: {
    readonly who?: string | null | undefined;
    readonly customerId?: string | null;
    readonly entryId?: string | null;
  },
): void {
  const { who, customerId, entryId } = named;
  if (
    who != null &&
    read.number(sql`SELECT count(*) FROM people WHERE person_id = ${who} AND archived_at IS NULL`) === 0
  ) {
    throw new Refusal('NO_SUCH_PERSON', 'This person no longer works here. Choose somebody else.', 'who');
  }
  if (customerId != null && read.number(sql`SELECT count(*) FROM customers WHERE customer_id = ${customerId}`) === 0) {
    throw new Refusal('NO_SUCH_CUSTOMER', 'This customer is no longer here. Choose another.', 'customerId');
  }
  if (entryId != null && read.number(sql`SELECT count(*) FROM entries WHERE entry_id = ${entryId}`) === 0) {
    throw new Refusal('NO_SUCH_ENTRY', 'The entry this is about is no longer here.', 'entryId');
  }
}
