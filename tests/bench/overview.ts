import Database from 'better-sqlite3';
import { join } from 'node:path';
import { addDays, toDay } from '../../shared/clock.ts';
import { sampleTimeZone } from '../../shared/features/sample/sample.rules.ts';
import { sectionIds } from '../../shared/features/report/report.schema.ts';
import { quarterOf, type Period } from '../../shared/period.ts';
import { makeGrownCompany } from './grown-company.ts';
import { median, printFigure, printPlain, quantileOf } from './numbers.ts';
import { limitMs } from './procedures.ts';
import { openStack } from './stack.ts';

const rounds = 40;
/** There are dozens of other figures that can be chosen. */
const otherRounds = 5;
/** Plain queries take seconds. */
const plainRounds = 3;
/** The overview's data may take so much of the time of the same figures counted row by row. */
const mostOfPlain = 0.02;
/** The whole report, every section. */
const reportLimitMs = 2000;

async function timeEach(call: () => Promise<unknown>, times = rounds): Promise<readonly number[]> {
  await call();
  const ms: number[] = [];
  for (let round = 0; round < times; round += 1) {
    const start = performance.now();
    await call();
    ms.push(performance.now() - start);
  }
  return ms;
}

const p95 = async (call: () => Promise<unknown>): Promise<number> => quantileOf(await timeEach(call), 0.95);

/**
 * What the overview shows, counted from the rows themselves: how customers left by touchpoint and place, surveys and
 * shops by touchpoint, and six figures for each of nine windows. Nothing is indexed for it but what the app has anyway.
 */
function timePlain(file: string, quarters: readonly Period[]): number {
  const db = new Database(file, { readonly: true });
  const [now] = quarters;
  const left = `sum(how_left = 'unhappy') AS unhappy, sum(how_left <> 'not-known') AS n`;
  const once = [
    `SELECT touchpoint_id, ${left} FROM entries WHERE heard_on BETWEEN ? AND ? GROUP BY touchpoint_id`,
    `SELECT location_id, touchpoint_id, ${left} FROM entries WHERE heard_on BETWEEN ? AND ? GROUP BY 1, 2`,
    `SELECT survey_id, location_id, sum(mood = 'unhappy'), sum(mood <> 'not-known') FROM responses
      WHERE answered_on BETWEEN ? AND ? GROUP BY 1, 2`,
    `SELECT checklist_id, count(*), avg(value) FROM checklist_runs WHERE ran_on BETWEEN ? AND ? GROUP BY 1`,
  ];
  const figures = [
    `SELECT count(*), sum(done_on <= first_due_on) FROM promises WHERE first_due_on BETWEEN ? AND ?`,
    `SELECT ${left} FROM entries WHERE heard_on BETWEEN ? AND ?`,
    `SELECT count(*), sum(answered_at - heard_at <= 172800000) FROM entries
      WHERE needs_answer = 1 AND heard_on BETWEEN ? AND ?`,
    `SELECT json_extract(answers, '$.q2') AS score, count(*) FROM responses WHERE answered_on BETWEEN ? AND ? GROUP BY 1`,
    `SELECT count(*), sum(lost_on > '') FROM losses WHERE lost_on BETWEEN ? AND ?`,
    `SELECT count(*) FROM reveals JOIN audits USING (audit_id) WHERE audits.from_on BETWEEN ? AND ?`,
  ];
  const ms: number[] = [];
  for (let round = 0; round < plainRounds; round += 1) {
    const start = performance.now();
    for (const query of once) db.prepare(query).all(now?.from, now?.to);
    for (const query of figures) for (const { from, to } of quarters) db.prepare(query).all(from, to);
    ms.push(performance.now() - start);
  }
  db.close();
  return median(ms);
}

/** The overview and the report of a company of 20,000 customers, 1,000,000 entries and five years, 95th percentile. */
export async function benchOverview(size: number): Promise<void> {
  const folder = await makeGrownCompany(size);
  const stack = await openStack(folder);
  const { overview, report } = stack.client;
  const { chosen, choices } = await overview.figures({});
  const six: Readonly<Record<string, () => Promise<unknown>>> = Object.fromEntries(
    chosen.map(({ measureId }) => [`figure ${measureId}`, () => overview.figure({ measureId })]),
  );
  const calls: Readonly<Record<string, () => Promise<unknown>>> = {
    figures: () => overview.figures({}),
    ...six,
    map: () => overview.map({}),
    heat: () => overview.heat({}),
    alerts: () => overview.alerts({}),
    ties: () => overview.ties({}),
  };
  for (const [name, call] of Object.entries(calls))
    printFigure(`overview: ${name}, p95`, await p95(call), limitMs, ' ms');

  const others: [string, number][] = [];
  for (const { id } of choices) {
    if (chosen.some(({ measureId }) => measureId === id)) continue;
    others.push([id, median(await timeEach(() => overview.figure({ measureId: id }), otherRounds))]);
  }
  others.sort(([, a], [, b]) => b - a);
  for (const [id, ms] of others.slice(0, 12)) printFigure(`  overview: figure ${id}, median`, ms, limitMs, ' ms');
  printFigure(`overview: slowest of ${others.length} other figures, median`, others[0]?.[1] ?? 0, limitMs, ' ms');

  let data = 0;
  for (const call of Object.values(calls)) data += median(await timeEach(call, 10));
  const quarters: Period[] = [];
  for (let day = toDay(Date.now(), sampleTimeZone); quarters.length < 9;) {
    const quarter = quarterOf(day);
    quarters.push(quarter);
    day = addDays(quarter.from, -1);
  }
  const plain = timePlain(join(folder, 'plain-mirror.sqlite'), quarters);
  printPlain('overview: all its data, median', `${data.toFixed(1)} ms; by plain GROUP BY ${plain.toFixed(0)} ms`);
  printFigure('overview: its data ÷ plain GROUP BY over the rows', data / plain, mostOfPlain);

  printFigure('report.read, p95', await p95(() => report.read({})), limitMs, ' ms');
  const readers = ['owner', 'team', 'customers'] as const;
  for (const section of sectionIds)
    printFigure(`report: section ${section}, p95`, await p95(() => report.section({ section })), limitMs, ' ms');
  for (const reader of readers) {
    const whole = (): Promise<unknown> =>
      Promise.all([report.read({ reader }), ...sectionIds.map((section) => report.section({ section, reader }))]);
    printFigure(`report: all of it for ${reader}, median`, median(await timeEach(whole, 5)), reportLimitMs, ' ms');
  }
  await stack.close();
}
