import { quarterOf, type Period } from '../../shared/period.ts';
import { addDays, toDay } from '../../shared/clock.ts';
import { sampleTimeZone } from '../../shared/features/sample/sample.rules.ts';
import { readRow, type Bench } from './bench.ts';
import type { Row } from './table.ts';

const shown = `e.entry_id, e.words, e.channel, e.how_left, e.status, e.heard_at, e.heard_on, e.answered_at,
  customers.name, touchpoints.name, locations.name`;
const named = `LEFT JOIN customers ON customers.customer_id = e.customer_id
  LEFT JOIN touchpoints ON touchpoints.touchpoint_id = e.touchpoint_id
  LEFT JOIN locations ON locations.location_id = e.location_id`;
const newest = 'ORDER BY e.position DESC LIMIT 50';

/** The same fifty rows with their words and names. DuckDB has no index to search in without its extension: it looks through. */
function searchFor(words: readonly string[]): { plain: string[]; duck: string[] } {
  const match = words.map((word) => `"${word}"`).join(' AND ');
  const has = words.map((word) => `e.words ILIKE '%${word}%'`).join(' AND ');
  return {
    plain: [
      `SELECT ${shown}, snippet(entry_search, 0, '<', '>', '…', 24) FROM entry_search CROSS JOIN entries AS e
        ON e.position = entry_search.rowid ${named} WHERE entry_search MATCH '${match}' ORDER BY entry_search.rowid DESC LIMIT 50`,
    ],
    duck: [`SELECT ${shown} FROM entries AS e ${named} WHERE ${has} ${newest}`],
  };
}

/** Searching the log, listing it and filtering it. */
export async function benchLists(bench: Bench): Promise<readonly Row[]> {
  const { log, business } = bench.stack.client;
  const touchpointId = (await business.places({})).touchpoints[0]?.id;
  if (touchpointId === undefined) throw new Error('The company has no touchpoint.');
  const list = (where: string): readonly string[] => [`SELECT ${shown} FROM entries AS e ${named} ${where} ${newest}`];
  const atOne = `WHERE e.how_left = 'unhappy' AND e.status = 'new' AND e.touchpoint_id = '${touchpointId}'`;
  return [
    await readRow(bench, 'search, a common word', { ours: () => log.list({ q: 'the' }), ...searchFor(['the']) }),
    await readRow(bench, 'search, two words', {
      ours: () => log.list({ q: 'installer late' }),
      ...searchFor(['installer', 'late']),
    }),
    await readRow(bench, 'list, the newest fifty', { ours: () => log.list({}), plain: list('') }),
    await readRow(bench, 'filter, unhappy and unsorted at one touchpoint', {
      ours: () => log.list({ howLeft: 'unhappy', status: 'new', touchpointId }),
      plain: list(atOne),
    }),
  ];
}

/** The quarters that the overview shows: this one and the eight before it. */
function listShownQuarters(): readonly Period[] {
  const quarters: Period[] = [];
  for (let day = toDay(Date.now(), sampleTimeZone); quarters.length < 9;) {
    const quarter = quarterOf(day);
    quarters.push(quarter);
    day = addDays(quarter.from, -1);
  }
  return quarters;
}

/** What the overview shows, counted from the rows: how customers left by touchpoint and place, and five figures a quarter. */
function countPlainly(): readonly string[] {
  const left = `sum(CASE WHEN how_left = 'unhappy' THEN 1 END), sum(CASE WHEN how_left <> 'not-known' THEN 1 END)`;
  const [now, ...before] = listShownQuarters();
  if (now === undefined) return [];
  const within = (day: string, { from, to }: Period): string => `WHERE ${day} BETWEEN '${from}' AND '${to}'`;
  const once = [
    `SELECT touchpoint_id, ${left} FROM entries ${within('heard_on', now)} GROUP BY 1`,
    `SELECT location_id, touchpoint_id, ${left} FROM entries ${within('heard_on', now)} GROUP BY 1, 2`,
    `SELECT survey_id, location_id, mood, count(*) FROM responses ${within('answered_on', now)} GROUP BY 1, 2, 3`,
    `SELECT checklist_id, count(*), avg(value) FROM checklist_runs ${within('ran_on', now)} GROUP BY 1`,
  ];
  const figures = [now, ...before].flatMap((quarter) => [
    `SELECT count(*), sum(CASE WHEN done_on <= first_due_on THEN 1 END) FROM promises ${within('first_due_on', quarter)}`,
    `SELECT ${left} FROM entries ${within('heard_on', quarter)}`,
    `SELECT count(*), sum(CASE WHEN answered_at - heard_at <= 172800000 THEN 1 END) FROM entries
      ${within('heard_on', quarter)} AND needs_answer = 1`,
    `SELECT mood, count(*) FROM responses ${within('answered_on', quarter)} GROUP BY 1`,
    `SELECT count(*) FROM losses ${within('lost_on', quarter)}`,
  ]);
  return [...once, ...figures];
}

/** Everything the overview asks for, and everything the results of a survey ask for. */
export async function benchResults(bench: Bench): Promise<readonly Row[]> {
  const { overview, surveys } = bench.stack.client;
  const { chosen } = await overview.figures({});
  const wholeOverview = async (): Promise<void> => {
    await overview.figures({});
    for (const { measureId } of chosen) await overview.figure({ measureId });
    await overview.map({});
    await overview.heat({});
    await overview.alerts({});
    await overview.ties({});
  };
  const surveyId = bench.bare
    .prepare('SELECT survey_id FROM responses GROUP BY survey_id ORDER BY count(*) DESC LIMIT 1')
    .pluck()
    .get();
  const { items } = await surveys.list({});
  const survey = items.find(({ id }) => id === surveyId);
  if (survey === undefined) throw new Error('The company has no survey with answers.');
  const byAnswer = `SELECT question, answer, count(*) FROM answers WHERE survey_id = '${survey.id}' GROUP BY 1, 2`;
  return [
    await readRow(bench, 'overview, all of it', { ours: wholeOverview, plain: countPlainly() }),
    await readRow(bench, 'survey results', { ours: () => surveys.results({ surveyId: survey.id }), plain: [byAnswer] }),
  ];
}
