import { z } from 'zod';
import { neededValues, touchKinds, touchOutcomes } from '../../../shared/features/touch/touch.schema.ts';
import { neededWords, touchTitle } from '../../../shared/features/touch/touch.words.ts';
import type { TimelineSource } from '../../app/registries.ts';
import { nothing, sql } from '../../db/sql.ts';

const row = z.object({
  id: z.string(),
  at: z.number(),
  kind: z.enum(touchKinds),
  outcome: z.enum(touchOutcomes),
  needed: z.enum(neededValues),
  note: z.string(),
  byName: z.string().nullable(),
});

/** When we were in touch with a customer, on their page. */
export const touchTimeline: TimelineSource = {
  name: 'touch',
  list: (read, customerId, before, limit) => {
    const older =
      before === null
        ? nothing
        : sql`AND (t.touched_at < ${before.at} OR (t.touched_at = ${before.at} AND t.touch_id < ${before.id}))`;
    const rows = read.all(
      sql`SELECT t.touch_id AS id, t.touched_at AS at, t.kind, t.outcome, t.needed, t.note, people.name AS byName
        FROM touches t LEFT JOIN people ON people.person_id = t.by_person
        WHERE t.customer_id = ${customerId} ${older} ORDER BY t.touched_at DESC, t.touch_id DESC LIMIT ${limit}`,
      row,
    );
    return rows.map(({ id, at, note, ...touch }) => ({
      id,
      at,
      kind: 'touch',
      title: touchTitle(touch),
      detail: [touch.byName, neededWords[touch.needed], note].filter(Boolean).join(' · ') || null,
      tone: 'neutral',
      to: null,
    }));
  },
};
