import { z } from 'zod';
import { actionStates, type ActionState } from '../../../shared/features/actions/actions.schema.ts';
import { stateWords } from '../../../shared/features/actions/actions.words.ts';
import type { TimelineItem } from '../../../shared/features/customers/customers.schema.ts';
import type { TimelineSource } from '../../app/registries.ts';
import { nothing, sql } from '../../db/sql.ts';

const row = z.object({
  id: z.string(),
  what: z.string(),
  state: z.enum(actionStates),
  openedAt: z.number(),
  whoName: z.string().nullable(),
});

const tones = { open: 'watch', doing: 'watch', done: 'good', dropped: 'neutral' } satisfies Record<
  ActionState,
  TimelineItem['tone']
>;

/** What was to be done for a customer, on their page. */
export const actionsTimeline: TimelineSource = {
  name: 'actions',
  list: (read, customerId, before, limit) => {
    const older =
      before === null
        ? nothing
        : sql`AND (a.opened_at < ${before.at} OR (a.opened_at = ${before.at} AND a.action_id < ${before.id}))`;
    const rows = read.all(
      sql`SELECT a.action_id AS id, a.what, a.state, a.opened_at AS openedAt, people.name AS whoName
        FROM actions AS a LEFT JOIN people ON people.person_id = a.who
        WHERE a.customer_id = ${customerId} ${older} ORDER BY a.opened_at DESC, a.action_id DESC LIMIT ${limit}`,
      row,
    );
    return rows.map(({ id, what, state, openedAt, whoName }) => ({
      id,
      at: openedAt,
      kind: 'action',
      title: what,
      detail: ['action', whoName === null ? 'nobody’s yet' : `for ${whoName}`, stateWords[state]].join(' · '),
      tone: tones[state],
      to: `/actions/${id}`,
    }));
  },
};
