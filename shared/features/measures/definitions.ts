/** What each figure counts, in one sentence for the reader of a report: the whole, and what of it. */
export const measureDefinitions: Readonly<Record<string, string>> = {
  'actions.closed-in-time': 'Actions due in the period; of them, those done by the moment they were due.',
  'actions.from-results': 'Actions that were opened in the period because of a survey answer or a finding.',
  'actions.open': 'Actions that were open at the end of the period.',
  'actions.overdue': 'Actions that were open at the end of the period and past the moment they were due.',
  'attention.customer-share': 'Points on the agendas of meetings held in the period; of them, those about customers.',
  'attention.last-round-days': 'Days from the owner’s last round among the front line to the end of the period.',
  'attention.meetings-without-customers':
    'Meetings held in the period; of them, those whose agenda had no point about customers.',
  'attention.rounds': 'Rounds the owner made among the front line in the period.',
  'log.answered-within-48h':
    'Entries of the period, at least 48 hours old, that were unhappy, severe or waited for a call; of them, those answered within 48 hours.',
  'log.entries': 'Everything customers said in the period that was written down.',
  'log.left-happy': 'Entries of the period of which is known how the customer left; of them, those who left happy.',
  'log.left-unhappy': 'Entries of the period of which is known how the customer left; of them, those who left unhappy.',
  'losses.before-profitable':
    'Customers who left in the period, with margin and cost to win on record; of them, those who left before they had paid back what they cost.',
  'losses.call-coverage':
    'Customers who left in the period and matter by the owner’s rule, once day 42 has passed or they were called; of them, those called on days 14 to 42.',
  'losses.count': 'Customers who left in the period and were written down as lost.',
  'losses.discovery':
    'Customers who left in the period and were called; of them, those whose heaviest reason was another than the one on file.',
  'losses.margin': 'Yearly margin of the customers who left in the period, as it stood when they left.',
  'losses.replacement-cost':
    'What one new customer costs in calls and meetings, by own ratios once enough is on record, else by ten calls an appointment, ten meetings a prospect, three prospects a sale.',
  'losses.visibility': 'Customers who left in the period and were called; of them, those who had ever complained.',
  'losses.won-back': 'Customers who left in the period; of them, those who came back by its end.',
  'mirror.honesty-index':
    'Claims of the last audit finished in the period that could be judged; of them, those the records confirm.',
  'mirror.last-audit-days': 'Days from the last audit that was finished to the end of the period.',
  'promises.candour':
    'Dates moved in the period of which both the reason told and the real one are on record; of them, those told as it was.',
  'promises.found-out':
    'Promises of the period whose first date was missed; of them, those where the customer was not told beforehand.',
  'promises.kept-first':
    'Promises whose first date lies in the period and has passed; of them, those done by it. Still open is broken; a new date the customer asked for starts anew; cancelled ones leave.',
  'promises.kept-last': 'Promises whose last date told lies in the period and has passed; of them, those done by it.',
  'promises.moves': 'Dates that were moved in the period and not because the customer asked.',
  'promises.moves-not-explainable':
    'Dates moved in the period and judged; of them, those we would not be happy to explain to the customer.',
  'promises.self-inflicted':
    'Promises whose first date lies in the period and has passed; of them, those missed although it was done by the day the customer needed it.',
  'promises.told-before-due':
    'Dates moved in the period; of them, those the customer heard before the old date was over.',
  'pulse.beside-customers':
    'Recommend score of the staff in the last pulse that was closed, less that of the customers of the same time.',
  'pulse.closed': 'Staff pulses closed in the period, from when they could be read.',
  'pulse.last-closed-days': 'Days from the last staff pulse that was closed to the end of the period.',
  'pulse.taking-part': 'Staff asked in pulses closed in the period; of them, those who took part.',
  'results.told-to-customers': 'Times a customer was told in the period what came of what they had said.',
  'shops.last-visit-days': 'Days from the last mystery visit to the end of the period.',
  'shops.visits': 'Mystery visits made in the period whose scorecard was handed in.',
  'surveys.ces': 'Answers of the period on a scale from 1 to 7 to how easy it was made; their mean.',
  'surveys.csat': 'Answers of the period on a scale from 1 to 5; of them, those of 4 and 5.',
  'surveys.detractors-answered-within-48h':
    'Unhappy answers of the period recorded at least 48 hours ago; of them, those whose action was done within 48 hours.',
  'surveys.nps': 'Answers of the period from 0 to 10; the share of 9 and 10 less that of 0 to 6, in points.',
  'surveys.response-rate': 'People asked in the period; of them, those who answered.',
  'surveys.responses': 'Answers to surveys of customers in the period, whole ones and those broken off.',
  'surveys.results-opened-by-owner': 'Days from the owner’s last look at survey results to the end of the period.',
  'surveys.with-results': 'Surveys that were answered in the period.',
};

/** What a figure counts; its label where nobody wrote more. */
export function definitionOf({ id, label }: { readonly id: string; readonly label: string }): string {
  return measureDefinitions[id] ?? `${label}.`;
}
