import { z } from 'zod';
import { exceptionKinds, exceptionOutcomes } from '../../../shared/features/policy/policy.schema.ts';
import { outcomeWords } from '../../../shared/features/policy/policy.words.ts';
import type { TimelineSource } from '../../app/registries.ts';
import { nothing, sql } from '../../db/sql.ts';

const row = z.object({
  id: z.string(),
  at: z.number(),
  kind: z.enum(exceptionKinds),
  outcome: z.enum(exceptionOutcomes),
  note: z.string(),
  policyName: z.string(),
});

/** Rules of the house that were broken for a customer or kept against them, on their page; what it cost is not said. */
export const policyTimeline: TimelineSource = {
  name: 'policy',
  list: (read, customerId, before, limit) => {
    const older =
      before === null
        ? nothing
        : sql`AND (e.recorded_at < ${before.at} OR (e.recorded_at = ${before.at} AND e.exception_id < ${before.id}))`;
    const rows = read.all(
      sql`SELECT e.exception_id AS id, e.recorded_at AS at, e.kind, e.outcome, e.note, p.name AS policyName
        FROM policy_exceptions e JOIN policies p ON p.policy_id = e.policy_id
        WHERE e.customer_id = ${customerId} AND e.archived_at IS NULL ${older}
        ORDER BY e.recorded_at DESC, e.exception_id DESC LIMIT ${limit}`,
      row,
    );
    return rows.map(({ id, at, kind, outcome, note, policyName }) => ({
      id,
      at,
      kind: 'exception',
      title: kind === 'broken' ? `We made an exception: ${policyName}` : `We said no: ${policyName}`,
      detail:
        [note, outcome === 'not-known' ? '' : outcomeWords[outcome]].filter((part) => part !== '').join(' · ') || null,
      tone: kind === 'broken' ? 'good' : 'watch',
      to: '/policies',
    }));
  },
};
