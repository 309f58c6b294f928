import { z } from 'zod';
import type { TimelineSource } from '../../app/registries.ts';
import { nothing, sql } from '../../db/sql.ts';

const row = z.object({
  id: z.string(),
  at: z.number(),
  product: z.string(),
  did: z.string(),
  answer: z.string().nullable(),
});

/** Visits at which we watched a customer, on their page. */
export const observationTimeline: TimelineSource = {
  name: 'observation',
  list: (read, customerId, before, limit) => {
    const older =
      before === null
        ? nothing
        : sql`AND (recorded_at < ${before.at} OR (recorded_at = ${before.at} AND observation_id < ${before.id}))`;
    const rows = read.all(
      sql`SELECT observation_id AS id, recorded_at AS at, product, did, answer FROM observations
        WHERE customer_id = ${customerId} AND archived_at IS NULL ${older}
        ORDER BY recorded_at DESC, observation_id DESC LIMIT ${limit}`,
      row,
    );
    return rows.map(({ id, at, product, did, answer }) => ({
      id,
      at,
      kind: 'visit',
      title: `Watched them use: ${product}`,
      detail: answer === null ? `${did} · we owe them an answer` : `${did} · answered: ${answer}`,
      tone: answer === null ? 'watch' : 'good',
      to: '/touch?tab=visits',
    }));
  },
};
