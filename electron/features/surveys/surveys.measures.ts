import { z } from 'zod';
import { daySchema, daysBetween, toDay, type Day } from '../../../shared/clock.ts';
import { leaders } from '../../../shared/contract/procedure.ts';
import type { Reading } from '../../../shared/features/measures/measures.schema.ts';
import { answerWithinMs } from '../../../shared/features/surveys/record.rules.ts';
import { countOf, type PartCounts } from '../../../shared/features/surveys/results.rules.ts';
import type { Metric } from '../../../shared/features/surveys/results.schema.ts';
import { ces } from '../../../shared/stats/ces.ts';
import { csat } from '../../../shared/stats/csat.ts';
import { nps, npsCounts } from '../../../shared/stats/nps.ts';
import type { PointCounts } from '../../../shared/stats/point-counts.ts';
import { wilson } from '../../../shared/stats/wilson.ts';
import type { SurveyId } from '../../../shared/ids.ts';
import { oncePerQuestion } from '../../app/once-per-question.ts';
import type { Measure, MeasureQuestion } from '../../app/registries.ts';
import type { ReadHandle } from '../../db/handle.ts';
import { nothing, sql } from '../../db/sql.ts';
import { readAsked } from './reading/asked.ts';
import { toConditions, type ReadFilter } from './reading/conditions.ts';
import { listFilteredTotals, readCounts } from './reading/counts.ts';
import { wasEverAnswered, wasEverAsked, wereEverResults } from './reading/ever-recorded.ts';
import { listMetricQuestions, listSurveyIds } from './reading/metric-questions.ts';
import { withResults } from './with-results.measure.ts';

/** Below this many answers a figure says nothing; the screen shows the counts. */
const smallFigure = 10;

type Counted = Omit<Reading, 'unit'>;

const none: Counted = { value: null, n: 0, low: null, high: null, lastOn: null };

/** A survey is of no touchpoint, so these figures know none. */
const isElsewhere = ({ scope }: MeasureQuestion): boolean => scope.touchpointId !== undefined;

/**
 * A period that still runs is read to its end, since nothing is answered on days to come: that is whole months, whose
 * sums are kept, where up to today would be a part of one, whose answers are counted one by one.
 */
const toFilter = ({ from, to, asOf, now, timeZone, scope }: MeasureQuestion): ReadFilter => ({
  from,
  to: asOf === toDay(now, timeZone) ? to : asOf,
  locationId: scope.locationId,
  customerId: scope.customerId,
});

const latest = (days: readonly (Day | null)[]): Day | null =>
  days.reduce((last, day) => (day !== null && (last === null || day > last) ? day : last), null);

/** The last day of an answer that counted: of a response, or of the period of totals. */
function findLastOn(
  read: ReadHandle,
  surveyId: SurveyId,
  filter: ReadFilter,
  question: string | undefined,
): Day | null {
  const given = question === undefined ? nothing : sql`AND json_type(r.answers, ${`$.${question}`}) = 'integer'`;
  const day = read.text(
    sql`SELECT r.answered_on FROM responses AS r WHERE ${toConditions(surveyId, filter)} ${given}
      ORDER BY r.answered_on DESC LIMIT 1`,
  );
  const totals = listFilteredTotals(read, { surveyId, filter, question });
  // Stored days are days.
  return latest([day as Day | null, ...totals.map(({ to }) => to)]);
}

const countsRead = oncePerQuestion(() => new Map<string, PartCounts | undefined>());

/** How often each answer to one question was given; '' is the responses themselves. */
function readAnswers(
  read: ReadHandle,
  surveyId: SurveyId,
  asked: string,
  question: MeasureQuestion,
): PartCounts | undefined {
  const known = countsRead(read, question);
  const key = `${surveyId} ${asked}`;
  if (!known.has(key))
    known.set(key, readCounts(read, { surveyId, filter: toFilter(question), question: asked }).get(asked));
  return known.get(key);
}

const figures = {
  nps: { label: 'Recommend score (NPS)', unit: 'points', estimate: (points: PointCounts) => nps(npsCounts(points)) },
  csat: { label: 'Satisfied customers (CSAT)', unit: 'share', estimate: csat },
  ces: { label: 'Made it easy (CES)', unit: 'mean', estimate: ces },
} as const;

const scales = { nps: [0, 10], csat: [1, 5], ces: [1, 7] } as const;

/** Adds the points of one question to those of others that are asked on the same scale. */
function addPoints(into: Map<string, number>, metric: Metric, counts: PartCounts | undefined): number {
  let added = 0;
  const [from, to] = scales[metric];
  for (let point = from; point <= to; point += 1) {
    const n = countOf(counts, String(point));
    added += n;
    into.set(String(point), (into.get(String(point)) ?? 0) + n);
  }
  return added;
}

/** Where the records behind a figure are: the results of the survey, or the list of surveys. */
function toRecords({ from, to, scope }: MeasureQuestion): ReturnType<NonNullable<Measure['records']>> {
  if (scope.surveyId === undefined) return { to: '/surveys', search: {} };
  const place = scope.locationId === undefined ? {} : { locationId: scope.locationId };
  return { to: `/surveys/${scope.surveyId}`, search: { from, to, ...place } };
}

function toMetricMeasure(metric: Metric): Measure {
  const { label, unit, estimate } = figures[metric];
  return {
    id: `surveys.${metric}`,
    label,
    unit,
    direction: 'more',
    smallN: smallFigure,
    allow: leaders,
    read: (read, question) => {
      if (isElsewhere(question)) return none;
      const filter = toFilter(question);
      const points = new Map<string, number>();
      const days: (Day | null)[] = [];
      for (const asked of listMetricQuestions(read, question.scope)) {
        if (asked.metric !== metric) continue;
        const counts = readAnswers(read, asked.surveyId, asked.question, question);
        const added = addPoints(points, metric, counts);
        if (added > 0) days.push(findLastOn(read, asked.surveyId, filter, asked.question));
      }
      const { value, n, low, high } = estimate(Object.fromEntries(points));
      return { value, n, low, high, lastOn: latest(days) };
    },
    records: toRecords,
  };
}

const responses: Measure = {
  id: 'surveys.responses',
  label: 'Answers to surveys',
  unit: 'count',
  direction: 'more',
  smallN: 0,
  allow: leaders,
  read: (read, question) => {
    if (isElsewhere(question)) return none;
    const filter = toFilter(question);
    let n = 0;
    const days: (Day | null)[] = [];
    for (const surveyId of listSurveyIds(read, question.scope)) {
      const counts = readAnswers(read, surveyId, '', question);
      const answered = countOf(counts, 'complete') + countOf(counts, 'partial');
      n += answered;
      if (answered > 0) days.push(findLastOn(read, surveyId, filter, undefined));
    }
    return { value: n, n, low: null, high: null, lastOn: latest(days) };
  },
  wasEverRecorded: wasEverAnswered,
  records: toRecords,
};

const responseRate: Measure = {
  id: 'surveys.response-rate',
  label: 'Answered of those asked',
  unit: 'share',
  direction: 'more',
  smallN: smallFigure,
  allow: leaders,
  read: (read, question) => {
    if (isElsewhere(question)) return none;
    const filter = toFilter(question);
    let [asked, answered] = [0, 0];
    const days: (Day | null)[] = [];
    for (const surveyId of listSurveyIds(read, question.scope)) {
      const found = readAsked(read, surveyId, filter);
      asked += found.asked;
      answered += found.answered;
      days.push(found.lastOn);
    }
    return { ...wilson(answered, asked), lastOn: latest(days) };
  },
  wasEverRecorded: wasEverAsked,
  records: toRecords,
};

const openedRow = z.object({ n: z.number(), lastOn: daySchema.nullable() });

/** However long ago: a period in which nobody looked is what this figure is for. */
const openedByOwner: Measure = {
  id: 'surveys.results-opened-by-owner',
  label: 'Days since an owner looked at survey results',
  unit: 'days',
  direction: 'less',
  smallN: 0,
  allow: leaders,
  read: (read, question) => {
    const { scope, asOf } = question;
    if (isElsewhere(question) || scope.locationId !== undefined || scope.customerId !== undefined) return none;
    const one = scope.surveyId === undefined ? nothing : sql`AND survey_id = ${scope.surveyId}`;
    const { n, lastOn } = read.get(
      sql`SELECT count(*) AS n, max(opened_on) AS lastOn FROM survey_openings
        WHERE role = 'owner' AND opened_on <= ${asOf} ${one}`,
      openedRow,
    );
    return { value: lastOn === null ? null : daysBetween(lastOn, asOf), n, low: null, high: null, lastOn };
  },
  wasEverRecorded: wereEverResults,
  records: toRecords,
};

const followedRow = z.object({ n: z.number(), inTime: z.number(), lastOn: daySchema.nullable() });

/** Unhappy responses that were recorded at least 48 hours ago; imported ones where an action was opened for them. */
function readFollowed(read: ReadHandle, surveyId: SurveyId, question: MeasureQuestion): z.infer<typeof followedRow> {
  return read.get(
    sql`SELECT count(*) AS n, max(r.answered_on) AS lastOn,
      count(*) FILTER (WHERE a.state = 'done' AND a.closed_at - r.recorded_at <= ${answerWithinMs}) AS inTime
      FROM responses AS r LEFT JOIN actions AS a ON a.response_id = r.response_id
      WHERE ${toConditions(surveyId, toFilter(question))} AND r.mood = 'unhappy'
      AND r.recorded_at <= ${question.now - answerWithinMs} AND (r.import_key IS NULL OR a.action_id IS NOT NULL)`,
    followedRow,
  );
}

/**
 * Of the unhappy answers recorded at least 48 hours ago: how many had their action done within 48 hours of being recorded,
 * when the business could first know. Old answers from a file, for which nobody opened actions, leave.
 */
const answeredWithin48h: Measure = {
  id: 'surveys.detractors-answered-within-48h',
  label: 'Unhappy answers followed up within 48 hours',
  unit: 'share',
  direction: 'more',
  smallN: smallFigure,
  allow: leaders,
  read: (read, question) => {
    if (isElsewhere(question)) return none;
    const rows = listSurveyIds(read, question.scope).map((surveyId) => readFollowed(read, surveyId, question));
    const [n, inTime] = [rows.reduce((sum, row) => sum + row.n, 0), rows.reduce((sum, row) => sum + row.inTime, 0)];
    return { ...wilson(inTime, n), lastOn: latest(rows.map(({ lastOn }) => lastOn)) };
  },
  wasEverRecorded: wasEverAnswered,
  records: () => ({ to: '/actions', search: { show: 'all' } }),
};

/** What customers would recommend; the staff's answers are read beside it. */
export const recommendScore = toMetricMeasure('nps');

/** Figures from surveys that ask customers; over all of them the answers to one metric are pooled. */
export const surveysMeasures: readonly Measure[] = [
  recommendScore,
  toMetricMeasure('csat'),
  toMetricMeasure('ces'),
  responses,
  responseRate,
  openedByOwner,
  answeredWithin48h,
  withResults,
];
