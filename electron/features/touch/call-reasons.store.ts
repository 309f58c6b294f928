import { z } from 'zod';
import { addDays, daySchema, type Day } from '../../../shared/clock.ts';
import {
  weekCallSchema,
  type Occasion,
  type PlaybookTask,
  type WeekCall,
} from '../../../shared/features/touch/touch.schema.ts';
import { weekEnd } from '../../../shared/features/touch/touch.rules.ts';
import { customerIdSchema, entryIdSchema, type CustomerId } from '../../../shared/ids.ts';
import type { ReadHandle } from '../../db/handle.ts';
import { sql } from '../../db/sql.ts';
import { calledSql } from './calls.store.ts';
import { listOccasions } from './occasions.store.ts';
import { listOpenTasks } from './playbook-tasks.store.ts';

/** More than anybody calls in a week; the lists behind hold the rest. */
const mostOfAKind = 100;

/** An unhappy entry that nobody answered puts its customer among the calls for so many days; then it is old news. */
const unhappyDays = 60;

/** A silence that has been unusual for longer than half a year is a customer lost rather than one to call this week. */
const silentDays = 180;

/** Somebody we spoke with so shortly before an occasion is not called again for it. */
const occasionQuietDays = 7;

/** Why customers are called this week beside the gap since the last contact. */
export type CallReasons = {
  readonly callBacks: ReadonlyMap<CustomerId, NonNullable<WeekCall['callBack']>>;
  readonly unhappy: ReadonlyMap<CustomerId, NonNullable<WeekCall['unhappy']>>;
  readonly tasks: ReadonlyMap<CustomerId, PlaybookTask[]>;
  readonly occasions: ReadonlyMap<CustomerId, Occasion>;
  readonly rhythms: ReadonlyMap<CustomerId, NonNullable<WeekCall['rhythm']>>;
};

const callBackRow = z.object({
  customerId: customerIdSchema,
  entryId: entryIdSchema,
  callBackAt: z.number(),
  askedAt: z.number(),
});

function listCallBacks(read: ReadHandle): z.infer<typeof callBackRow>[] {
  return read.all(
    sql`SELECT e.customer_id AS customerId, e.entry_id AS entryId, e.call_back_at AS callBackAt, e.heard_at AS askedAt
      FROM entries e CROSS JOIN customers c ON c.customer_id = e.customer_id
      WHERE e.call_back_at IS NOT NULL AND e.called_back_at IS NULL AND ${calledSql}
      ORDER BY e.call_back_at LIMIT ${mostOfAKind}`,
    callBackRow,
  );
}

const unhappyRow = z.object({
  customerId: customerIdSchema,
  entryId: entryIdSchema,
  words: z.string(),
  heardOn: daySchema,
});

/** Who left unhappy, was not answered, and has not been spoken with since. */
function listUnhappy(read: ReadHandle, today: Day): z.infer<typeof unhappyRow>[] {
  return read.all(
    sql`SELECT e.customer_id AS customerId, e.entry_id AS entryId, e.words, e.heard_on AS heardOn
      FROM entries e CROSS JOIN customers c ON c.customer_id = e.customer_id
      WHERE e.needs_answer = 1 AND e.heard_on >= ${addDays(today, -unhappyDays)} AND e.answered_at IS NULL
        AND +e.how_left = 'unhappy' AND +e.status <> 'nothing-to-do' AND ${calledSql} AND NOT EXISTS (
          SELECT 1 FROM touches t
          WHERE t.customer_id = e.customer_id AND t.touched_at > e.heard_at AND t.outcome = 'reached')
      ORDER BY e.heard_on, e.heard_at LIMIT ${mostOfAKind}`,
    unhappyRow,
  );
}

const rhythmRow = weekCallSchema.shape.rhythm.unwrap().extend({ customerId: customerIdSchema });

/** Who came like clockwork, fell silent, and has not been called since or put off. */
function listSilent(read: ReadHandle, today: Day, sunday: Day): z.infer<typeof rhythmRow>[] {
  return read.all(
    sql`SELECT r.customer_id AS customerId, r.kind, r.last_on AS lastOn, r.every_days AS everyDays,
        r.season_around AS around, CASE WHEN r.interval_from <= ${today} THEN 'interval' ELSE 'season' END AS "by"
      FROM rhythms r CROSS JOIN customers c ON c.customer_id = r.customer_id
      LEFT JOIN last_contacts l ON l.customer_id = r.customer_id
      WHERE r.broken_from <= ${today} AND r.broken_from >= ${addDays(today, -silentDays)}
        AND (r.interval_from <= ${today} OR r.season_until >= ${today})
        AND c.archived_at IS NULL AND c.status = 'active'
        AND ifnull(l.touch_on, '') < r.broken_from AND ifnull(l.snoozed_until, '') <= ${sunday}
        AND NOT EXISTS (SELECT 1 FROM rhythm_dismissals d
          WHERE d.customer_id = r.customer_id AND d.kind = r.kind AND d.last_on = r.last_on)
      ORDER BY r.broken_from DESC, r.customer_id DESC, r.kind DESC LIMIT ${mostOfAKind}`,
    rhythmRow,
  );
}

/** The first of each customer. */
function firstOf<Item extends { readonly customerId: CustomerId }>(items: readonly Item[]): Map<CustomerId, Item> {
  const found = new Map<CustomerId, Item>();
  for (const item of items) if (!found.has(item.customerId)) found.set(item.customerId, item);
  return found;
}

const spokenRow = z.object({ customerId: customerIdSchema, spokenOn: z.string() });

/** When somebody last spoke with each of some customers. */
function readSpokenOn(read: ReadHandle, ids: readonly CustomerId[]): ReadonlyMap<CustomerId, string> {
  const rows = read.all(
    sql`SELECT l.customer_id AS customerId, l.touch_on AS spokenOn FROM json_each(${JSON.stringify(ids)})
      CROSS JOIN last_contacts l ON l.customer_id = value`,
    spokenRow,
  );
  return new Map(rows.map(({ customerId, spokenOn }) => [customerId, spokenOn]));
}

/** Reads why customers are called this week beside the gap since the last contact. */
export function readCallReasons(read: ReadHandle, today: Day): CallReasons {
  const sunday = weekEnd(today);
  const tasks = new Map<CustomerId, PlaybookTask[]>();
  for (const task of listOpenTasks(read, sunday, { limit: mostOfAKind }).items) {
    if (task.way !== 'none') tasks.set(task.customerId, [...(tasks.get(task.customerId) ?? []), task]);
  }
  const occasions = listOccasions(read, today, sunday);
  const spokenOn = readSpokenOn(
    read,
    occasions.map(({ customerId }) => customerId),
  );
  const days = occasions.filter(
    ({ customerId, on }) => (spokenOn.get(customerId) ?? '') < addDays(on, -occasionQuietDays),
  );
  return {
    callBacks: firstOf(listCallBacks(read)),
    unhappy: firstOf(listUnhappy(read, today)),
    tasks,
    occasions: firstOf(days),
    rhythms: firstOf(listSilent(read, today, sunday)),
  };
}
