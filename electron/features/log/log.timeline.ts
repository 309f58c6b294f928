import { z } from 'zod';
import { clipWords } from '../../../shared/features/log/clip-words.ts';
import { channelWords, howLeftWords } from '../../../shared/features/log/log.words.ts';
import { entryFieldsSchema, type HowLeft } from '../../../shared/features/log/log.schema.ts';
import type { TimelineItem } from '../../../shared/features/customers/customers.schema.ts';
import type { TimelineSource } from '../../app/registries.ts';
import { nothing, sql } from '../../db/sql.ts';

/** Room for the words on one line of a timeline; the entry's page shows all of them. */
const titleMax = 200;

const row = entryFieldsSchema
  .pick({ words: true, channel: true, howLeft: true })
  .extend({ id: z.string(), heardAt: z.number(), touchpoint: z.string().nullable() });

const tones = { happy: 'good', 'so-so': 'watch', unhappy: 'bad', 'not-known': 'neutral' } satisfies Record<
  HowLeft,
  TimelineItem['tone']
>;

/** What a customer said, on their page. */
export const logTimeline: TimelineSource = {
  name: 'log',
  list: (read, customerId, before, limit) => {
    const older =
      before === null
        ? nothing
        : sql`AND (e.heard_at < ${before.at} OR (e.heard_at = ${before.at} AND e.entry_id < ${before.id}))`;
    const rows = read.all(
      sql`SELECT e.entry_id AS id, e.words, e.channel, e.how_left AS howLeft, e.heard_at AS heardAt, touchpoints.name AS touchpoint
        FROM entries AS e LEFT JOIN touchpoints ON touchpoints.touchpoint_id = e.touchpoint_id
        WHERE e.customer_id = ${customerId} ${older} ORDER BY e.heard_at DESC, e.entry_id DESC LIMIT ${limit}`,
      row,
    );
    return rows.map(({ id, words, channel, howLeft, heardAt, touchpoint }) => ({
      id,
      at: heardAt,
      kind: 'entry',
      title: `“${clipWords(words, titleMax)}”`,
      detail: [channelWords[channel], touchpoint, howLeft === 'not-known' ? null : howLeftWords[howLeft]]
        .filter(Boolean)
        .join(' · '),
      tone: tones[howLeft],
      to: `/log/${id}`,
    }));
  },
};
