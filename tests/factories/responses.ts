import { blankQuestion } from '../../shared/features/surveys/blank-question.rules.ts';
import type { Answers } from '../../shared/features/surveys/answers.schema.ts';
import type { Definition } from '../../shared/features/surveys/definition.schema.ts';
import type { ResponseFields } from '../../shared/features/surveys/responses.schema.ts';
import type { ActionId, CommandId, ResponseId } from '../../shared/ids.ts';
import { commandId, newId, type Client, type TestApp } from './app.ts';
import { makeDefinition, type OpenSurvey } from './surveys.ts';

const titled = (en: string) => ({ title: { en } });
const option = (id: string, en: string) => ({ id, label: { en } });

/**
 * A visit's survey: q1 recommends (required), q2 why (only up to 6), q3 how they found us (o1 friend, o2 sign, other;
 * "don't know" offered), q4 their address.
 */
function visitDefinition(title = 'After a visit'): Definition {
  return makeDefinition(
    [
      { ...blankQuestion('nps', 'q1'), ...titled('Would you recommend us?'), required: true },
      {
        ...blankQuestion('long-text', 'q2'),
        ...titled('What went wrong?'),
        visibleIf: { question: 'q1', is: 'at-most', to: { value: 6 } },
      },
      {
        ...blankQuestion('multiple', 'q3'),
        ...titled('How did you find us?'),
        specials: ['dont-know'],
        options: [option('o1', 'A friend'), option('o2', 'The sign')],
        other: true,
      },
      {
        ...blankQuestion('contact', 'q4'),
        ...titled('May we call you?'),
        fields: [
          { field: 'name', required: false },
          { field: 'phone', required: false },
        ],
      },
    ],
    titled(title),
  );
}

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

/** Answers at the kiosk, as its page does. */
async function answerAtKiosk(
  client: Client,
  survey: OpenSurvey,
  answers: Answers,
  isComplete = true,
): Promise<{ readonly id: ResponseId; readonly commandId: CommandId }> {
  const command = { commandId: commandId(), id: newId<ResponseId>() };
  await client.surveys.recordAtKiosk({ ...command, versionId: survey.versionId, answers, language: 'en', isComplete });
  return command;
}
