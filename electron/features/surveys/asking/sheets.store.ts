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

const unchecked = (surveyId: SurveyId) => sql`${entered(surveyId)} AND checked_at IS NULL`;

const countsRow = z.object({ unchecked: z.number(), checked: z.number() });

/** How many sheets were entered and wait, and how many were keyed a second time and agreed. */
export function countSheets(read: ReadHandle, surveyId: SurveyId): z.infer<typeof countsRow> {
  return read.get(
    sql`SELECT (SELECT count(*) FROM ${unchecked(surveyId)}) AS unchecked,
      (SELECT count(*) FROM ${entered(surveyId)} AND checked_at IS NOT NULL) AS checked`,
    countsRow,
  );
}

const numberRow = z.object({ sheet: z.number() }).transform((row) => row.sheet);

/** Sheets of a sample that are told at a time; more would not be keyed in one sitting. */
const maxSample = 500;

/**
 * One sheet of each ten printed (4, 11, 28, 35 …, each ten another place in the stack), of those entered and not
 * checked; the same ones until they are checked.
 */
export function listSample(read: ReadHandle, surveyId: SurveyId): number[] {
  return read.all(
    sql`SELECT sheet FROM ${unchecked(surveyId)} AND (sheet - 1) % 10 = ((sheet - 1) / 10 * 7 + 3) % 10
      ORDER BY sheet LIMIT ${maxSample}`,
    numberRow,
  );
}

/** The lowest sheet that was entered and not checked; null where there is none. */
export function findUnchecked(read: ReadHandle, surveyId: SurveyId): number | null {
  return read.find(sql`SELECT sheet FROM ${unchecked(surveyId)} ORDER BY sheet LIMIT 1`, numberRow);
}

/** Notes that a sheet keyed again agreed. */
export function markChecked(tx: WriteHandle, responseId: ResponseId, at: number): void {
  tx.update(responses, responseId, { checked_at: at });
}

/** Remembers the highest sheet number that was given out. */
export function updateLastSheet(tx: WriteHandle, surveyId: SurveyId, lastSheet: number): void {
  tx.update(surveys, surveyId, { last_sheet: lastSheet });
}
