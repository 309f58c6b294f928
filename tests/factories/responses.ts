import type { ResponseFields } from '../../shared/features/surveys/responses.schema.ts';
import type { ActionId, CommandId, ResponseId } from '../../shared/ids.ts';
import { commandId, newId, type Client, type TestApp } from './app.ts';
import type { OpenSurvey } from './surveys.ts';

/** What is entered of an ordinary response: by phone, now, of nobody known, happy. */
export function responseFields(
  app: TestApp,
  survey: OpenSurvey,
  changed: Partial<ResponseFields> = {},
): ResponseFields {
  return {
    surveyId: survey.surveyId,
    versionId: survey.versionId,
    answers: { q1: 9 },
    customerId: null,
    locationId: null,
    channel: 'phone',
    language: 'en',
    sheet: null,
    answeredAt: app.clock.now(),
    ...changed,
  };
}

/** What recording answers, with the command that did it. */
export type RecordedResponse = {
  readonly id: ResponseId;
  readonly actionId: ActionId | null;
  readonly commandId: CommandId;
};

/** Records a response by hand, as a page would. */
export async function recordResponse(
  app: TestApp,
  client: Client,
  survey: OpenSurvey,
  changed: Partial<ResponseFields> & { readonly isComplete?: boolean } = {},
): Promise<RecordedResponse> {
  const { isComplete = true, ...fields } = changed;
  const command = { commandId: commandId(), id: newId<ResponseId>() };
  const { actionId } = await client.surveys.record({
    ...command,
    fields: responseFields(app, survey, fields),
    isComplete,
  });
  return { ...command, actionId };
}
