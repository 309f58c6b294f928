/** How many of one thing it takes for the next: calls for an appointment, meetings for a prospect, prospects for a sale. */
export type FunnelRatios = {
  readonly callsPerAppointment: number;
  readonly meetingsPerProspect: number;
  readonly prospectsPerSale: number;
};

/** What one call and one meeting take: time, and money in minor units where it is known. */
export type FunnelCosts = {
  readonly minutesPerCall: number;
  readonly minutesPerMeeting: number;
  readonly callMinor: number | null;
  readonly meetingMinor: number | null;
};

/** What it takes to win one customer in place of one who left. */
export type ReplacementCost = {
  readonly calls: number;
  readonly meetings: number;
  readonly hours: number;
  /** Money, in the minor units the costs are given in; null where one of them is not known. */
  readonly amount: number | null;
};

/** The ratios of the article "The Cost of an Unhappy Customer"; of meetings it says "as many as". */
export const articleRatios: FunnelRatios = { callsPerAppointment: 10, meetingsPerProspect: 10, prospectsPerSale: 3 };

/** Time of a call and of a meeting until the owner says otherwise, in minutes: 12, and an hour and a half. */
export const usualMinutes = { minutesPerCall: 12, minutesPerMeeting: 90 } as const;

/** Own ratios take the place of the article's from so many events on: below that they are mostly chance. */
export const ownRatiosFrom = 30;

/**
 * Tells what it costs to replace one customer, in calls, meetings, hours and money.
 *
 * Source: the arithmetic of the article on customers who left. With a calls per appointment, b meetings per prospect
 * and s prospects per sale: meetings = b·s, calls = a·b·s; hours and money are calls and meetings times what one of each takes.
 * Example: 10, 10 and 3 are 300 calls and 30 meetings; at 12 and 90 minutes 105 hours; at 6.00 and 45.00 each 3,150.00.
 */
export function replacementCost(ratios: FunnelRatios, costs: FunnelCosts): ReplacementCost {
  const { callsPerAppointment, meetingsPerProspect, prospectsPerSale } = ratios;
  const meetings = meetingsPerProspect * prospectsPerSale;
  const calls = callsPerAppointment * meetings;
  const { minutesPerCall, minutesPerMeeting, callMinor, meetingMinor } = costs;
  return {
    calls,
    meetings,
    hours: (calls * minutesPerCall + meetings * minutesPerMeeting) / 60,
    amount:
      callMinor === null || meetingMinor === null ? null : Math.round(calls * callMinor + meetings * meetingMinor),
  };
}
