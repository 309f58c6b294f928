import { z } from 'zod';
import { daySchema, daysBetween, type Day } from '../../../shared/clock.ts';
import { leaders } from '../../../shared/contract/procedure.ts';
import { wilson } from '../../../shared/stats/wilson.ts';
import { pulseIdSchema } from '../../../shared/ids.ts';
import type { Measure, MeasureQuestion } from '../../app/registries.ts';
import type { ReadHandle } from '../../db/handle.ts';
import { sql } from '../../db/sql.ts';
import { readCustomers, readStaffScore } from './pulse.results.ts';
import { getPulse } from './pulse.store.ts';

const closedRow = z.object({ n: z.number(), asked: z.number(), takenPart: z.number(), lastOn: daySchema.nullable() });

/** A pulse is of the whole business. */
const isNarrowed = ({ scope }: MeasureQuestion): boolean => Object.values(scope).some((id) => id !== undefined);

const none = { value: null, n: 0, low: null, high: null, lastOn: null };

function wasEverClosed(read: ReadHandle, asOf: Day): boolean {
  return read.text(sql`SELECT pulse_id FROM pulses WHERE state = 'closed' AND closed_on <= ${asOf} LIMIT 1`) !== null;
}

const lastPulse: Measure = {
  id: 'pulse.last-closed-days',
  label: 'Days since the last staff pulse was read',
  unit: 'days',
  direction: 'less',
  smallN: 0,
  allow: leaders,
  read: (read, { asOf }) => {
    const { n, lastOn } = read.get(
      sql`SELECT count(*) AS n, 0 AS asked, 0 AS takenPart, max(closed_on) AS lastOn FROM pulses
        WHERE state = 'closed' AND closed_on <= ${asOf}`,
      closedRow,
    );
    return { value: lastOn === null ? null : daysBetween(lastOn, asOf), n, low: null, high: null, lastOn };
  },
  wasEverRecorded: wasEverClosed,
  records: () => ({ to: '/pulse', search: {} }),
};

const takingPart: Measure = {
  id: 'pulse.taking-part',
  label: 'Staff who took part in a pulse',
  unit: 'share',
  direction: 'more',
  smallN: 10,
  allow: leaders,
  read: (read, question) => {
    if (isNarrowed(question)) return none;
    const { from, asOf } = question;
    const { asked, takenPart, lastOn } = read.get(
      sql`SELECT count(*) AS n, ifnull(sum(asked), 0) AS asked, ifnull(sum(min(taken_part, asked)), 0) AS takenPart,
        max(closed_on) AS lastOn FROM pulses WHERE state = 'closed' AND closed_on >= ${from} AND closed_on <= ${asOf}`,
      closedRow,
    );
    if (asked === 0) return { value: null, n: 0, low: null, high: null, lastOn };
    const { low, high } = wilson(takenPart, asked);
    return { value: takenPart / asked, n: asked, low, high, lastOn };
  },
  wasEverRecorded: wasEverClosed,
  records: () => ({ to: '/pulse', search: {} }),
};

const closedPulses: Measure = {
  id: 'pulse.closed',
  label: 'Staff pulses that were closed and could be read',
  unit: 'count',
  direction: 'more',
  smallN: 0,
  allow: leaders,
  read: (read, question) => {
    if (isNarrowed(question)) return none;
    const { n, lastOn } = read.get(
      sql`SELECT count(*) AS n, 0 AS asked, 0 AS takenPart, max(closed_on) AS lastOn FROM pulses
        WHERE state = 'closed' AND closed_on >= ${question.from} AND closed_on <= ${question.asOf}`,
      closedRow,
    );
    return { value: n, n, low: null, high: null, lastOn };
  },
  wasEverRecorded: wasEverClosed,
  records: () => ({ to: '/pulse', search: {} }),
};

/** By how much the staff's score in the last pulse stands above the customers' of the same time; none where either is. */
function besideCustomers(customers: Measure): Measure {
  return {
    id: 'pulse.beside-customers',
    label: 'Recommend score of the staff above that of customers',
    unit: 'points',
    direction: 'neither',
    smallN: 10,
    allow: leaders,
    read: (read, question) => {
      if (isNarrowed(question)) return none;
      const id = read.text(
        sql`SELECT pulse_id FROM pulses WHERE state = 'closed' AND closed_on <= ${question.asOf}
          ORDER BY closed_on DESC, pulse_id DESC LIMIT 1`,
      );
      if (id === null) return none;
      const pulse = getPulse(read, pulseIdSchema.parse(id));
      const staff = readStaffScore(read, pulse);
      const beside = readCustomers(read, customers, pulse, question);
      if (staff === null || beside === null) return { ...none, lastOn: pulse.closedOn };
      const n = Math.min(staff.n, beside.n);
      return { value: staff.value - beside.value, n, low: null, high: null, lastOn: pulse.closedOn };
    },
    records: () => ({ to: '/pulse', search: {} }),
  };
}

/** Figures of the staff pulse; one of them stands beside what customers would recommend. */
export const toPulseMeasures = (customers: Measure): readonly Measure[] => [
  lastPulse,
  takingPart,
  closedPulses,
  besideCustomers(customers),
];
