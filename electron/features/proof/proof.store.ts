import { z } from 'zod';
import { actionStates } from '../../../shared/features/actions/actions.schema.ts';
import { criterionSchema, verdicts, type Criterion, type Proof } from '../../../shared/features/proof/proof.schema.ts';
import { actionIdSchema } from '../../../shared/ids.ts';
import { Refusal } from '../../../shared/refusal.ts';
import type { ReadHandle } from '../../db/handle.ts';
import { sql } from '../../db/sql.ts';

const fixRow = z.object({ what: z.string(), state: z.enum(actionStates), closedAt: z.number().nullable() });

/** The action a proof is of; refuses one that is not there. */
export function getFix(read: ReadHandle, actionId: string): z.infer<typeof fixRow> {
  const fix = read.find(
    sql`SELECT what, state, closed_at AS closedAt FROM actions WHERE action_id = ${actionId}`,
    fixRow,
  );
  if (fix === null) throw new Refusal('NOT_FOUND', 'This action is no longer here. It may have been undone.');
  return fix;
}

const json = z.string().transform((text): unknown => JSON.parse(text));

const criterionRow = z
  .object({ measureId: z.string(), scope: json, direction: z.string(), windowDays: z.number(), at: z.number() })
  .transform(({ at, ...row }) => ({ at, criterion: criterionSchema.parse(row) }));

/** What would prove an action, and when that was written; null where nobody wrote it. */
export function findCriterion(
  read: ReadHandle,
  actionId: string,
): { readonly criterion: Criterion; readonly at: number } | null {
  return read.find(
    sql`SELECT measure_id AS measureId, scope, direction, window_days AS windowDays, written_at AS at
      FROM proof_criteria WHERE action_id = ${actionId}`,
    criterionRow,
  );
}

const verdictRow = z.object({
  verdict: z.enum(verdicts),
  claim: z.string(),
  fixedAt: z.number(),
  byName: z.string().nullable(),
  at: z.number(),
});

/** What the owner confirmed of an action, for whichever fix; null where nothing. */
export function findVerdict(read: ReadHandle, actionId: string): z.infer<typeof verdictRow> | null {
  return read.find(
    sql`SELECT v.verdict, v.claim, v.fixed_at AS fixedAt, people.name AS byName, v.confirmed_at AS at
      FROM proof_verdicts AS v LEFT JOIN people ON people.person_id = v.confirmed_by WHERE v.action_id = ${actionId}`,
    verdictRow,
  );
}

const proofRow = z.object({ state: z.enum(['none', 'too-early', ...verdicts]) });

/**
 * What may be said of an action now. Nothing is settled before the owner confirmed it, and what they confirmed is of
 * that fix: an action done a second time has to be proven a second time.
 */
export function readProof(read: ReadHandle, actionId: string): Proof {
  const proof = read.find(
    sql`SELECT iif(a.state <> 'done' OR c.action_id IS NULL, 'none', coalesce(v.verdict, 'too-early')) AS state
      FROM actions AS a LEFT JOIN proof_criteria AS c ON c.action_id = a.action_id
      LEFT JOIN proof_verdicts AS v ON v.action_id = a.action_id AND v.fixed_at = a.closed_at
      WHERE a.action_id = ${actionId}`,
    proofRow,
  );
  return proof ?? { state: 'none' };
}

/** Claims a caller can say in one breath are few; the newest count. */
const claimsShown = 5;

/** What was changed and proven to work since, in words for customers, the newest first. */
export function listProvenClaims(read: ReadHandle): string[] {
  return read
    .all(
      sql`SELECT v.claim FROM proof_verdicts AS v JOIN actions AS a ON a.action_id = v.action_id
        WHERE v.verdict = 'improved' AND a.state = 'done' AND a.closed_at = v.fixed_at
        ORDER BY v.confirmed_at DESC, v.action_id DESC LIMIT ${claimsShown}`,
      z.object({ claim: z.string() }),
    )
    .map(({ claim }) => claim);
}

const waitingRow = z.object({
  actionId: actionIdSchema,
  what: z.string(),
  closedAt: z.number(),
  windowDays: z.number(),
});

/** Done actions with a criterion that nobody has confirmed yet, the first written first. */
export function listUnconfirmed(read: ReadHandle, limit: number): z.infer<typeof waitingRow>[] {
  return read.all(
    sql`SELECT c.action_id AS actionId, a.what, a.closed_at AS closedAt, c.window_days AS windowDays
      FROM proof_criteria AS c CROSS JOIN actions AS a ON a.action_id = c.action_id
      WHERE a.state = 'done' AND NOT EXISTS
        (SELECT 1 FROM proof_verdicts AS v WHERE v.action_id = c.action_id AND v.fixed_at = a.closed_at)
      ORDER BY c.written_at, c.action_id LIMIT ${limit}`,
    waitingRow,
  );
}
