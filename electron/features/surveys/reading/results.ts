import { z } from 'zod';
import { toQuestionResult, countOf } from '../../../../shared/features/surveys/results.rules.ts';
import type { Results } from '../../../../shared/features/surveys/results.schema.ts';
import type { ResultsFilter, Totals } from '../../../../shared/features/surveys/responses.schema.ts';
import { joinVersions } from '../../../../shared/features/surveys/versions.rules.ts';
import type { SurveyId } from '../../../../shared/ids.ts';
import { wilson } from '../../../../shared/stats/wilson.ts';
import type { Context } from '../../../app/context.ts';
import type { ReadHandle } from '../../../db/handle.ts';
import { joinSql, sql } from '../../../db/sql.ts';
import { getSurvey } from '../making/surveys.store.ts';
import { listVersions } from '../making/versions.store.ts';
import { readAsked } from './asked.ts';
import { toConditions, toDays, toTests } from './conditions.ts';
import { listFilteredTotals, readCounts } from './counts.ts';

/** People counted in totals: several questions of one source, period and place were answered by the same people. */
function countPeople(totals: readonly Totals[]): number {
  const bySource = Map.groupBy(totals, ({ source, from, to, locationId }) => [source, from, to, locationId].join('\n'));
  return [...bySource.values()].reduce(
    (sum, rows) => sum + Math.max(...rows.map(({ counts }) => (counts['answered'] ?? 0) + (counts['skipped'] ?? 0))),
    0,
  );
}

function countSetAside(read: ReadHandle, surveyId: SurveyId, filter: ResultsFilter): number {
  const [, ...tests] = toTests(filter);
  const where = joinSql(
    [sql`r.survey_id = ${surveyId} AND r.set_aside IS NOT NULL`, ...toDays(sql`r.answered_on`, filter), ...tests],
    ' AND ',
  );
  return read.number(sql`SELECT count(*) FROM responses AS r WHERE ${where}`);
}

const whoRow = z.object({ responses: z.number(), customers: z.number() });

/**
 * How many customers could have answered, where that is known: the active customers, if each response comes from another
 * customer of the list. Not the people who were asked, who are a part of those the figure speaks of; and never for a
 * filter on answers, whose group nobody has a list of.
 */
function findPopulation(
  { read, registries, today, now, business, calendar }: Context,
  surveyId: SurveyId,
  filter: ResultsFilter,
  responses: number,
): number | null {
  const active = registries.measures.find(({ id }) => id === 'customers.active');
  if (active === undefined || filter.answered !== undefined || filter.locationId !== undefined) return null;
  const asOf = filter.to !== undefined && filter.to < today() ? filter.to : today();
  const question = { from: asOf, to: asOf, asOf, now: now(), timeZone: business().timeZone, calendar, scope: {} };
  const population = active.read(read, question).value;
  if (population === null || responses === 0 || responses > population) return null;
  const who = read.get(
    sql`SELECT count(*) AS responses, count(DISTINCT r.customer_id) AS customers FROM responses AS r
      WHERE ${toConditions(surveyId, filter)}`,
    whoRow,
  );
  return who.responses === who.customers ? population : null;
}

/** What a survey found, over all its versions. */
export function readResults(context: Context, surveyId: SurveyId, filter: ResultsFilter): Results {
  const { read } = context;
  const survey = getSurvey(read, surveyId);
  const versions = listVersions(read, surveyId).map(({ definition }) => definition);
  const counts = readCounts(read, { surveyId, filter });
  const totals = listFilteredTotals(read, { surveyId, filter });
  const { asked, answered } = readAsked(read, surveyId, filter);
  const [complete, partial] = [countOf(counts.get(''), 'complete'), countOf(counts.get(''), 'partial')];
  const population =
    survey.kind === 'customers' && totals.length === 0
      ? findPopulation(context, surveyId, filter, complete + partial)
      : null;
  const sources = { counts, population, proposed: survey.proposed, languages: versions[0]?.languages ?? [] };
  return {
    surveyId,
    title: survey.title,
    versions: versions.length,
    responses: complete + partial,
    complete,
    partial,
    setAside: countSetAside(read, surveyId, filter),
    fromTotals: countPeople(totals),
    asked,
    responseRate: asked === 0 ? null : wilson(answered, asked),
    questions: joinVersions(versions)
      .filter(({ question }) => question.type !== 'statement')
      .map((one) => toQuestionResult(one, sources)),
  };
}
