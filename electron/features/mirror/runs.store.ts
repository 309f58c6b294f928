import { z } from 'zod';
import {
  checklistDefinitionSchema,
  type ChecklistDefinition,
} from '../../../shared/features/checklists/definition.schema.ts';
import { itemAnswersSchema, type ItemAnswers } from '../../../shared/features/checklists/runs.schema.ts';
import { checklistIdSchema, type ChecklistId, type RunId } from '../../../shared/ids.ts';
import type { ReadHandle } from '../../db/handle.ts';
import { sql } from '../../db/sql.ts';

/** A run of an audit: what it asks, and what was answered. */
export type AuditRun = {
  readonly id: RunId;
  readonly definition: ChecklistDefinition;
  readonly answers: ItemAnswers;
};

const runRow = z.object({ definition: z.string(), answers: z.string() });

/** What somebody answered in an audit, with the version of the checklist they were asked. */
export function getAuditRun(read: ReadHandle, id: RunId): AuditRun {
  const { definition, answers } = read.get(
    sql`SELECT v.definition, r.answers FROM checklist_runs AS r JOIN checklist_versions AS v USING (version_id)
      WHERE r.run_id = ${id}`,
    runRow,
  );
  return {
    id,
    definition: checklistDefinitionSchema.parse(JSON.parse(definition)),
    answers: itemAnswersSchema.parse(JSON.parse(answers)),
  };
}

/** The checklist a run filled in. */
export function getChecklistOf(read: ReadHandle, id: RunId): ChecklistId {
  return read.get(
    sql`SELECT checklist_id AS checklistId FROM checklist_runs WHERE run_id = ${id}`,
    z.object({ checklistId: checklistIdSchema }).transform(({ checklistId }) => checklistId),
  );
}

const progressRow = z.object({ answered: z.number(), toAnswer: z.number() });

/** How far a run is, without reading what was answered. */
export function getProgress(read: ReadHandle, id: RunId): z.infer<typeof progressRow> {
  return read.get(sql`SELECT answered, to_answer AS toAnswer FROM checklist_runs WHERE run_id = ${id}`, progressRow);
}

/** What a checklist asks now; null where it is not there or was put away. */
export function findNewestDefinition(read: ReadHandle, checklistId: string): ChecklistDefinition | null {
  const definition = read.text(
    sql`SELECT v.definition FROM checklist_versions AS v JOIN checklists AS c USING (checklist_id)
      WHERE v.checklist_id = ${checklistId} AND c.archived_at IS NULL ORDER BY v.number DESC LIMIT 1`,
  );
  return definition === null ? null : checklistDefinitionSchema.parse(JSON.parse(definition));
}
