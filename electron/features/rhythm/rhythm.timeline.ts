import { z } from 'zod';
import { rhythmKinds } from '../../../shared/features/rhythm/rhythm.schema.ts';
import type { TimelineSource } from '../../app/registries.ts';
import { nothing, sql } from '../../db/sql.ts';

const row = z.object({ id: z.string(), at: z.number(), kind: z.enum(rhythmKinds), reason: z.string() });

/** That a customer's silence was judged to mean nothing, on their page. */
export const rhythmTimeline: TimelineSource = {
  name: 'rhythm',
  list: (read, customerId, before, limit) => {
    const older =
      before === null
        ? nothing
        : sql`AND (recorded_at < ${before.at} OR (recorded_at = ${before.at} AND dismissal_id < ${before.id}))`;
    const rows = read.all(
      sql`SELECT dismissal_id AS id, recorded_at AS at, kind, reason FROM rhythm_dismissals
        WHERE customer_id = ${customerId} ${older} ORDER BY recorded_at DESC, dismissal_id DESC LIMIT ${limit}`,
      row,
    );
    return rows.map(({ id, at, kind, reason }) => ({
      id,
      at,
      kind: 'rhythm',
      title:
        kind === 'purchase'
          ? 'Had not bought as usual: nothing to do'
          : 'Had not been in touch as usual: nothing to do',
      detail: reason,
      tone: 'neutral',
      to: null,
    }));
  },
};
