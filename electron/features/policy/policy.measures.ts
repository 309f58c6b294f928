import { toDay, type Day } from '../../../shared/clock.ts';
import { leaders } from '../../../shared/contract/procedure.ts';
import type { Reading } from '../../../shared/features/measures/measures.schema.ts';
import type { PolicyEarning } from '../../../shared/features/policy/policy.schema.ts';
import { wilson } from '../../../shared/stats/wilson.ts';
import { oncePerQuestion } from '../../app/once-per-question.ts';
import type { Measure } from '../../app/registries.ts';
import { sql } from '../../db/sql.ts';
import { listEarnings } from './earnings.store.ts';

/** Below this many denials a share says nothing; the screen shows the counts. */
const smallShare = 10;

type Counted = Omit<Reading, 'unit'>;
type Totals = Omit<PolicyEarning, 'policyId' | 'name'>;

/** When a rule was last broken, and last kept against somebody. */
type Last = Readonly<Record<'broken' | 'kept', Day | null>>;

/** The latest of some days. */
const latest = (days: readonly (Day | null)[]): Day | null =>
  days.reduce((last, day) => (day !== null && (last === null || day > last) ? day : last), null);

const sum = (rows: readonly PolicyEarning[], of: (row: PolicyEarning) => number): number =>
  rows.reduce((total, row) => total + of(row), 0);

const readOnce = oncePerQuestion((read, question): { totals: Totals; last: Last } => {
  const { from, asOf, now, timeZone, scope } = question;
  const rows = listEarnings(read, { from, to: asOf }, toDay(now, timeZone), scope.customerId);
  const totals: Totals = {
    broken: sum(rows, (row) => row.broken),
    costMinor: sum(rows, (row) => row.costMinor),
    stayed: sum(rows, (row) => row.stayed),
    left: sum(rows, (row) => row.left),
    marginKeptMinor: sum(rows, (row) => row.marginKeptMinor),
    kept: sum(rows, (row) => row.kept),
    keptJudged: sum(rows, (row) => row.keptJudged),
    keptThenLost: sum(rows, (row) => row.keptThenLost),
    marginLostMinor: sum(rows, (row) => row.marginLostMinor),
  };
  const last = { broken: latest(rows.map((row) => row.lastBrokenOn)), kept: latest(rows.map((row) => row.lastKeptOn)) };
  return { totals, last };
});

const none: Counted = { value: null, n: 0, low: null, high: null, lastOn: null };

function toMeasure(
  described: Pick<Measure, 'id' | 'label' | 'unit' | 'direction'> & { readonly kind: 'broken' | 'kept' },
  count: (totals: Totals) => Omit<Counted, 'lastOn'>,
): Measure {
  const { kind, ...named } = described;
  return {
    ...named,
    smallN: named.unit === 'share' ? smallShare : 0,
    allow: leaders,
    read: (read, question) => {
      // An exception is made for a customer, at no place in particular.
      if (question.scope.locationId !== undefined || question.scope.touchpointId !== undefined) return none;
      const { totals, last } = readOnce(read, question);
      return { ...count(totals), lastOn: last[kind] };
    },
    wasEverRecorded: (read, asOf) =>
      read.text(
        sql`SELECT exception_id FROM policy_exceptions WHERE archived_at IS NULL AND happened_on <= ${asOf} LIMIT 1`,
      ) !== null,
    records: ({ from, to }) => ({ to: '/policies', search: { kind, from, to } }),
  };
}

const amount = (value: number, n: number): Omit<Counted, 'lastOn'> => ({ value, n, low: null, high: null });

/** What breaking and keeping the rules of the house costs and earns. */
export const policyMeasures: readonly Measure[] = [
  toMeasure(
    {
      id: 'policy.exceptions',
      label: 'Exceptions to the rules of the house',
      unit: 'count',
      direction: 'neither',
      kind: 'broken',
    },
    ({ broken }) => amount(broken, broken),
  ),
  toMeasure(
    { id: 'policy.exceptions-cost', label: 'What exceptions cost', unit: 'money', direction: 'less', kind: 'broken' },
    ({ costMinor, broken }) => amount(costMinor, broken),
  ),
  toMeasure(
    {
      id: 'policy.margin-kept',
      label: 'Yearly margin kept by exceptions',
      unit: 'money',
      direction: 'more',
      kind: 'broken',
    },
    ({ marginKeptMinor, stayed }) => amount(marginKeptMinor, stayed),
  ),
  toMeasure(
    {
      id: 'policy.denials-lost',
      label: 'Denials after which the customer left within 180 days',
      unit: 'share',
      direction: 'less',
      kind: 'kept',
    },
    ({ keptThenLost, keptJudged }) => wilson(keptThenLost, keptJudged),
  ),
];
