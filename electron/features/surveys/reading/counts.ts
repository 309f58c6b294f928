import { z } from 'zod';
import type { Count, SurveyCounts } from '../../../../shared/features/surveys/results.rules.ts';
import type { Totals } from '../../../../shared/features/surveys/responses.schema.ts';
import type { SurveyId } from '../../../../shared/ids.ts';
import { splitMonths } from '../../../../shared/whole-months.ts';
import type { ReadHandle, RowParser } from '../../../db/handle.ts';
import { nothing, sql, whereSql } from '../../../db/sql.ts';
import type { Row } from '../../../db/table.ts';
import { listTotals } from '../asking/totals.store.ts';
import { listCells, monthOf } from '../surveys.sums.ts';
import { toConditions, type ReadFilter } from './conditions.ts';

// Every figure of surveys comes from here: whole months from the kept sums, days of months a period cuts and what sums do not
// know (who gave a certain answer, one customer) from the responses, and totals by the last day of their period.

type CountRow = {
  readonly month: string;
  readonly question: string;
  readonly part: string;
  readonly answer: string;
  readonly n: number;
  readonly isTotal: boolean;
};

const sumRow = z
  .object({ month: z.string(), question: z.string(), part: z.string(), answer: z.string(), n: z.number() })
  .transform((row): CountRow => ({ ...row, isTotal: false }));

/** What to count: all of a survey, or one question; by month, or together. */
export type CountQuestion = {
  readonly surveyId: SurveyId;
  readonly filter: ReadFilter;
  readonly question?: string | undefined;
};

function readSums(
  read: ReadHandle,
  { surveyId, filter, question }: CountQuestion,
  months: { readonly from: string | null; readonly to: string | null },
  byMonth: boolean,
): CountRow[] {
  const where = whereSql([
    sql`survey_id = ${surveyId}`,
    ...(question === undefined ? [] : [sql`question = ${question}`]),
    ...(months.from === null ? [] : [sql`month >= ${months.from}`]),
    ...(months.to === null ? [] : [sql`month <= ${months.to}`]),
    ...(filter.locationId === undefined ? [] : [sql`location_id = ${filter.locationId}`]),
    ...(filter.channel === undefined ? [] : [sql`channel = ${filter.channel}`]),
  ]);
  const month = byMonth ? sql`month` : sql`''`;
  return read.all(
    sql`SELECT ${month} AS month, question, part, answer, sum(n) AS n FROM response_counts ${where}
      GROUP BY question, part, answer ${byMonth ? sql`, month` : nothing} HAVING sum(n) <> 0`,
    sumRow,
  );
}

/** A stored row as the sums read it; its cells are those that writing it counted. */
const responseRow: RowParser<Row> = {
  // SQLite gives rows; checking each value of 100,000 of them would take longer than counting them.
  parse: (row) => row as Row,
};

function recount(read: ReadHandle, { surveyId, filter, question }: CountQuestion, byMonth: boolean): CountRow[] {
  const rows = new Map<string, { -readonly [Field in keyof CountRow]: CountRow[Field] }>();
  const counted = read.all(
    sql`SELECT r.survey_id, r.answers, r.is_complete, r.left_at, r.mood, r.answered_on FROM responses AS r
      WHERE ${toConditions(surveyId, filter)}`,
    responseRow,
  );
  for (const row of counted)
    for (const { question: asked, part, answer } of listCells(row)) {
      if (question !== undefined && asked !== question) continue;
      const month = byMonth ? monthOf(row) : '';
      const key = `${month}\u0000${asked}\u0000${part}\u0000${answer}`;
      const known = rows.get(key);
      if (known !== undefined) known.n += 1;
      else rows.set(key, { month, question: asked, part, answer, n: 1, isTotal: false });
    }
  return [...rows.values()];
}

/** Totals that a filter lets through: by their last day and place. They know no channel, no customer and no other answers. */
export function listFilteredTotals(read: ReadHandle, { surveyId, filter, question }: CountQuestion): Totals[] {
  const { from, to, locationId, channel, answered, customerId } = filter;
  if (channel !== undefined || answered !== undefined || customerId !== undefined) return [];
  return listTotals(read, surveyId).filter(
    (totals) =>
      (from === undefined || totals.to >= from) &&
      (to === undefined || totals.to <= to) &&
      (locationId === undefined || totals.locationId === locationId) &&
      (question === undefined || totals.question === question),
  );
}

function listRows(read: ReadHandle, asked: CountQuestion, byMonth: boolean): CountRow[] {
  const { filter } = asked;
  const totals = listFilteredTotals(read, asked).flatMap(({ question, counts, to }) =>
    Object.entries(counts).map(([answer, n]): CountRow => ({
      month: byMonth ? to.slice(0, 7) : '',
      question,
      part: '',
      answer,
      n,
      isTotal: true,
    })),
  );
  if (filter.answered !== undefined || filter.customerId !== undefined)
    return [...recount(read, asked, byMonth), ...totals];
  const { months, cut } = splitMonths(filter);
  return [
    ...(months === null ? [] : readSums(read, asked, months, byMonth)),
    ...cut.flatMap((days) => recount(read, { ...asked, filter: { ...filter, ...days } }, byMonth)),
    ...totals,
  ];
}

function toCounts(rows: readonly CountRow[]): SurveyCounts {
  const counts = new Map<string, Map<string, Map<string, Count>>>();
  for (const { question, part, answer, n, isTotal } of rows) {
    let parts = counts.get(question);
    if (parts === undefined) counts.set(question, (parts = new Map<string, Map<string, Count>>()));
    let answers = parts.get(part);
    if (answers === undefined) parts.set(part, (answers = new Map<string, Count>()));
    const known = answers.get(answer) ?? { n: 0, fromTotals: 0 };
    answers.set(answer, { n: known.n + n, fromTotals: known.fromTotals + (isTotal ? n : 0) });
  }
  return counts;
}

/** How often each answer of a survey, or of one question of it, was given. */
export function readCounts(read: ReadHandle, asked: CountQuestion): SurveyCounts {
  return toCounts(listRows(read, asked, false));
}

/** The same by month (`2026-11`); months without answers are left out. */
export function readCountsByMonth(read: ReadHandle, asked: CountQuestion): Map<string, SurveyCounts> {
  const byMonth = Map.groupBy(listRows(read, asked, true), ({ month }) => month);
  return new Map([...byMonth].map(([month, rows]) => [month, toCounts(rows)]));
}

/** Several counts as one, such as the months of a quarter. */
export function addCounts(all: readonly SurveyCounts[]): SurveyCounts {
  const rows = all.flatMap((counts) =>
    [...counts].flatMap(([question, parts]) =>
      [...parts].flatMap(([part, answers]) =>
        [...answers].flatMap(([answer, { n, fromTotals }]): CountRow[] => [
          { month: '', question, part, answer, n: n - fromTotals, isTotal: false },
          { month: '', question, part, answer, n: fromTotals, isTotal: true },
        ]),
      ),
    ),
  );
  return toCounts(rows);
}
