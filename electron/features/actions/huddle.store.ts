import { z } from 'zod';
import { chooseFew } from '../../../shared/features/actions/huddle.rules.ts';
import {
  huddleCardSchema,
  huddleDoneSchema,
  type HuddleCard,
  type HuddleDone,
} from '../../../shared/features/actions/huddle.schema.ts';
import { severities } from '../../../shared/features/log/log.schema.ts';
import type { ReadHandle } from '../../db/handle.ts';
import { sql } from '../../db/sql.ts';

/** So many of what was done stand on the wall; the rest is counted. */
const doneAtMost = 8;

const candidateRow = z.object({
  id: z.string(),
  dueAt: z.number(),
  severity: z.enum(severities).nullable(),
  yearlyMarginMinor: z.number().nullable(),
});

/** This week's few of what is open and due before a moment, and how many there are in all. */
export function readFew(
  read: ReadHandle,
  { now, before }: { readonly now: number; readonly before: number },
): { few: HuddleCard[]; count: number } {
  // What another action takes care of is on the wall once.
  const candidates = read.all(
    sql`SELECT a.action_id AS id, a.due_at AS dueAt, entries.severity, customers.yearly_margin_minor AS yearlyMarginMinor
      FROM actions AS a LEFT JOIN entries ON entries.entry_id = a.entry_id
      LEFT JOIN customers ON customers.customer_id = a.customer_id
      WHERE a.state IN ('open', 'doing') AND a.due_at < ${before} AND a.joined_to IS NULL`,
    candidateRow,
  );
  const few = chooseFew(candidates, now).map(({ id }) =>
    read.get(
      sql`SELECT a.action_id AS id, a.what, customers.name AS customerName, people.name AS whoName, a.due_at AS dueAt, a.state
        FROM actions AS a LEFT JOIN customers ON customers.customer_id = a.customer_id
        LEFT JOIN people ON people.person_id = a.who WHERE a.action_id = ${id}`,
      huddleCardSchema,
    ),
  );
  return { few, count: candidates.length };
}

const doneRow = huddleDoneSchema.omit({ isProven: true });

/**
 * What was done since a moment, or done before and confirmed since to have helped, the latest first; and how much of it
 * there is. Proof takes thirty days at least, so what is proven now was done before.
 */
export function readDone(read: ReadHandle, since: number): { done: Omit<HuddleDone, 'isProven'>[]; count: number } {
  const ids = sql`SELECT action_id FROM actions WHERE state = 'done' AND closed_at >= ${since} AND joined_to IS NULL
    UNION SELECT v.action_id FROM proof_verdicts AS v CROSS JOIN actions AS a ON a.action_id = v.action_id
    WHERE v.verdict = 'improved' AND v.confirmed_at >= ${since} AND a.state = 'done' AND a.closed_at = v.fixed_at`;
  return {
    done: read.all(
      sql`SELECT a.action_id AS id, a.what, customers.name AS customerName, people.name AS whoName, a.closed_at AS closedAt
        FROM (${ids}) AS hit CROSS JOIN actions AS a ON a.action_id = hit.action_id
        LEFT JOIN proof_verdicts AS v ON v.action_id = a.action_id AND v.verdict = 'improved' AND v.fixed_at = a.closed_at
        LEFT JOIN customers ON customers.customer_id = a.customer_id
        LEFT JOIN people ON people.person_id = a.who
        ORDER BY max(a.closed_at, ifnull(v.confirmed_at, 0)) DESC, a.action_id DESC LIMIT ${doneAtMost}`,
      doneRow,
    ),
    count: read.number(sql`SELECT count(*) FROM (${ids})`),
  };
}
