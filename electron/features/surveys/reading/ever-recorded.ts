import type { Day } from '../../../../shared/clock.ts';
import type { ReadHandle } from '../../../db/handle.ts';
import { sql } from '../../../db/sql.ts';
import { listSurveyIds } from './metric-questions.ts';

/** Whether anybody ever answered a survey that asks customers, in a response or in totals, by a day. */
export function wasEverAnswered(read: ReadHandle, asOf: Day): boolean {
  return listSurveyIds(read, {}).some((surveyId) => {
    const response = sql`SELECT answered_on FROM responses
      WHERE survey_id = ${surveyId} AND answered_on <= ${asOf} AND set_aside IS NULL LIMIT 1`;
    const totals = sql`SELECT to_on FROM survey_totals
      WHERE survey_id = ${surveyId} AND to_on <= ${asOf} AND set_aside IS NULL LIMIT 1`;
    return read.text(response) !== null || read.text(totals) !== null;
  });
}

/** Whether anybody was ever asked, by a day. */
export function wasEverAsked(read: ReadHandle, asOf: Day): boolean {
  return listSurveyIds(read, {}).some(
    (surveyId) =>
      read.text(sql`SELECT asked_on FROM survey_asks WHERE survey_id = ${surveyId} AND asked_on <= ${asOf} LIMIT 1`) !==
      null,
  );
}

/** Whether there ever were results that somebody could look at, or somebody who did. */
export function wereEverResults(read: ReadHandle, asOf: Day): boolean {
  const opening = sql`SELECT opened_on FROM survey_openings WHERE opened_on <= ${asOf} ORDER BY opened_on LIMIT 1`;
  return wasEverAnswered(read, asOf) || read.text(opening) !== null;
}
