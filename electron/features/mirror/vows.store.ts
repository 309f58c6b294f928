import type { z } from 'zod';
import { vowSchema, type Vow } from '../../../shared/features/mirror/mirror.schema.ts';
import type { AuditId } from '../../../shared/ids.ts';
import { Refusal } from '../../../shared/refusal.ts';
import type { ReadHandle } from '../../db/handle.ts';
import { sql } from '../../db/sql.ts';

/** What was promised at the end of an audit, and what became of it. */
export function listVows(read: ReadHandle, auditId: AuditId): Vow[] {
  return read.all(
    sql`SELECT vows.vow_id AS id, actions.what, actions.action_id AS actionId, people.name AS whoName,
      actions.due_at AS dueAt, actions.state, actions.closed_at AS closedAt
      FROM vows JOIN actions ON actions.action_id = vows.action_id LEFT JOIN people ON people.person_id = actions.who
      WHERE vows.audit_id = ${auditId} ORDER BY vows.made_at, vows.vow_id`,
    vowSchema satisfies z.ZodType<Vow>,
  );
}

/** Refuses somebody who no longer works here. */
export function assertWorksHere(read: ReadHandle, who: string): void {
  if (read.number(sql`SELECT count(*) FROM people WHERE person_id = ${who} AND archived_at IS NULL`) === 0)
    throw new Refusal('NO_SUCH_PERSON', 'This person no longer works here. Choose somebody else.', 'vows');
}
