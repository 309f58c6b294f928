import { z } from 'zod';
import { answersSchema } from '../../../../shared/features/surveys/answers.schema.ts';
import { responseIdSchema, versionIdSchema, type ResponseId, type SurveyId } from '../../../../shared/ids.ts';
import type { ReadHandle, WriteHandle } from '../../../db/handle.ts';
import { sql } from '../../../db/sql.ts';
import { responses, surveys } from '../surveys.tables.ts';

const flag = z.number().transform((value) => value === 1);

const sheetRow = z.object({
  id: responseIdSchema,
  versionId: versionIdSchema,
  answers: z
    .string()
    .transform((text): unknown => JSON.parse(text))
    .pipe(answersSchema),
  isComplete: flag,
  isChecked: flag,
});

/** What was entered of a sheet and counts; null where nothing was. */
export function findEntered(read: ReadHandle, surveyId: SurveyId, sheet: number): z.infer<typeof sheetRow> | null {
  return read.find(
    sql`SELECT response_id AS id, version_id AS versionId, answers, is_complete AS isComplete,
      checked_at IS NOT NULL AS isChecked
      FROM responses WHERE survey_id = ${surveyId} AND sheet = ${sheet} AND set_aside IS NULL`,
    sheetRow,
  );
}

const entered = (surveyId: SurveyId) =>
  sql`responses WHERE survey_id = ${surveyId} AND sheet IS NOT NULL AND set_aside IS NULL`;

/** How many sheets were keyed a second time and agreed. */
export function countChecked(read: ReadHandle, surveyId: SurveyId): number {
  return read.number(sql`SELECT count(*) FROM ${entered(surveyId)} AND checked_at IS NOT NULL`);
}

const numberRow = z.object({ sheet: z.number() }).transform((row) => row.sheet);

/** The sheets that were entered and not checked. */
export function listUnchecked(read: ReadHandle, surveyId: SurveyId): number[] {
  return read.all(sql`SELECT sheet FROM ${entered(surveyId)} AND checked_at IS NULL ORDER BY sheet`, numberRow);
}

/** Notes that a sheet keyed again agreed. */
export function markChecked(tx: WriteHandle, responseId: ResponseId, at: number): void {
  tx.update(responses, responseId, { checked_at: at });
}

/** Remembers the highest sheet number that was given out. */
export function updateLastSheet(tx: WriteHandle, surveyId: SurveyId, lastSheet: number): void {
  tx.update(surveys, surveyId, { last_sheet: lastSheet });
}
