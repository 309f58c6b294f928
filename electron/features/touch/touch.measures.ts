import { z } from 'zod';
import { addDays, daySchema, type Day } from '../../../shared/clock.ts';
import { everyone } from '../../../shared/contract/procedure.ts';
import { cadenceOf } from '../../../shared/features/touch/gap.rules.ts';
import type { Reading } from '../../../shared/features/measures/measures.schema.ts';
import { wilson } from '../../../shared/stats/wilson.ts';
import type { Measure, MeasureQuestion } from '../../app/registries.ts';
import { Bits } from '../../db/bits.ts';
import type { ReadHandle } from '../../db/handle.ts';
import { findLastContact, readContacts } from '../../db/read-contacts.ts';
import { nothing, sql } from '../../db/sql.ts';
import { listActive, toStayDay, type Stay } from '../../db/stays.ts';
import { listSetCadences } from './cadences.store.ts';
import { callBackMeasures } from './call-backs.measures.ts';

/** Below this many customers or calls a share says nothing; the screen shows the counts. */
const smallShare = 10;

type Counted = Omit<Reading, 'unit'>;

const none: Counted = { value: null, n: 0, low: null, high: null, lastOn: null };

/** A contact is with a customer, at no place and no touchpoint. */
const isPlaced = ({ scope }: MeasureQuestion): boolean =>
  scope.locationId !== undefined || scope.touchpointId !== undefined;

function wasEverTouched(read: ReadHandle, asOf: Day): boolean {
  return read.text(sql`SELECT touched_on FROM touches WHERE touched_on <= ${asOf} LIMIT 1`) !== null;
}

/** The days of a cadence up to the day asked about: their first, and who was in touch on them. */
type Window = { readonly first: number; readonly spokenWith: Bits };

type InTime = { readonly n: number; readonly onTime: number; readonly lastOn: Day | null };

function wasEverSpokenWith(read: ReadHandle, { no }: Stay): boolean {
  const query = sql`SELECT l.last_on FROM customers c JOIN last_contacts l ON l.customer_id = c.customer_id
    WHERE c.customer_no = ${no} AND l.last_on <> ''`;
  return read.text(query) !== null;
}

/**
 * Active customers whose last contact of any kind lies no further back than their cadence; who came within it counts,
 * and who is called by no rule is left out.
 */
function readOnTime(read: ReadHandle, { asOf, scope }: MeasureQuestion): InTime {
  const cadences = listSetCadences(read);
  const toWindow = (name: string): Window | null => {
    const days = cadenceOf({ status: 'active', class: name === '' ? null : name }, cadences);
    if (days === null) return null;
    const from = addDays(asOf, -days);
    return { first: toStayDay(from), spokenWith: readContacts(read, 'any_kind', { from, to: asOf }) };
  };
  const windows = new Map<string, Window | null>();
  const active = new Bits();
  let [n, onTime] = [0, 0];
  for (const stay of listActive(read, asOf, scope.customerId)) {
    active.set(stay.no, true);
    let window = windows.get(stay.class);
    if (window === undefined) windows.set(stay.class, (window = toWindow(stay.class)));
    if (window === null) continue;
    n += 1;
    const isNew = (): boolean => stay.came >= window.first && !wasEverSpokenWith(read, stay);
    if (window.spokenWith.has(stay.no) || isNew()) onTime += 1;
  }
  return { n, onTime, lastOn: findLastContact(read, active, asOf) };
}

const onTime: Measure = {
  id: 'touch.on-time',
  label: 'Customers spoken with in time',
  unit: 'share',
  direction: 'more',
  smallN: smallShare,
  allow: everyone,
  read: (read, question) => {
    if (isPlaced(question)) return none;
    const { n, onTime: inTime, lastOn } = readOnTime(read, question);
    return { ...wilson(inTime, n), lastOn };
  },
  wasEverRecorded: wasEverTouched,
  records: () => ({ to: '/touch', search: { tab: 'calls' } }),
};

const neededRow = z.object({ n: z.number(), yes: z.number().nullable(), lastOn: daySchema.nullable() });

const neededSomething: Measure = {
  id: 'touch.needed-something',
  label: 'Calls in which they needed something',
  unit: 'share',
  // Neither: a need found early is good to know, and no need is good to hear.
  direction: 'neither',
  smallN: smallShare,
  allow: everyone,
  read: (read, question) => {
    if (isPlaced(question)) return none;
    const { from, asOf, scope } = question;
    const one = scope.customerId === undefined ? nothing : sql`AND customer_id = ${scope.customerId}`;
    const { n, yes, lastOn } = read.get(
      sql`SELECT count(*) AS n, sum(needed = 'yes') AS yes, max(touched_on) AS lastOn FROM touches
        WHERE kind = 'call' AND touched_on >= ${from} AND touched_on <= ${asOf}
          AND outcome = 'reached' AND needed <> 'not-asked' ${one}`,
      neededRow,
    );
    return { ...wilson(yes ?? 0, n), lastOn };
  },
  wasEverRecorded: wasEverTouched,
  records: ({ from, to }) => ({ to: '/touch', search: { tab: 'touches', kind: 'call', asked: true, from, to } }),
};

/** Keeping in touch. */
export const touchMeasures: readonly Measure[] = [onTime, neededSomething, ...callBackMeasures];
