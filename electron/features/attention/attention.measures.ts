import { z } from 'zod';
import { daySchema, daysBetween, type Day } from '../../../shared/clock.ts';
import { leaders } from '../../../shared/contract/procedure.ts';
import type { Reading } from '../../../shared/features/measures/measures.schema.ts';
import { wilson } from '../../../shared/stats/wilson.ts';
import { oncePerQuestion } from '../../app/once-per-question.ts';
import type { Measure, MeasureQuestion } from '../../app/registries.ts';
import type { ReadHandle } from '../../db/handle.ts';
import { nothing, sql } from '../../db/sql.ts';
import { readAttention } from './attention.store.ts';

/** Below this many points or meetings a share says nothing; the screen shows the counts. */
const smallShare = 10;

type Counted = Omit<Reading, 'unit'>;

const none: Counted = { value: null, n: 0, low: null, high: null, lastOn: null };

const roundsRow = z.object({ n: z.number(), lastOn: daySchema.nullable() });

/** Rounds of an owner, who made them as an owner, from a day on. */
function readOwnerRounds(read: ReadHandle, { asOf, scope }: MeasureQuestion, from: string): z.infer<typeof roundsRow> {
  const place = scope.locationId === undefined ? nothing : sql`AND location_id = ${scope.locationId}`;
  return read.get(
    sql`SELECT count(*) AS n, max(ran_on) AS lastOn FROM rounds
      WHERE archived_at IS NULL AND by_role = 'owner' AND ran_on >= ${from} AND ran_on <= ${asOf} ${place}`,
    roundsRow,
  );
}

/** A round is made at a place, to no customer and no touchpoint. */
const isElsewhere = ({ scope }: MeasureQuestion): boolean =>
  scope.customerId !== undefined || scope.touchpointId !== undefined;

function wasRoundEverMade(read: ReadHandle, asOf: Day): boolean {
  return read.text(sql`SELECT ran_on FROM rounds WHERE archived_at IS NULL AND ran_on <= ${asOf} LIMIT 1`) !== null;
}

const roundCount: Measure = {
  id: 'attention.rounds',
  label: 'Front-line rounds of the owner',
  unit: 'count',
  direction: 'more',
  smallN: 0,
  allow: leaders,
  read: (read, question) => {
    if (isElsewhere(question)) return none;
    const { n, lastOn } = readOwnerRounds(read, question, question.from);
    return { value: n, n, low: null, high: null, lastOn };
  },
  wasEverRecorded: wasRoundEverMade,
  records: ({ from, to }) => ({ to: '/attention', search: { tab: 'rounds', byOwner: true, from, to } }),
};

const lastRound: Measure = {
  id: 'attention.last-round-days',
  label: 'Days since the owner’s last front-line round',
  unit: 'days',
  direction: 'less',
  smallN: 0,
  allow: leaders,
  read: (read, question) => {
    if (isElsewhere(question)) return none;
    // However long ago: a period without a round is what this figure is for.
    const { n, lastOn } = readOwnerRounds(read, question, '');
    return { value: lastOn === null ? null : daysBetween(lastOn, question.asOf), n, low: null, high: null, lastOn };
  },
  wasEverRecorded: wasRoundEverMade,
  records: ({ asOf }) => ({ to: '/attention', search: { tab: 'rounds', byOwner: true, to: asOf } }),
};

/** Meetings are of the whole business. */
const isNarrowed = ({ scope }: MeasureQuestion): boolean => Object.values(scope).some((id) => id !== undefined);

const readOnce = oncePerQuestion((read, { from, asOf: to }) => readAttention(read, { from, to }));

/** Whether a meeting was ever kept in which somebody tagged a point. */
function wasEverTagged(read: ReadHandle, asOf: Day): boolean {
  const query = sql`SELECT held_on FROM meetings WHERE archived_at IS NULL AND held_on <= ${asOf}
    AND EXISTS (SELECT 1 FROM json_each(items) WHERE value ->> 'tag' IS NOT NULL) ORDER BY held_on LIMIT 1`;
  return read.text(query) !== null;
}

function toShare(
  described: Pick<Measure, 'id' | 'label' | 'direction'>,
  count: (attention: ReturnType<typeof readAttention>) => { readonly part: number; readonly of: number },
): Measure {
  return {
    ...described,
    unit: 'share',
    smallN: smallShare,
    allow: leaders,
    read: (read, question) => {
      if (isNarrowed(question)) return none;
      const attention = readOnce(read, question);
      const { part, of } = count(attention);
      return { ...wilson(part, of), lastOn: attention.lastOn };
    },
    wasEverRecorded: wasEverTagged,
    records: ({ from, to }) => ({ to: '/attention', search: { tab: 'meetings', from, to } }),
  };
}

/** Where the leaders' attention goes. */
export const attentionMeasures: readonly Measure[] = [
  roundCount,
  lastRound,
  toShare(
    { id: 'attention.customer-share', label: 'Points of agendas about customers', direction: 'more' },
    ({ aboutCustomers, items }) => ({ part: aboutCustomers, of: items }),
  ),
  toShare(
    {
      id: 'attention.meetings-without-customers',
      label: 'Meetings without a point about customers',
      direction: 'less',
    },
    ({ withoutCustomers, meetings }) => ({ part: withoutCustomers, of: meetings }),
  ),
];
