import { z } from 'zod';
import type { TimelineItem } from '../../../shared/features/customers/customers.schema.ts';
import type { PromiseState } from '../../../shared/features/promises/promises.schema.ts';
import { promiseStateWords } from '../../../shared/features/promises/promises.words.ts';
import { dayName } from '../../../shared/period.ts';
import type { TimelineSource } from '../../app/registries.ts';
import { nothing, sql } from '../../db/sql.ts';
import { promiseColumns, promiseNames, storedPromise, toPromiseRow } from './promises.rows.ts';

const tones = {
  due: 'neutral',
  'at-risk': 'watch',
  late: 'bad',
  kept: 'good',
  broken: 'bad',
  cancelled: 'neutral',
} satisfies Record<PromiseState, TimelineItem['tone']>;

const row = storedPromise.extend({ promisedAt: z.number() });

/** What was promised to a customer, on their page. */
export const promisesTimeline: TimelineSource = {
  name: 'promises',
  list: (read, customerId, before, limit) => {
    const older =
      before === null
        ? nothing
        : sql`AND (p.promised_at < ${before.at} OR (p.promised_at = ${before.at} AND p.promise_id < ${before.id}))`;
    const rows = read.all(
      sql`SELECT ${promiseColumns}, p.promised_at AS promisedAt FROM promises AS p ${promiseNames}
        WHERE p.customer_id = ${customerId} ${older} ORDER BY p.promised_at DESC, p.promise_id DESC LIMIT ${limit}`,
      row,
    );
    return rows.map((stored) => {
      const { state, first, doneOn, isSelfInflicted, id, what } = toPromiseRow(stored, stored.promisedAt, new Set());
      // The timeline knows no "now": what is open is shown as open, and its own page says how it stands.
      const stands = doneOn === null && state !== 'cancelled' ? 'open' : promiseStateWords[state];
      return {
        id,
        at: stored.promisedAt,
        kind: 'promise',
        title: `Promised ${what} for ${dayName(first.on)}`,
        detail: [
          stands,
          ...(doneOn === null ? [] : [`done ${dayName(doneOn)}`]),
          ...(isSelfInflicted ? ['though early enough for what they needed'] : []),
        ].join(' · '),
        tone: stands === 'open' ? 'neutral' : tones[state],
        to: `/promises/${id}`,
      };
    });
  },
};
