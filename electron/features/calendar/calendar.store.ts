import { z } from 'zod';
import { daySchema, type Day } from '../../../shared/clock.ts';
import type { DueThing } from '../../../shared/features/calendar/calendar.rules.ts';
import type { WeekCall } from '../../../shared/features/touch/touch.schema.ts';
import type { PersonId } from '../../../shared/ids.ts';
import type { ReadHandle } from '../../db/handle.ts';
import { nothing, sql } from '../../db/sql.ts';

/** More of one kind nobody has in a quarter, and no calendar shows. */
const mostOfAKind = 500;

/** Whose, and up to which day. */
export type CalendarQuestion = { readonly who: PersonId | null; readonly until: Day };

const actionRow = z.object({
  id: z.string(),
  dueOn: daySchema,
  what: z.string(),
  customerName: z.string().nullable(),
  whoName: z.string().nullable(),
});

/** Open actions, the longest due first; what joined another is that one's. */
export function listDueActions(read: ReadHandle, { who, until }: CalendarQuestion): DueThing[] {
  const rows = read.all(
    sql`SELECT a.action_id AS id, a.due_on AS dueOn, a.what, customers.name AS customerName, people.name AS whoName
      FROM actions AS a LEFT JOIN customers ON customers.customer_id = a.customer_id
      LEFT JOIN people ON people.person_id = a.who
      WHERE a.state IN ('open', 'doing') AND a.joined_to IS NULL ${who === null ? nothing : sql`AND a.who = ${who}`}
        AND +a.due_on <= ${until} ORDER BY a.due_at LIMIT ${mostOfAKind}`,
    actionRow,
  );
  return rows.map(({ id, dueOn, what, customerName, whoName }) => ({
    kind: 'action',
    id,
    dueOn,
    title: what,
    details: [
      ...(customerName === null ? [] : [`For ${customerName}.`]),
      ...(who === null ? [whoName === null ? 'Nobody’s yet.' : `${whoName} does it.`] : []),
    ],
  }));
}

const stepRow = z.object({
  id: z.string(),
  dueOn: daySchema,
  what: z.string(),
  customerName: z.string(),
  playbookName: z.string(),
  about: z.string(),
});

/** Open steps after a sale, the longest due first; one person's are those of the customers they look after. */
export function listDueSteps(read: ReadHandle, { who, until }: CalendarQuestion): DueThing[] {
  const rows = read.all(
    sql`SELECT k.task_id AS id, k.due_on AS dueOn, k.what, c.name AS customerName, p.name AS playbookName, r.about
      FROM playbook_tasks AS k CROSS JOIN playbook_runs AS r ON r.run_id = k.run_id
      CROSS JOIN playbooks AS p ON p.playbook_id = r.playbook_id
      CROSS JOIN customers AS c ON c.customer_id = k.customer_id
      WHERE k.closed_on IS NULL AND k.due_on <= ${until} AND c.archived_at IS NULL AND c.status IN ('active', 'prospect')
        ${who === null ? nothing : sql`AND +c.looked_after_by = ${who}`}
      ORDER BY k.due_on, k.task_id LIMIT ${mostOfAKind}`,
    stepRow,
  );
  return rows.map(({ id, dueOn, what, customerName, playbookName, about }) => ({
    kind: 'step',
    id,
    dueOn,
    title: `${what}: ${customerName}`,
    details: [[playbookName, about].filter(Boolean).join(', ')],
  }));
}

const visitRow = z.object({
  id: z.string(),
  plannedOn: daySchema,
  title: z.string(),
  place: z.string().nullable(),
  shopper: z.string(),
});

/** Mystery visits that are planned; one person's are those they make themselves. */
export function listPlannedVisits(read: ReadHandle, { who, until }: CalendarQuestion): DueThing[] {
  const rows = read.all(
    sql`SELECT v.visit_id AS id, v.planned_on AS plannedOn, s.title, locations.name AS place,
        coalesce(people.name, v.shopper_name) AS shopper
      FROM visits AS v CROSS JOIN scenarios AS s ON s.scenario_id = v.scenario_id
      LEFT JOIN locations ON locations.location_id = v.location_id
      LEFT JOIN people ON people.person_id = v.shopper_id
      WHERE v.run_id IS NULL AND v.cancelled_at IS NULL AND v.planned_on <= ${until}
        ${who === null ? nothing : sql`AND +v.shopper_id = ${who}`}
      ORDER BY v.planned_on, v.visit_id LIMIT ${mostOfAKind}`,
    visitRow,
  );
  return rows.map(({ id, plannedOn, title, place, shopper }) => ({
    kind: 'visit',
    id,
    dueOn: plannedOn,
    title: `Mystery visit, ${place ?? title}`,
    details: [...(place === null ? [] : [title]), ...(who === null && shopper !== '' ? [`${shopper} goes.`] : [])],
  }));
}

/** This week's calls as they are due; a call-back on the day that was asked for comes with its entry's clock. */
export function toDueCalls(
  read: ReadHandle,
  calls: readonly WeekCall[],
  { who }: CalendarQuestion,
  today: Day,
): DueThing[] {
  const looksAfter = (customerId: string): boolean =>
    read.text(sql`SELECT looked_after_by FROM customers WHERE customer_id = ${customerId}`) === who;
  return calls
    .filter(({ customerId }) => who === null || looksAfter(customerId))
    .map(({ customerId, name, phone, gap }) => ({
      kind: 'call',
      id: customerId,
      dueOn: gap.dueOn ?? today,
      title: `Call ${name}`,
      details: phone === null ? [] : [phone],
    }));
}
