import type { z } from 'zod';
import { isExportDue } from '../../../shared/features/exports/export-plan.rules.ts';
import type { PlanState } from '../../../shared/features/exports/exports.schema.ts';
import type { Context } from '../../app/context.ts';
import { findCameFrom, findPlan, readPlanHistory } from './exports.store.ts';
import type { plannedInputSchema } from './planned.job.ts';
import { toExported } from './to-exported.ts';

/** The plan and how it went. */
export function readPlanState({ read, business }: Context): PlanState {
  const plan = findPlan(read);
  const cameFrom = findCameFrom(read);
  if (plan === null) return { plan, doneOn: null, isRunning: false, failure: null, cameFrom };
  const { doneOn, isRunning, failure } = readPlanHistory(read, plan, business().timeZone);
  return { plan, doneOn, isRunning, failure, cameFrom };
}

/**
 * Begins the export that is due, if one is. Nothing runs by the clock: this is asked when the program starts and when
 * somebody looks at Today. `atOnce` does not wait after a try that failed.
 */
export function beginDueExport(context: Context, { atOnce = false } = {}): void {
  const plan = findPlan(context.read);
  if (plan === null) return;
  const history = readPlanHistory(context.read, plan, context.business().timeZone);
  const known = atOnce ? { ...history, failedAt: null } : history;
  if (!isExportDue(plan, known, { today: context.today(), at: context.now() })) return;
  const input: z.infer<typeof plannedInputSchema> = { plan, exported: toExported(context) };
  context.jobs.start('planned-export', input, null);
}
