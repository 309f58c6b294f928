import { articleRatios, ownRatiosFrom, type FunnelRatios } from './replacement-cost.ts';

/** How often each step on the way to a sale was taken. */
export type FunnelCounts = {
  readonly calls: number;
  readonly appointments: number;
  readonly meetings: number;
  readonly prospects: number;
  readonly sales: number;
};

/** One ratio of the funnel: how many of a step for one of the next, from own events or from the article. */
export type FunnelRatio = { readonly value: number; readonly isOwn: boolean; readonly events: number };

function toRatio(from: number, to: number, fallback: number): FunnelRatio {
  const isOwn = from >= ownRatiosFrom && to > 0;
  return { value: isOwn ? from / to : fallback, isOwn, events: from };
}

/**
 * Tells how many calls make an appointment, meetings a prospect, prospects a sale.
 *
 * Takes counts of own events. A ratio with 30 events or more, and at least one of what they lead to, is their own; the
 * others are the article's, each by itself.
 *
 * Source: the ratios of the article on customers who left, each until 30 own events replace it.
 * Example: 60 calls, 5 appointments, 12 meetings, 4 prospects, 1 sale: 12 calls (own), 10 meetings and 3 prospects
 * (the article's).
 */
export function funnelRatios({ calls, appointments, meetings, prospects, sales }: FunnelCounts): {
  readonly [Step in keyof FunnelRatios]: FunnelRatio;
} {
  return {
    callsPerAppointment: toRatio(calls, appointments, articleRatios.callsPerAppointment),
    meetingsPerProspect: toRatio(meetings, prospects, articleRatios.meetingsPerProspect),
    prospectsPerSale: toRatio(prospects, sales, articleRatios.prospectsPerSale),
  };
}
