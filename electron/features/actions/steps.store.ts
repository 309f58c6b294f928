import { z } from 'zod';
import { actionStepSchema, type ActionStep } from '../../../shared/features/actions/actions.schema.ts';
import { actionIdSchema } from '../../../shared/ids.ts';
import { Refusal } from '../../../shared/refusal.ts';
import type { ReadHandle } from '../../db/handle.ts';
import { sql } from '../../db/sql.ts';

/** The steps of an action, in the order they were added. */
export function listSteps(read: ReadHandle, actionId: string): ActionStep[] {
  return read.all(
    sql`SELECT step_id AS id, text, done_at AS doneAt FROM action_steps
      WHERE action_id = ${actionId} AND removed_at IS NULL ORDER BY position`,
    actionStepSchema,
  );
}

/** The place behind all steps that an action ever had. */
export function nextPosition(read: ReadHandle, actionId: string): number {
  return read.number(
    sql`SELECT position + 1 FROM action_steps WHERE action_id = ${actionId} ORDER BY position DESC LIMIT 1`,
  );
}

const ownerRow = z.object({ actionId: actionIdSchema });

/** The action of a step; refuses a step that is not there. */
export function getActionOfStep(read: ReadHandle, stepId: string): z.infer<typeof actionIdSchema> {
  const row = read.find(sql`SELECT action_id AS actionId FROM action_steps WHERE step_id = ${stepId}`, ownerRow);
  if (row === null) throw new Refusal('NOT_FOUND', 'This step is no longer here. It may have been undone.');
  return row.actionId;
}
