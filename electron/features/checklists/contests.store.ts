import { z } from 'zod';
import { contestSchema, type Contest } from '../../../shared/features/checklists/runs.schema.ts';
import { runIdSchema, type ContestId, type RunId } from '../../../shared/ids.ts';
import { Refusal } from '../../../shared/refusal.ts';
import type { ReadHandle, WriteHandle } from '../../db/handle.ts';
import { sql } from '../../db/sql.ts';
import { contests } from './checklists.tables.ts';

/** What was contested in a run, the first first. */
export function listContests(read: ReadHandle, runId: RunId): Contest[] {
  return read.all(
    sql`SELECT c.contest_id AS id, c.item AS itemId, c.reason, asker.name AS byName, c.at, c.outcome, c.decision,
      decider.name AS decidedByName, c.decided_at AS decidedAt
      FROM contests AS c LEFT JOIN people AS asker ON asker.person_id = c.by_person
      LEFT JOIN people AS decider ON decider.person_id = c.decided_by
      WHERE c.run_id = ${runId} ORDER BY c.at, c.contest_id`,
    contestSchema,
  );
}

const standingRow = z.object({ runId: runIdSchema, outcome: contestSchema.shape.outcome });

/** Reads what rules need of a contest; refuses one that is not there. */
export function getContest(read: ReadHandle, id: ContestId): z.infer<typeof standingRow> {
  const contest = read.find(sql`SELECT run_id AS runId, outcome FROM contests WHERE contest_id = ${id}`, standingRow);
  if (contest === null) throw new Refusal('NOT_FOUND', 'This is no longer contested. It may have been undone.');
  return contest;
}

/** Notes that somebody contests an item. */
export function insertContest(
  tx: WriteHandle,
  contest: {
    readonly id: ContestId;
    readonly runId: RunId;
    readonly itemId: string;
    readonly reason: string;
    readonly by: string | null;
    readonly at: number;
  },
): void {
  tx.insert(contests, {
    contest_id: contest.id,
    run_id: contest.runId,
    item: contest.itemId,
    reason: contest.reason,
    by_person: contest.by,
    at: contest.at,
    outcome: null,
    decision: null,
    decided_by: null,
    decided_at: null,
  });
}

/** Notes what became of it. */
export function updateContest(
  tx: WriteHandle,
  id: ContestId,
  decided: {
    readonly outcome: NonNullable<Contest['outcome']>;
    readonly decision: string;
    readonly by: string | null;
    readonly at: number;
  },
): void {
  tx.update(contests, id, {
    outcome: decided.outcome,
    decision: decided.decision,
    decided_by: decided.by,
    decided_at: decided.at,
  });
}
