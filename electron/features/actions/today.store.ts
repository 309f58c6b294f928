import type { Day } from '../../../shared/clock.ts';
import { actionSchema, type Action } from '../../../shared/features/actions/actions.schema.ts';
import { escalatesBefore } from '../../../shared/features/actions/late.rules.ts';
import type { PersonId } from '../../../shared/ids.ts';
import type { ReadHandle } from '../../db/handle.ts';
import { sql } from '../../db/sql.ts';
import { actionColumns, actionNames } from './actions.store.ts';

/** More nobody does in a day; the list holds the rest. */
const shownAtMost = 50;

type Asked = { readonly me: PersonId; readonly now: number; readonly today: Day };

/** What stands on one's Today: joined ones stand there with the action they joined, late ones until seen for the day. */
const standsToday = ({ now, today }: Asked) =>
  sql`joined_to IS NULL AND (due_at >= ${now} OR acknowledged_on IS NOT ${today})`;

/** The reader's own open actions that stand on Today, the first due first. */
export function listMine(read: ReadHandle, asked: Asked): Action[] {
  const walk = (state: 'open' | 'doing') =>
    sql`SELECT * FROM (SELECT action_id, due_at FROM actions WHERE who = ${asked.me} AND state = ${state}
      AND ${standsToday(asked)} ORDER BY due_at LIMIT ${shownAtMost})`;
  return read.all(
    sql`SELECT ${actionColumns} FROM (${walk('open')} UNION ALL ${walk('doing')}) AS hit
      JOIN actions AS a ON a.action_id = hit.action_id ${actionNames} ORDER BY a.due_at, a.action_id LIMIT ${shownAtMost}`,
    actionSchema,
  );
}

/** How many of the reader's own stand on Today. */
export function countMine(read: ReadHandle, asked: Asked): number {
  return read.number(
    sql`SELECT count(*) FROM actions WHERE who = ${asked.me} AND state IN ('open', 'doing') AND ${standsToday(asked)}`,
  );
}

/** Actions of others that are late for so long that the owner hears of them, and has not said that they know. */
export function listEscalated(read: ReadHandle, { me, now }: Asked): Action[] {
  return read.all(
    sql`SELECT ${actionColumns} FROM (SELECT action_id FROM actions
        WHERE escalation_seen_at IS NULL AND joined_to IS NULL AND state IN ('open', 'doing')
        AND due_at < ${escalatesBefore(now)} AND who IS NOT ${me} ORDER BY due_at, action_id LIMIT ${shownAtMost}) AS hit
      JOIN actions AS a ON a.action_id = hit.action_id ${actionNames} ORDER BY a.due_at, a.action_id`,
    actionSchema,
  );
}
