import { z } from 'zod';
import { daySchema, daysBetween } from '../../../shared/clock.ts';
import { leaders } from '../../../shared/contract/procedure.ts';
import { wilson } from '../../../shared/stats/wilson.ts';
import type { Measure } from '../../app/registries.ts';
import { sql } from '../../db/sql.ts';

const closedRow = z.object({ n: z.number(), asked: z.number(), takenPart: z.number(), lastOn: daySchema.nullable() });

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
  records: () => ({ to: '/pulse', search: {} }),
};

const takingPart: Measure = {
  id: 'pulse.taking-part',
  label: 'Staff who took part in a pulse',
  unit: 'share',
  direction: 'more',
  smallN: 10,
  allow: leaders,
  read: (read, { from, asOf }) => {
    const { asked, takenPart, lastOn } = read.get(
      sql`SELECT count(*) AS n, ifnull(sum(asked), 0) AS asked, ifnull(sum(min(taken_part, asked)), 0) AS takenPart,
        max(closed_on) AS lastOn FROM pulses WHERE state = 'closed' AND closed_on >= ${from} AND closed_on <= ${asOf}`,
      closedRow,
    );
    if (asked === 0) return { value: null, n: 0, low: null, high: null, lastOn };
    const { low, high } = wilson(takenPart, asked);
    return { value: takenPart / asked, n: asked, low, high, lastOn };
  },
  records: () => ({ to: '/pulse', search: {} }),
};

export const pulseMeasures: readonly Measure[] = [lastPulse, takingPart];
