import type { Replacement } from '../../../shared/features/losses/reading.schema.ts';
import { funnelCountsSchema } from '../../../shared/features/prospects/prospects.schema.ts';
import { funnelRatios } from '../../../shared/stats/funnel.ts';
import type { FunnelRatios } from '../../../shared/stats/replacement-cost.ts';
import type { ReadHandle } from '../../db/handle.ts';
import { sql } from '../../db/sql.ts';

/** The ratios of the funnel, each the business's own from 30 events on, and whose they are. */
export function readRatios(
  read: ReadHandle,
): { readonly ratios: FunnelRatios } & Pick<Replacement, 'ratiosFrom' | 'ownEvents'> {
  const steps = read.get(
    sql`SELECT calls, appointments, meetings, prospects, sales FROM sales_steps`,
    funnelCountsSchema,
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
