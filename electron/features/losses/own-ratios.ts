import { z } from 'zod';
import type { Replacement } from '../../../shared/features/losses/reading.schema.ts';
import { funnelRatios } from '../../../shared/stats/funnel.ts';
import type { FunnelRatios } from '../../../shared/stats/replacement-cost.ts';
import type { ReadHandle } from '../../db/handle.ts';
import { sql } from '../../db/sql.ts';

const stepsRow = z.object({
  calls: z.number(),
  appointments: z.number(),
  meetings: z.number(),
  prospects: z.number(),
  sales: z.number(),
});

/** The ratios of the funnel, each the business's own from 30 events on, and whose they are. */
export function readRatios(
  read: ReadHandle,
): { readonly ratios: FunnelRatios } & Pick<Replacement, 'ratiosFrom' | 'ownEvents'> {
  const steps = read.get(
    sql`SELECT ifnull(sum(calls), 0) AS calls, ifnull(sum(appointments), 0) AS appointments,
      ifnull(sum(meetings), 0) AS meetings, ifnull(sum(prospects), 0) AS prospects, count(sold_on) AS sales
      FROM sales_roads`,
    stepsRow,
  );
  const own = funnelRatios(steps);
  const all = Object.values(own);
  const isOwn = all.filter((ratio) => ratio.isOwn).length;
  return {
    ratios: {
      callsPerAppointment: own.callsPerAppointment.value,
      meetingsPerProspect: own.meetingsPerProspect.value,
      prospectsPerSale: own.prospectsPerSale.value,
    },
    ratiosFrom: isOwn === all.length ? 'own' : isOwn === 0 ? 'article' : 'both',
    // The step that is furthest from being known says how far off one's own figures are.
    ownEvents: Math.min(...all.map(({ events }) => events)),
  };
}
