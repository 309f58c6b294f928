import { z } from 'zod';
import { addDays, daysBetween, dayStart, toDay } from '../../../shared/clock.ts';
import { leaders } from '../../../shared/contract/procedure.ts';
import { wilson } from '../../../shared/stats/wilson.ts';
import type { Measure } from '../../app/registries.ts';
import { sql } from '../../db/sql.ts';

const records: Measure['records'] = () => ({ to: '/mirror', search: {} });

const indexRow = z.object({ finishedAt: z.number(), confirmed: z.number(), judged: z.number() });

/** Of the last audit that was finished in the period: how many of the claims that can be judged the records confirm. */
const honestyIndex: Measure = {
  id: 'mirror.honesty-index',
  label: 'Claims the records confirm',
  unit: 'share',
  direction: 'more',
  smallN: 0,
  allow: leaders,
  read: (read, { from, asOf, timeZone }) => {
    const last = read.find(
      sql`SELECT a.finished_at AS finishedAt,
          (SELECT count(*) FROM reveals AS r WHERE r.audit_id = a.audit_id AND r.verdict = 'confirmed') AS confirmed,
          (SELECT count(*) FROM reveals AS r WHERE r.audit_id = a.audit_id AND r.verdict <> 'no-record') AS judged
        FROM audits AS a WHERE a.state = 'finished'
          AND a.finished_at >= ${dayStart(from, timeZone)} AND a.finished_at < ${dayStart(addDays(asOf, 1), timeZone)}
        ORDER BY a.finished_at DESC LIMIT 1`,
      indexRow,
    );
    if (last === null) return { ...wilson(0, 0), lastOn: null };
    return { ...wilson(last.confirmed, last.judged), lastOn: toDay(last.finishedAt, timeZone) };
  },
  records,
};

const lastRow = z.object({ n: z.number(), lastAt: z.number().nullable() });

const lastAudit: Measure = {
  id: 'mirror.last-audit-days',
  label: 'Days since the last look in the mirror',
  unit: 'days',
  direction: 'less',
  smallN: 0,
  allow: leaders,
  read: (read, { asOf, timeZone }) => {
    const { n, lastAt } = read.get(
      sql`SELECT count(*) AS n, max(finished_at) AS lastAt FROM audits
        WHERE state = 'finished' AND finished_at < ${dayStart(addDays(asOf, 1), timeZone)}`,
      lastRow,
    );
    const lastOn = lastAt === null ? null : toDay(lastAt, timeZone);
    return { value: lastOn === null ? null : daysBetween(lastOn, asOf), n, low: null, high: null, lastOn };
  },
  records,
};

export const mirrorMeasures: readonly Measure[] = [honestyIndex, lastAudit];
