import { z } from 'zod';
import type { Day } from '../../../shared/clock.ts';
import { playbookTaskSchema, type PlaybookTask } from '../../../shared/features/touch/touch.schema.ts';
import type { CustomerId, PlaybookRunId, PlaybookTaskId } from '../../../shared/ids.ts';
import { Refusal } from '../../../shared/refusal.ts';
import { fromCursor, toPage } from '../../db/cursor.ts';
import type { ReadHandle } from '../../db/handle.ts';
import { nothing, sql } from '../../db/sql.ts';

const taskColumns = sql`k.task_id AS id, k.run_id AS runId, k.customer_id AS customerId, c.name AS customerName,
  p.name AS playbookName, r.about, k.what, k.asks, k.way, k.after_days AS afterDays, k.due_on AS dueOn,
  k.closed_on AS closedOn, k.closed_as AS closedAs, people.name AS closedByName, k.answer`;

const taskNames = sql`JOIN playbook_runs r ON r.run_id = k.run_id JOIN playbooks p ON p.playbook_id = r.playbook_id
  JOIN customers c ON c.customer_id = k.customer_id LEFT JOIN people ON people.person_id = k.closed_by`;

/** CROSS JOIN keeps SQLite from going through all customers first. */
const openTaskNames = sql`CROSS JOIN playbook_runs r ON r.run_id = k.run_id CROSS JOIN playbooks p
  ON p.playbook_id = r.playbook_id CROSS JOIN customers c ON c.customer_id = k.customer_id
  LEFT JOIN people ON people.person_id = k.closed_by`;

/** Open steps due up to a day, the longest due first; steps for who left or was archived wait unseen. */
export function listOpenTasks(
  read: ReadHandle,
  until: Day,
  page: { readonly cursor?: string | undefined; readonly limit: number },
): { items: PlaybookTask[]; next: string | null } {
  const after = page.cursor === undefined ? null : fromCursor(page.cursor, z.tuple([z.string(), z.string()]));
  const rows = read.all(
    sql`SELECT ${taskColumns} FROM playbook_tasks k ${openTaskNames}
      WHERE k.closed_on IS NULL AND k.due_on <= ${until} AND c.archived_at IS NULL AND c.status IN ('active', 'prospect')
        ${after === null ? nothing : sql`AND (k.due_on, k.task_id) > (${after[0]}, ${after[1]})`}
      ORDER BY k.due_on, k.task_id LIMIT ${page.limit + 1}`,
    playbookTaskSchema,
  );
  return toPage(
    rows,
    page.limit,
    (row) => row,
    ({ dueOn, id }) => [dueOn, id],
  );
}

/** The steps of a started playbook, as they follow. */
export function listTasksOf(read: ReadHandle, runId: PlaybookRunId): PlaybookTask[] {
  return read.all(
    sql`SELECT ${taskColumns} FROM playbook_tasks k ${taskNames} WHERE k.run_id = ${runId} ORDER BY k.number`,
    playbookTaskSchema,
  );
}

/** More open steps than that of one customer nobody reads before a call. */
const mostTasks = 20;

/** Open steps of some customers, the longest due first. */
export function readTasksDue(
  read: ReadHandle,
  ids: readonly CustomerId[],
  until: Day,
): ReadonlyMap<CustomerId, PlaybookTask[]> {
  const tasks = read.all(
    sql`SELECT ${taskColumns} FROM json_each(${JSON.stringify(ids)}) CROSS JOIN playbook_tasks k ON k.customer_id = value
      ${openTaskNames} WHERE k.due_on <= ${until} AND k.closed_on IS NULL
      ORDER BY k.due_on LIMIT ${ids.length * mostTasks}`,
    playbookTaskSchema,
  );
  const byCustomer = new Map<CustomerId, PlaybookTask[]>();
  for (const task of tasks) {
    const known = byCustomer.get(task.customerId) ?? [];
    if (known.length < mostTasks) byCustomer.set(task.customerId, [...known, task]);
  }
  return byCustomer;
}

/** One step; refuses one that is not there. */
export function getTask(read: ReadHandle, id: PlaybookTaskId): PlaybookTask {
  const task = read.find(
    sql`SELECT ${taskColumns} FROM playbook_tasks k ${taskNames} WHERE k.task_id = ${id}`,
    playbookTaskSchema,
  );
  if (task === null) throw new Refusal('NOT_FOUND', 'This step is no longer here. It may have been undone.');
  return task;
}
