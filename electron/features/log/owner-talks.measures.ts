import { z } from 'zod';
import { daySchema, daysBetween, type Day } from '../../../shared/clock.ts';
import { leaders } from '../../../shared/contract/procedure.ts';
import type { Measure, MeasureQuestion } from '../../app/registries.ts';
import type { ReadHandle } from '../../db/handle.ts';
import { joinSql, nothing, sql } from '../../db/sql.ts';
import { scopeConditions, toIds } from './measure-scope.ts';

const talksRow = z.object({ n: z.number(), lastOn: daySchema.nullable() });

/** Conversations an owner had face to face or by phone and wrote down as an owner, from a day on. */
function readOwnerTalks(read: ReadHandle, question: MeasureQuestion, from: string): z.infer<typeof talksRow> {
  const scoped = scopeConditions(question).map((condition) => sql`AND ${condition}`);
  // Left alone SQLite takes the index in the order of the log, which knows no days.
  const byDay = question.scope.customerId === undefined ? sql`INDEXED BY entries_by_owner` : nothing;
  return read.get(
    sql`SELECT count(*) AS n, max(heard_on) AS lastOn FROM entries ${byDay}
      WHERE recorded_role = 'owner' AND heard_on >= ${from} AND heard_on <= ${question.asOf}
      AND channel IN ('in-person', 'phone') ${joinSql(scoped, ' ')}`,
    talksRow,
  );
}

/**
 * Whether anybody ever wrote down a conversation, face to face or by phone. The first entries of a log nearly always hold
 * one; only where all came by mail and reviews is it read to its end.
 */
function wasEverSpoken(read: ReadHandle, asOf: Day): boolean {
  const first = read.text(
    sql`SELECT heard_on FROM entries WHERE channel IN ('in-person', 'phone') ORDER BY position LIMIT 1`,
  );
  return first !== null && first <= asOf;
}

/** The log, with just these conversations. */
const toTalks = (period: { readonly from?: Day; readonly to: Day }, { scope }: MeasureQuestion) => ({
  to: '/log',
  search: { ...toIds(scope), ...period, ownerSpoke: true },
});

const ownerLastConversation: Measure = {
  id: 'log.owner-last-conversation-days',
  label: 'Days since the owner last spoke with a customer',
  unit: 'days',
  direction: 'less',
  smallN: 0,
  allow: leaders,
  read: (read, question) => {
    // However long ago: a period without a conversation is what this figure is for.
    const { n, lastOn } = readOwnerTalks(read, question, '');
    return { value: lastOn === null ? null : daysBetween(lastOn, question.asOf), n, low: null, high: null, lastOn };
  },
  wasEverRecorded: wasEverSpoken,
  records: (question) => toTalks({ to: question.asOf }, question),
};

const ownerConversations: Measure = {
  id: 'log.owner-conversations',
  label: 'Conversations of the owner with customers',
  unit: 'count',
  direction: 'more',
  smallN: 0,
  allow: leaders,
  read: (read, question) => {
    const { n, lastOn } = readOwnerTalks(read, question, question.from);
    return { value: n, n, low: null, high: null, lastOn };
  },
  wasEverRecorded: wasEverSpoken,
  records: (question) => toTalks({ from: question.from, to: question.to }, question),
};

/** Conversations of the owner with customers. */
export const ownerTalksMeasures: readonly Measure[] = [ownerLastConversation, ownerConversations];
