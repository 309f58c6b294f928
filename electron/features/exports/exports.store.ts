import { z } from 'zod';
import { daySchema, toDay, type Day } from '../../../shared/clock.ts';
import type { PlanHistory } from '../../../shared/features/exports/export-plan.rules.ts';
import { exportPlanSchema, type ExportPlan } from '../../../shared/features/exports/exports.schema.ts';
import type { ReadHandle, WriteHandle } from '../../db/handle.ts';
import { sql } from '../../db/sql.ts';
import { exportPlans } from './exports.tables.ts';

/** The one row of the plan. */
const planId = 'plan';

export function findPlan(read: ReadHandle): ExportPlan | null {
  return read.find(sql`SELECT folder, rhythm, keep FROM export_plans WHERE plan_id = ${planId}`, exportPlanSchema);
}

/** Keeps a plan, whether or not there was one; null gives it up. */
export function keepPlan(tx: WriteHandle, plan: ExportPlan | null): void {
  const isThere = findPlan(tx) !== null;
  if (plan === null) {
    if (isThere) tx.remove(exportPlans, planId);
  } else if (isThere) tx.update(exportPlans, planId, plan);
  else tx.insert(exportPlans, { plan_id: planId, ...plan });
}

const tryRow = z.object({ state: z.string(), started_at: z.number(), error: z.string().nullable() });

/** How the exports to the folder of a plan went; those to an earlier folder don't count. */
export function readPlanHistory(
  read: ReadHandle,
  { folder }: ExportPlan,
  timeZone: string,
): PlanHistory & { failure: string | null } {
  const latest = read.find(
    sql`SELECT state, started_at, error FROM jobs WHERE kind = 'planned-export'
      AND json_extract(input, '$.plan.folder') = ${folder} ORDER BY started_at DESC LIMIT 1`,
    tryRow,
  );
  const doneAt = read.number(
    sql`SELECT started_at FROM jobs WHERE kind = 'planned-export' AND state = 'done'
      AND json_extract(input, '$.plan.folder') = ${folder} ORDER BY started_at DESC LIMIT 1`,
  );
  const hasFailed = latest?.state === 'failed';
  return {
    doneOn: doneAt === 0 ? null : toDay(doneAt, timeZone),
    isRunning: latest?.state === 'running',
    failedAt: hasFailed ? latest.started_at : null,
    failure: hasFailed ? (latest.error ?? 'The reason is not known.') : null,
  };
}

/** The day of the export this business was taken in from. */
export function findCameFrom(read: ReadHandle): Day | null {
  const day = read.text(sql`SELECT made_on FROM arrivals ORDER BY arrival_id DESC LIMIT 1`);
  return day === null ? null : daySchema.parse(day);
}

/** Whether first run is over. */
export function hasBusiness(read: ReadHandle): boolean {
  return read.number(sql`SELECT count(*) FROM businesses`) > 0;
}
