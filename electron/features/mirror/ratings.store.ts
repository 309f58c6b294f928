import { z } from 'zod';
import { givenSchema, type Given } from '../../../shared/features/checklists/runs.schema.ts';
import { runIdSchema, type AuditId, type PersonId, type RunId } from '../../../shared/ids.ts';
import type { ReadHandle } from '../../db/handle.ts';
import { sql } from '../../db/sql.ts';

const raterRow = z.object({ role: z.enum(['manager', 'outsider']), runId: runIdSchema });

/** Managers and outsiders who rated in an audit, with what they filled in. */
export function listRaters(read: ReadHandle, auditId: AuditId): { role: 'manager' | 'outsider'; runId: RunId }[] {
  return read.all(
    sql`SELECT role, run_id AS runId FROM audit_raters WHERE audit_id = ${auditId} ORDER BY rated_at, rater_id`,
    raterRow,
  );
}

export function hasRated(read: ReadHandle, auditId: AuditId, personId: PersonId): boolean {
  return (
    read.number(
      sql`SELECT count(*) FROM audit_raters
        WHERE audit_id = ${auditId} AND person_id = ${personId} AND role = 'manager'`,
    ) > 0
  );
}

const answerRow = z.object({
  item: z.string(),
  answer: z.string().transform((text): Given => givenSchema.parse(JSON.parse(text))),
});

/** What the staff answered in a finished audit, by item, in an order that says nothing: that of random ids. */
export function readStaffAnswers(read: ReadHandle, auditId: AuditId): Map<string, Given[]> {
  const rows = read.all(
    sql`SELECT item, answer FROM audit_answers WHERE audit_id = ${auditId} ORDER BY item, answer_id`,
    answerRow,
  );
  return new Map(
    [...Map.groupBy(rows, ({ item }) => item)].map(([item, answers]) => [item, answers.map(({ answer }) => answer)]),
  );
}
