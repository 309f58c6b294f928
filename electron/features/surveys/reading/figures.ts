import type { z } from 'zod';
import type { Day } from '../../../../shared/clock.ts';
import type { ResultsFilter } from '../../../../shared/features/surveys/responses.schema.ts';
import { toComparison, toFigure } from '../../../../shared/features/surveys/results.rules.ts';
import type { comparisonSchema, trendPointSchema } from '../../../../shared/features/surveys/results.schema.ts';
import type { Question } from '../../../../shared/features/surveys/definition.schema.ts';
import { joinVersions } from '../../../../shared/features/surveys/versions.rules.ts';
import type { SurveyId } from '../../../../shared/ids.ts';
import { listPeriods, monthOf, periodName, quarterOf, type Period } from '../../../../shared/period.ts';
import { Refusal } from '../../../../shared/refusal.ts';
import type { Context } from '../../../app/context.ts';
import type { ReadHandle } from '../../../db/handle.ts';
import { listVersions } from '../making/versions.store.ts';
import { addCounts, readCounts, readCountsByMonth } from './counts.ts';

type TrendPoint = z.infer<typeof trendPointSchema>;

/** Points of a trend at most: a file with one wrong year must not draw a century. */
const mostPoints = 120;

/** The question as its newest version asks it; refuses one without a figure. */
function getFigureQuestion(read: ReadHandle, surveyId: SurveyId, id: string): Question {
  const definitions = listVersions(read, surveyId).map(({ definition }) => definition);
  const asked = joinVersions(definitions).find(({ question }) => question.id === id);
  if (asked === undefined) throw new Refusal('NOT_FOUND', 'This survey does not ask this question.', 'question');
  if (toFigure(asked.question, undefined) === null) {
    throw new Refusal('NO_FIGURE', 'Only questions answered on a scale have a figure to follow.', 'question');
  }
  return asked.question;
}

// Every month has a first day.
const firstOf = (month: string): Day => `${month}-01` as Day;

/** The figure of one question, period by period from the first answer to the last, oldest first. */
export function readTrend(
  context: Context,
  asked: {
    readonly surveyId: SurveyId;
    readonly question: string;
    readonly by: 'month' | 'quarter';
    readonly filter: ResultsFilter;
  },
): TrendPoint[] {
  const { surveyId, question: id, by, filter } = asked;
  const { read } = context;
  const question = getFigureQuestion(read, surveyId, id);
  const byMonth = readCountsByMonth(read, { surveyId, filter, question: id });
  const months = [...byMonth.keys()].toSorted();
  const [first, last] = [months[0], months.at(-1)];
  if (first === undefined || last === undefined) return [];
  const startMonth = context.business().yearStartsInMonth;
  const toPeriod = (day: Day): Period => (by === 'month' ? monthOf(day) : quarterOf(day, startMonth));
  return listPeriods(firstOf(first), firstOf(last), toPeriod, mostPoints).flatMap((period) => {
    const within = months.filter((month) => month >= period.from.slice(0, 7) && month <= period.to.slice(0, 7));
    const counts = addCounts(within.flatMap((month) => byMonth.get(month) ?? []));
    const figure = toFigure(question, counts.get(id));
    if (figure === null) return [];
    const from = filter.from !== undefined && filter.from > period.from ? filter.from : period.from;
    const to = filter.to !== undefined && filter.to < period.to ? filter.to : period.to;
    return [{ ...figure, from, to, label: periodName(period, startMonth) }];
  });
}

/** Two groups or periods of one question. */
export function readComparison(
  read: ReadHandle,
  asked: {
    readonly surveyId: SurveyId;
    readonly question: string;
    readonly a: ResultsFilter;
    readonly b: ResultsFilter;
  },
): z.infer<typeof comparisonSchema> {
  const { surveyId, question: id } = asked;
  const question = getFigureQuestion(read, surveyId, id);
  const [a, b] = [asked.a, asked.b].map((filter) => readCounts(read, { surveyId, filter, question: id }).get(id));
  const comparison = toComparison(question, a, b);
  if (comparison === null) throw new Error('A question with a figure can be compared.');
  return comparison;
}
