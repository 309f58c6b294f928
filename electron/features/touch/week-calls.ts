import type { Day } from '../../../shared/clock.ts';
import { cadenceOf, toGap } from '../../../shared/features/touch/gap.rules.ts';
import { weekEnd } from '../../../shared/features/touch/touch.rules.ts';
import type { Cadence, Gap, PlaybookTask, WeekCall } from '../../../shared/features/touch/touch.schema.ts';
import type { CustomerId } from '../../../shared/ids.ts';
import type { ReadHandle } from '../../db/handle.ts';
import { listSetCadences } from './cadences.store.ts';
import { readCallCustomers, readLastTries, readLastWords, type CallCustomer } from './call-details.store.ts';
import { readCallReasons, type CallReasons } from './call-reasons.store.ts';
import { rank, type Ranked } from './calls.store.ts';
import { readTasksDue } from './playbook-tasks.store.ts';

/** Where one customer stands in the gap between two contacts. */
export function readGap(
  read: ReadHandle,
  id: CustomerId,
  { today, cadences }: { readonly today: Day; readonly cadences: readonly Pick<Cadence, 'who' | 'days'>[] },
): Gap {
  const customer = readCallCustomers(read, [id]).get(id);
  if (customer === undefined) throw new Error('A gap was asked for of a customer who is not there.');
  return toGap(customer, cadenceOf(customer, cadences), today);
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
  const { first: listed, ...due } = ranking.listDue(limit);
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
  const shown = ordered.slice(0, limit);
  const ids = shown.map(({ id }) => id);
  const details = {
    customers: readCallCustomers(read, ids),
    lastWords: readLastWords(read, ids),
    lastTries: readLastTries(read, ids),
    tasks: readTasksDue(read, ids, weekEnd(today)),
  };
  return {
    items: shown.map(({ id, reasons }) => toCall(id, reasons, { why, details, question })),
    count: due.count + others.filter(({ isDue }) => !isDue).length,
    longestWaitDays: longest < 0 ? null : longest,
  };
}

type Known = {
  readonly why: CallReasons;
  readonly details: {
    readonly customers: ReadonlyMap<CustomerId, CallCustomer>;
    readonly lastWords: ReadonlyMap<CustomerId, NonNullable<WeekCall['lastWords']>>;
    readonly lastTries: ReadonlyMap<CustomerId, NonNullable<WeekCall['lastTry']>>;
    readonly tasks: ReadonlyMap<CustomerId, PlaybookTask[]>;
  };
  readonly question: { readonly today: Day; readonly cadences: readonly Pick<Cadence, 'who' | 'days'>[] };
};

function toCall(id: CustomerId, reasons: Reason[], { why, details, question }: Known): WeekCall {
  const found = details.customers.get(id);
  if (found === undefined) throw new Error('A customer was ranked who is not there.');
  const { sinceOn, lastOn, snoozedUntil, ...customer } = found;
  return {
    customerId: id,
    ...customer,
    gap: toGap({ sinceOn, lastOn, snoozedUntil }, cadenceOf(customer, question.cadences), question.today),
    reasons,
    callBack: why.callBacks.get(id) ?? null,
    unhappy: why.unhappy.get(id) ?? null,
    tasks: details.tasks.get(id) ?? [],
    occasion: why.occasions.get(id) ?? null,
    rhythm: why.rhythms.get(id) ?? null,
    lastWords: details.lastWords.get(id) ?? null,
    lastTry: details.lastTries.get(id) ?? null,
  };
}
