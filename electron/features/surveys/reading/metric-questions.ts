import { z } from 'zod';
import { listQuestions, metricOf } from '../../../../shared/features/surveys/definition.rules.ts';
import { definitionSchema } from '../../../../shared/features/surveys/definition.schema.ts';
import type { Metric } from '../../../../shared/features/surveys/results.schema.ts';
import { surveyIdSchema, versionIdSchema, type SurveyId, type VersionId } from '../../../../shared/ids.ts';
import type { ReadHandle } from '../../../db/handle.ts';
import { nothing, sql } from '../../../db/sql.ts';

/** A question that feeds a metric. */
export type MetricQuestion = { readonly surveyId: SurveyId; readonly question: string; readonly metric: Metric };

type Kept = readonly { readonly question: string; readonly metric: Metric }[];

/** What each frozen version asks; frozen, so it never changes. */
const keptByVersion = new Map<VersionId, Kept>();

function readVersion(read: ReadHandle, versionId: VersionId): Kept {
  const text = read.text(sql`SELECT definition FROM survey_versions WHERE version_id = ${versionId}`);
  const definition = definitionSchema.parse(JSON.parse(text ?? '{}'));
  return listQuestions(definition).flatMap(({ id, type }) => {
    const metric = metricOf(type);
    return metric === null ? [] : [{ question: id, metric }];
  });
}

const versionRow = z.object({ surveyId: surveyIdSchema, versionId: versionIdSchema });

/** Which surveys a figure is about: those that ask customers, or one. */
export type SurveyScope = { readonly surveyId?: SurveyId | undefined; readonly question?: string | undefined };

/** Every question that feeds a metric, of all surveys that ask customers or of one survey, over all its versions. */
export function listMetricQuestions(read: ReadHandle, { surveyId, question }: SurveyScope): MetricQuestion[] {
  const versions = read.all(
    sql`SELECT v.survey_id AS surveyId, v.version_id AS versionId FROM surveys AS s
      JOIN survey_versions AS v ON v.survey_id = s.survey_id
      WHERE s.kind = 'customers' AND v.frozen_at IS NOT NULL ${surveyId === undefined ? nothing : sql`AND s.survey_id = ${surveyId}`}`,
    versionRow,
  );
  const found = new Map<string, MetricQuestion>();
  for (const version of versions) {
    const kept = keptByVersion.get(version.versionId) ?? readVersion(read, version.versionId);
    keptByVersion.set(version.versionId, kept);
    for (const one of kept)
      if (question === undefined || one.question === question)
        found.set(`${version.surveyId} ${one.question}`, { surveyId: version.surveyId, ...one });
  }
  return [...found.values()];
}

/** Every survey that asks customers, or the one asked about where it does. */
export function listSurveyIds(read: ReadHandle, { surveyId }: SurveyScope): SurveyId[] {
  const one = surveyId === undefined ? nothing : sql`AND survey_id = ${surveyId}`;
  return read
    .all(
      sql`SELECT survey_id AS surveyId FROM surveys WHERE kind = 'customers' ${one}`,
      z.object({ surveyId: surveyIdSchema }),
    )
    .map((row) => row.surveyId);
}
