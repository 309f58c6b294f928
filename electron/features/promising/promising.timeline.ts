import { z } from 'zod';
import { becameValues, referralKinds } from '../../../shared/features/promising/promising.schema.ts';
import type { TimelineSource } from '../../app/registries.ts';
import { nothing, sql } from '../../db/sql.ts';

const row = z.object({
  id: z.string(),
  at: z.number(),
  kind: z.enum(referralKinds),
  partner: z.string(),
  need: z.string(),
  became: z.enum(becameValues),
});

const becameWords = { 'not-known': '', 'came-back': 'came back', 'bought-elsewhere': 'bought elsewhere' } as const;

/** When a customer was turned down or referred, on their page. */
export const promisingTimeline: TimelineSource = {
  name: 'promising',
  list: (read, customerId, before, limit) => {
    const older = before === null ? nothing : sql`AND (recorded_at, referral_id) < (${before.at}, ${before.id})`;
    const rows = read.all(
      sql`SELECT referral_id AS id, recorded_at AS at, kind, partner, need, became FROM referrals
        WHERE customer_id = ${customerId} AND archived_at IS NULL ${older}
        ORDER BY recorded_at DESC, referral_id DESC LIMIT ${limit}`,
      row,
    );
    return rows.map(({ id, at, kind, partner, need, became }) => ({
      id,
      at,
      kind: 'referral',
      title: kind === 'referred' ? `Referred to ${partner}` : 'Turned down',
      detail: [need, becameWords[became]].filter((text) => text !== '').join(' · ') || null,
      tone: 'neutral',
      to: `/promises/declined?customerId=${customerId}`,
    }));
  },
};
