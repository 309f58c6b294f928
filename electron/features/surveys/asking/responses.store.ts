import { z } from 'zod';
import { answersSchema } from '../../../../shared/features/surveys/answers.schema.ts';
import type { NewResponse, SettledAnswers } from '../../../../shared/features/surveys/record.rules.ts';
import { moods } from '../../../../shared/features/surveys/responses.schema.ts';
import { responseChannels } from '../../../../shared/features/surveys/surveys.schema.ts';
import {
  actionIdSchema,
  customerIdSchema,
  personIdSchema,
  responseIdSchema,
  surveyIdSchema,
  versionIdSchema,
  type ReasonId,
  type ResponseId,
} from '../../../../shared/ids.ts';
import { Refusal } from '../../../../shared/refusal.ts';
import type { ReadHandle, WriteHandle } from '../../../db/handle.ts';
import { nextPosition } from '../../../db/positions.ts';
import { sql } from '../../../db/sql.ts';
import type { Row } from '../../../db/table.ts';
import { responses } from '../surveys.tables.ts';

/** A response as the table holds it. */
export function toResponseRow(response: NewResponse, position: number): Row {
  return {
    position,
    response_id: response.id,
    survey_id: response.surveyId,
    version_id: response.versionId,
    customer_id: response.customerId,
    location_id: response.locationId,
    channel: response.channel,
    language: response.language,
    ...toAnswerColumns(response),
    is_complete: response.isComplete ? 1 : 0,
    sheet: response.sheet,
    answered_at: response.answeredAt,
    answered_on: response.answeredOn,
    recorded_at: response.recordedAt,
    recorded_by: response.recordedBy,
    recorded_role: response.recordedRole,
    set_aside: response.setAside,
    import_key: response.importKey,
  };
}

function toAnswerColumns({ answers, comments, leftAt, mood }: SettledAnswers): Row {
  return { answers: JSON.stringify(answers), comments, left_at: leftAt, mood };
}

/** Adds a response. */
export function insertResponse(tx: WriteHandle, response: NewResponse): void {
  tx.insert(responses, toResponseRow(response, nextPosition(tx, 'responses', response.answeredAt)));
}

/** Tells whether a response with this id was recorded. */
export function hasResponse(read: ReadHandle, responseId: ResponseId): boolean {
  return read.number(sql`SELECT count(*) FROM responses WHERE response_id = ${responseId}`) > 0;
}

const json = z.string().transform((text): unknown => JSON.parse(text));
const flag = z.number().transform((value) => value === 1);

const standingRow = z.object({
  id: responseIdSchema,
  surveyId: surveyIdSchema,
  surveyTitle: z.string(),
  versionId: versionIdSchema,
  customerId: customerIdSchema.nullable(),
  customerName: z.string().nullable(),
  isErased: flag,
  lookedAfterBy: personIdSchema.nullable(),
  channel: z.enum(responseChannels),
  answers: json.pipe(answersSchema),
  isComplete: flag,
  mood: z.enum(moods),
  sheet: z.number().nullable(),
  setAside: z.string().nullable(),
  recordedBy: personIdSchema.nullable(),
  actionId: actionIdSchema.nullable(),
});

/** Reads a response for a rule; refuses one that is not there. */
export function getStanding(read: ReadHandle, responseId: ResponseId): z.infer<typeof standingRow> {
  const response = read.find(
    sql`SELECT r.response_id AS id, r.survey_id AS surveyId, surveys.title AS surveyTitle, r.version_id AS versionId,
      r.customer_id AS customerId, customers.name AS customerName, customers.erased_at IS NOT NULL AS isErased,
      customers.looked_after_by AS lookedAfterBy, r.channel, r.answers, r.is_complete AS isComplete, r.mood, r.sheet,
      r.set_aside AS setAside, r.recorded_by AS recordedBy,
      (SELECT action_id FROM actions WHERE actions.response_id = r.response_id) AS actionId
      FROM responses AS r JOIN surveys ON surveys.survey_id = r.survey_id
      LEFT JOIN customers ON customers.customer_id = r.customer_id WHERE r.response_id = ${responseId}`,
    standingRow,
  );
  if (response === null) throw new Refusal('NOT_FOUND', 'This response is no longer here. It may have been undone.');
  return response;
}

/** Corrects what was answered. A sheet that was checked is to be checked again. */
export function updateAnswers(tx: WriteHandle, responseId: ResponseId, settled: SettledAnswers): void {
  tx.update(responses, responseId, { ...toAnswerColumns(settled), checked_at: null });
}

/** Leaves a response out of every figure, or counts it again. */
export function updateSetAside(tx: WriteHandle, responseId: ResponseId, reason: string | null): void {
  tx.update(responses, responseId, { set_aside: reason });
}

/** Sorts a response under a theme. */
export function updateTheme(tx: WriteHandle, responseId: ResponseId, themeId: ReasonId | null): void {
  tx.update(responses, responseId, { theme_id: themeId });
}

/** Refuses a theme that is not there. */
export function assertTheme(read: ReadHandle, themeId: ReasonId | null): void {
  if (themeId === null) return;
  if (read.number(sql`SELECT count(*) FROM reasons WHERE reason_id = ${themeId} AND list = 'theme'`) > 0) return;
  throw new Refusal('NO_SUCH_THEME', 'This theme is no longer here. Choose another.', 'themeId');
}
