import { z } from 'zod';
import { daySchema, type Day } from '../../../shared/clock.ts';
import { toDatedSteps } from '../../../shared/features/touch/playbook.rules.ts';
import {
  playbookSchema,
  playbookStepSchema,
  type Playbook,
  type PlaybookFields,
  type PlaybookRun,
} from '../../../shared/features/touch/touch.schema.ts';
import {
  customerIdSchema,
  playbookIdSchema,
  playbookRunIdSchema,
  type CustomerId,
  type PlaybookId,
  type PlaybookRunId,
  type PlaybookTaskId,
} from '../../../shared/ids.ts';
import { Refusal } from '../../../shared/refusal.ts';
import { fromCursor, toPage } from '../../db/cursor.ts';
import type { ReadHandle, WriteHandle } from '../../db/handle.ts';
import { nothing, sql, type Sql } from '../../db/sql.ts';
import type { WriteContext } from '../../db/write.ts';
import { listTasksOf } from './playbook-tasks.store.ts';
import { playbookRuns, playbooks, playbookTasks } from './touch.tables.ts';

const stepsColumn = z
  .string()
  .transform((text): unknown => JSON.parse(text))
  .pipe(z.array(playbookStepSchema));

const playbookRow = playbookSchema.extend({
  steps: stepsColumn,
  archived: z.number().transform((value) => value === 1),
});

const playbookColumns = sql`p.playbook_id AS id, p.name, p.begins, p.steps, p.archived_at IS NOT NULL AS archived,
  (SELECT count(*) FROM playbook_runs r WHERE r.playbook_id = p.playbook_id AND r.ended_at IS NULL) AS running`;

/** Every playbook, those in use first. */
export function listPlaybooks(read: ReadHandle): Playbook[] {
  return read.all(
    sql`SELECT ${playbookColumns} FROM playbooks p ORDER BY p.archived_at IS NOT NULL, p.name LIMIT 200`,
    playbookRow,
  );
}

/** One playbook; refuses one that is not there. */
export function getPlaybook(read: ReadHandle, id: PlaybookId): Playbook {
  const found = read.find(sql`SELECT ${playbookColumns} FROM playbooks p WHERE p.playbook_id = ${id}`, playbookRow);
  if (found === null) throw new Refusal('NOT_FOUND', 'This playbook is no longer here. Choose another.');
  return found;
}

/** Playbooks that a purchase starts by itself. */
export function listPurchasePlaybooks(read: ReadHandle): Playbook[] {
  return listPlaybooks(read).filter(({ begins, archived }) => begins === 'purchase' && !archived);
}

/** Keeps a playbook, new or changed. */
export function savePlaybook(tx: WriteHandle, id: PlaybookId, fields: PlaybookFields, at: number): void {
  const row = { name: fields.name, begins: fields.begins, steps: JSON.stringify(fields.steps) };
  if (tx.text(sql`SELECT playbook_id FROM playbooks WHERE playbook_id = ${id}`) === null)
    tx.insert(playbooks, { playbook_id: id, ...row, made_at: at, archived_at: null });
  else tx.update(playbooks, id, row);
}

/** What starting a playbook stores. */
export type StartedRun = {
  readonly id: PlaybookRunId;
  readonly playbook: Pick<Playbook, 'id' | 'steps'>;
  readonly customerId: CustomerId;
  readonly about: string;
  readonly startsOn: Day;
  readonly purchaseId: string | null;
};

/** Starts a playbook: a step for each of its own, on its day. */
export function insertRun(
  tx: WriteHandle,
  run: StartedRun,
  ctx: WriteContext,
  newId: <Id extends string>() => Id,
): void {
  tx.insert(playbookRuns, {
    run_id: run.id,
    playbook_id: run.playbook.id,
    customer_id: run.customerId,
    about: run.about,
    starts_on: run.startsOn,
    purchase_id: run.purchaseId,
    started_at: ctx.at,
    started_by: ctx.personId,
    ended_at: null,
  });
  for (const step of toDatedSteps(run.playbook.steps, run.startsOn)) {
    tx.insert(playbookTasks, {
      task_id: newId<PlaybookTaskId>(),
      run_id: run.id,
      customer_id: run.customerId,
      number: step.number,
      what: step.what,
      asks: step.asks,
      way: step.way,
      after_days: step.afterDays,
      due_on: step.dueOn,
      closed_on: null,
      closed_as: null,
      closed_by: null,
      answer: null,
    });
  }
}

const runRow = z.object({
  id: playbookRunIdSchema,
  playbookId: playbookIdSchema,
  playbookName: z.string(),
  customerId: customerIdSchema,
  customerName: z.string(),
  about: z.string(),
  startsOn: daySchema,
  ended: z.number().transform((value) => value === 1),
});

const runColumns = sql`r.run_id AS id, r.playbook_id AS playbookId, p.name AS playbookName, r.customer_id AS customerId,
  c.name AS customerName, r.about, r.starts_on AS startsOn, r.ended_at IS NOT NULL AS ended`;

const runNames = sql`CROSS JOIN playbooks p ON p.playbook_id = r.playbook_id
  CROSS JOIN customers c ON c.customer_id = r.customer_id`;

function toRun(read: ReadHandle, { playbookId: _playbookId, ...run }: z.infer<typeof runRow>): PlaybookRun {
  return { ...run, tasks: listTasksOf(read, run.id) };
}

/** One started playbook; refuses one that is not there. */
export function getRun(read: ReadHandle, id: PlaybookRunId): PlaybookRun {
  const row = read.find(sql`SELECT ${runColumns} FROM playbook_runs r ${runNames} WHERE r.run_id = ${id}`, runRow);
  if (row === null) throw new Refusal('NOT_FOUND', 'This playbook is no longer running here. It may have been undone.');
  return toRun(read, row);
}

function pickRuns(read: ReadHandle, where: Sql, limit: number): z.infer<typeof runRow>[] {
  return read.all(
    sql`SELECT ${runColumns} FROM playbook_runs r ${runNames} WHERE ${where}
      ORDER BY r.starts_on DESC, r.run_id DESC LIMIT ${limit}`,
    runRow,
  );
}

/** Playbooks started for one customer and not ended. */
export function listRunsOf(read: ReadHandle, customerId: CustomerId): PlaybookRun[] {
  const where = sql`r.customer_id = ${customerId} AND r.ended_at IS NULL`;
  return pickRuns(read, where, 20).map((row) => toRun(read, row));
}

/** Started playbooks that are not ended, newest first. */
export function listRuns(
  read: ReadHandle,
  page: { readonly cursor?: string | undefined; readonly limit: number },
): { items: PlaybookRun[]; next: string | null } {
  const after = page.cursor === undefined ? null : fromCursor(page.cursor, z.tuple([z.string(), z.string()]));
  const older = after === null ? nothing : sql`AND (r.starts_on, r.run_id) < (${after[0]}, ${after[1]})`;
  const rows = pickRuns(
    read,
    sql`r.starts_on <> '' AND r.ended_at IS NULL AND c.archived_at IS NULL
      AND c.status IN ('active', 'prospect') ${older}`,
    page.limit + 1,
  );
  return toPage(
    rows,
    page.limit,
    (row) => toRun(read, row),
    ({ startsOn, id }) => [startsOn, id],
  );
}
