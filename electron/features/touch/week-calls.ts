import { z } from 'zod';
import { daySchema, type Day } from '../../../shared/clock.ts';
import { customerSchema } from '../../../shared/features/customers/customers.schema.ts';
import { cadenceOf, toGap } from '../../../shared/features/touch/gap.rules.ts';
import { weekEnd } from '../../../shared/features/touch/touch.rules.ts';
import { weekCallSchema, type Cadence, type Gap, type WeekCall } from '../../../shared/features/touch/touch.schema.ts';
import type { CustomerId } from '../../../shared/ids.ts';
import type { ReadHandle } from '../../db/handle.ts';
import { sql } from '../../db/sql.ts';
import { readCallReasons, type CallReasons } from './call-reasons.store.ts';
import { listSetCadences } from './cadences.store.ts';
import { rank, type Ranked } from './calls.store.ts';
import { listTasksDueOf } from './playbook-tasks.store.ts';

/** Where a customer stands, and all that is shown of them before a call. */
const customerRow = customerSchema
  .pick({
    name: true,
    status: true,
    class: true,
    phone: true,
    email: true,
    preferredChannel: true,
    styleNote: true,
  })
  .extend({ sinceOn: daySchema, lastOn: daySchema.nullable(), snoozedUntil: daySchema.nullable() });

function getCustomerRow(read: ReadHandle, id: CustomerId): z.infer<typeof customerRow> {
  return read.get(
    sql`SELECT c.name, c.status, c.class, c.phone, c.email, c.preferred_channel AS preferredChannel,
        c.style_note AS styleNote, ifnull(c.customer_since_on, date(c.created_at / 1000, 'unixepoch')) AS sinceOn,
        nullif(l.last_on, '') AS lastOn, nullif(l.snoozed_until, '') AS snoozedUntil
      FROM customers c LEFT JOIN last_contacts l ON l.customer_id = c.customer_id WHERE c.customer_id = ${id}`,
    customerRow,
  );
}

/** Where one customer stands in the gap between two contacts. */
export function readGap(
  read: ReadHandle,
  id: CustomerId,
  { today, cadences }: { readonly today: Day; readonly cadences: readonly Pick<Cadence, 'who' | 'days'>[] },
): Gap {
  const customer = getCustomerRow(read, id);
  return toGap(customer, cadenceOf(customer, cadences), today);
}

const lastWordsRow = weekCallSchema.shape.lastWords.unwrap();

function findLastWords(read: ReadHandle, id: CustomerId): WeekCall['lastWords'] {
  return read.find(
    sql`SELECT words, heard_on AS heardOn, how_left AS howLeft FROM entries
      WHERE customer_id = ${id} ORDER BY position DESC LIMIT 1`,
    lastWordsRow,
  );
}

const lastTouchRow = z.object({ outcome: z.enum(['reached', 'voicemail', 'no-answer']), at: z.number() });

function findLastTry(read: ReadHandle, id: CustomerId): WeekCall['lastTry'] {
  const last = read.find(
    sql`SELECT outcome, touched_at AS at FROM touches WHERE customer_id = ${id}
      ORDER BY touched_at DESC, touch_id DESC LIMIT 1`,
    lastTouchRow,
  );
  if (last === null || last.outcome === 'reached') return null;
  return { outcome: last.outcome, at: last.at };
}

type Reason = WeekCall['reasons'][number];

function reasonsOf({ id, isDue }: Ranked, why: CallReasons): Reason[] {
  return [
    ...(why.callBacks.has(id) ? (['call-back'] as const) : []),
    ...(why.unhappy.has(id) ? (['unhappy'] as const) : []),
    ...(why.tasks.has(id) ? (['task'] as const) : []),
    ...(why.rhythms.has(id) ? (['rhythm'] as const) : []),
    ...(why.occasions.has(id) ? (['occasion'] as const) : []),
    ...(isDue ? (['gap'] as const) : []),
  ];
}

/** What was promised comes first: a call back, an answer, a step of a playbook; then the wait decides. */
const tiers: readonly Reason[] = ['call-back', 'unhappy', 'task'];

function tierOf(reasons: readonly Reason[]): number {
  const index = tiers.findIndex((reason) => reasons.includes(reason));
  return index < 0 ? tiers.length : index;
}

/** An occasion counts as much as half a gap of waiting. */
const occasionScore = 0.5;
/** A silence that is unusual by their own dates, as much as a whole gap. */
const rhythmScore = 1;

/** This week's calls, the most pressing first, with all that is good to know before each. */
export function listWeekCalls(
  read: ReadHandle,
  today: Day,
  limit: number,
): { items: WeekCall[]; count: number; longestWaitDays: number | null } {
  const question = { today, cadences: listSetCadences(read) };
  const why = readCallReasons(read, today);
  const ranking = rank(read, question);
  const listed = ranking.listDue(limit);
  const due = ranking.countDue();
  const named = new Set([
    ...why.callBacks.keys(),
    ...why.unhappy.keys(),
    ...why.tasks.keys(),
    ...why.rhythms.keys(),
    ...why.occasions.keys(),
  ]);
  const others = ranking.listSome([...named]);
  const ranked = new Map([...listed, ...others].map((one) => [one.id, one]));
  const ordered = [...ranked.values()]
    .map((one) => {
      const reasons = reasonsOf(one, why);
      return {
        ...one,
        reasons,
        tier: tierOf(reasons),
        score:
          one.score + (why.occasions.has(one.id) ? occasionScore : 0) + (why.rhythms.has(one.id) ? rhythmScore : 0),
      };
    })
    .toSorted((one, other) => one.tier - other.tier || other.score - one.score || (one.id < other.id ? -1 : 1));
  const waits = others.flatMap(({ wait, wasSpokenWith }) => (wasSpokenWith ? [wait] : []));
  const longest = Math.max(due.longestWaitDays ?? -1, ...waits);
  return {
    items: ordered.slice(0, limit).map(({ id, reasons }) => toCall(read, id, reasons, why, question)),
    count: due.count + others.filter(({ isDue }) => !isDue).length,
    longestWaitDays: longest < 0 ? null : longest,
  };
}

function toCall(
  read: ReadHandle,
  id: CustomerId,
  reasons: Reason[],
  why: CallReasons,
  question: { readonly today: Day; readonly cadences: readonly Pick<Cadence, 'who' | 'days'>[] },
): WeekCall {
  const { sinceOn, lastOn, snoozedUntil, ...customer } = getCustomerRow(read, id);
  const gap = toGap({ sinceOn, lastOn, snoozedUntil }, cadenceOf(customer, question.cadences), question.today);
  const callBack = why.callBacks.get(id);
  const unhappy = why.unhappy.get(id);
  return {
    customerId: id,
    ...customer,
    gap,
    reasons,
    callBack: callBack === undefined ? null : callBack,
    unhappy: unhappy === undefined ? null : unhappy,
    tasks: listTasksDueOf(read, id, weekEnd(question.today)),
    occasion: why.occasions.get(id) ?? null,
    rhythm: why.rhythms.get(id) ?? null,
    lastWords: findLastWords(read, id),
    lastTry: findLastTry(read, id),
  };
}
