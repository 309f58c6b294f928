import { z } from 'zod';
import type { Count, SurveyCounts } from '../../../../shared/features/surveys/results.rules.ts';
import type { Totals } from '../../../../shared/features/surveys/responses.schema.ts';
import { splitMonths } from '../../../../shared/features/surveys/whole-months.rules.ts';
import type { SurveyId } from '../../../../shared/ids.ts';
import type { ReadHandle } from '../../../db/handle.ts';
import { joinSql, nothing, sql, whereSql } from '../../../db/sql.ts';
import { listTotals } from '../asking/totals.store.ts';
import { responseCounts } from '../surveys.sums.ts';
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
const responseRow = z.record(z.string(), z.union([z.string(), z.number(), z.null()]));

function recount(read: ReadHandle, { surveyId, filter, question }: CountQuestion, byMonth: boolean): CountRow[] {
  const columns = joinSql(
    [sql`r.survey_id`, sql`r.answers`, sql`r.is_complete`, sql`r.left_at`, sql`r.mood`, sql`r.answered_on`],
    ', ',
  );
  const rows = new Map<string, CountRow & { n: number }>();
  const counted = read.all(
    sql`SELECT ${columns} FROM responses AS r WHERE ${toConditions(surveyId, filter)}`,
    responseRow,
  );
  for (const row of counted)
    for (const [, asked, part, answer, month] of responseCounts.cells(row)) {
      if (question !== undefined && asked !== question) continue;
      const cell = [byMonth ? month : '', asked, part, answer].map(String);
      const key = cell.join('\u0000');
      const known = rows.get(key);
      const [cellMonth = '', cellQuestion = '', cellPart = '', cellAnswer = ''] = cell;
      if (known === undefined)
        rows.set(key, {
          month: cellMonth,
          question: cellQuestion,
          part: cellPart,
          answer: cellAnswer,
          n: 1,
          isTotal: false,
        });
      else known.n += 1;
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
