import { z } from 'zod';
import {
  notCarriedSchema,
  surveyKinds,
  surveyStates,
  type NotCarried,
  type Survey,
} from '../../../../shared/features/surveys/surveys.schema.ts';
import { surveyIdSchema, type SurveyId } from '../../../../shared/ids.ts';
import { Refusal } from '../../../../shared/refusal.ts';
import { fromCursor, toPage } from '../../../db/cursor.ts';
import type { ReadHandle, WriteHandle } from '../../../db/handle.ts';
import { nothing, sql } from '../../../db/sql.ts';
import { surveys } from '../surveys.tables.ts';

/** A survey as a list shows it: what is in use, else its draft; answers from the kept counts, never counted anew. */
const columns = sql`s.survey_id, s.title, s.kind, s.state, s.made_at, s.archived_at, s.proposed,
  (SELECT count(*) FROM survey_versions AS v, json_each(v.definition, '$.sections') AS section,
      json_each(section.value, '$.questions') AS question
    WHERE question.value ->> 'type' <> 'statement' AND v.version_id = (
      SELECT version_id FROM survey_versions WHERE survey_id = s.survey_id
      ORDER BY frozen_at IS NULL, number DESC LIMIT 1)) AS questions,
  (SELECT ifnull(max(number), 0) FROM survey_versions WHERE survey_id = s.survey_id AND frozen_at IS NOT NULL) AS version,
  EXISTS (SELECT 1 FROM survey_versions WHERE survey_id = s.survey_id AND frozen_at IS NULL) AS has_draft,
  (SELECT ifnull(sum(n), 0) FROM response_counts
    WHERE survey_id = s.survey_id AND question = '' AND part = '' AND answer IN ('complete', 'partial')) AS responses,
  (SELECT max(answered_on) FROM responses WHERE survey_id = s.survey_id) AS last_answered_on`;

const surveyRow = z
  .object({
    survey_id: surveyIdSchema,
    title: z.string(),
    kind: z.enum(surveyKinds),
    state: z.enum(surveyStates),
    made_at: z.number(),
    archived_at: z.number().nullable(),
    proposed: z.string().nullable(),
    questions: z.number(),
    version: z.number(),
    has_draft: z.number(),
    responses: z.number(),
    last_answered_on: z.string().nullable(),
  })
  .transform((row): Survey & { proposed: NotCarried[] } => ({
    id: row.survey_id,
    title: row.title,
    kind: row.kind,
    state: row.state,
    questions: row.questions,
    version: row.version,
    hasDraft: row.has_draft === 1,
    responses: row.responses,
    lastAnsweredOn: row.last_answered_on,
    madeAt: row.made_at,
    archived: row.archived_at !== null,
    proposed: row.proposed === null ? [] : z.array(notCarriedSchema).parse(JSON.parse(row.proposed)),
  }));

const cursorValues = z.tuple([z.number(), z.string()]);

/** A page of surveys, newest first. */
export function listSurveys(
  read: ReadHandle,
  show: 'current' | 'archived',
  page: { readonly cursor?: string | undefined; readonly limit: number },
): { items: Survey[]; next: string | null } {
  const [madeAt, id] = page.cursor === undefined ? [null, null] : fromCursor(page.cursor, cursorValues);
  const before = madeAt === null ? nothing : sql`AND (s.made_at, s.survey_id) < (${madeAt}, ${id})`;
  const shown = show === 'archived' ? sql`s.archived_at IS NOT NULL` : sql`s.archived_at IS NULL`;
  const rows = read.all(
    sql`SELECT ${columns} FROM surveys AS s WHERE ${shown} ${before}
      ORDER BY s.made_at DESC, s.survey_id DESC LIMIT ${page.limit + 1}`,
    surveyRow,
  );
  return toPage(
    rows,
    page.limit,
    ({ proposed: _proposed, ...survey }) => survey,
    (row) => [row.madeAt, row.id],
  );
}

/** One survey, with what an import took from the wording; refuses one that is not there. */
export function getSurvey(read: ReadHandle, surveyId: SurveyId): Survey & { proposed: NotCarried[] } {
  const survey = read.find(sql`SELECT ${columns} FROM surveys AS s WHERE s.survey_id = ${surveyId}`, surveyRow);
  if (survey === null) throw new Refusal('NOT_FOUND', 'This survey is no longer here. It may have been undone.');
  return survey;
}

/** Tells whether a survey with this id was made. */
export function hasSurvey(read: ReadHandle, surveyId: SurveyId): boolean {
  return read.number(sql`SELECT count(*) FROM surveys WHERE survey_id = ${surveyId}`) > 0;
}

/** Adds a survey; its versions are added apart. */
export function insertSurvey(
  tx: WriteHandle,
  survey: Pick<Survey, 'id' | 'title' | 'kind' | 'state' | 'madeAt'> & {
    readonly madeBy: string | null;
    readonly proposed?: readonly NotCarried[];
  },
): void {
  const { proposed = [] } = survey;
  tx.insert(surveys, {
    survey_id: survey.id,
    title: survey.title,
    kind: survey.kind,
    state: survey.state,
    proposed: proposed.length === 0 ? null : JSON.stringify(proposed),
    last_sheet: 0,
    made_at: survey.madeAt,
    made_by: survey.madeBy,
    archived_at: null,
  });
}

/** Changes where a survey stands. */
export function updateSurvey(
  tx: WriteHandle,
  surveyId: SurveyId,
  change: {
    readonly title?: string;
    readonly state?: Survey['state'];
    readonly archivedAt?: number | null;
    readonly proposed?: null;
  },
): void {
  tx.update(surveys, surveyId, {
    ...(change.title === undefined ? {} : { title: change.title }),
    ...(change.state === undefined ? {} : { state: change.state }),
    ...(change.archivedAt === undefined ? {} : { archived_at: change.archivedAt }),
    ...(change.proposed === undefined ? {} : { proposed: change.proposed }),
  });
}
