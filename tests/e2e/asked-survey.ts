import { blankQuestion } from '../../shared/features/surveys/blank-question.rules.ts';
import type { Answers } from '../../shared/features/surveys/answers.schema.ts';
import type { Definition, Question } from '../../shared/features/surveys/definition.schema.ts';
import type { ResponseFields } from '../../shared/features/surveys/responses.schema.ts';
import { kioskSettingsSchema, type KioskSettings, type Survey } from '../../shared/features/surveys/surveys.schema.ts';
import type { Id } from '../../shared/ids.ts';
import { newCommandId, newId, type Shop } from './shop.ts';

/** What a survey asks, in one section. */
export function definitionOf(questions: readonly Question[], more: Partial<Definition> = {}): Definition {
  return {
    languages: ['en'],
    title: { en: 'After a visit' },
    intro: {},
    thanks: {},
    lastId: 99,
    sections: [{ id: 's90', title: {}, newPage: false, visibleIf: null, shuffle: false, questions: [...questions] }],
    ...more,
  };
}

/** Ten questions of many kinds, two of them under a condition. */
export function tenQuestions(): Question[] {
  return [
    {
      ...blankQuestion('nps', 'q1'),
      title: { en: 'How likely are you to recommend us?' },
      low: { en: 'Not at all' },
      high: { en: 'Certainly' },
    },
    {
      ...blankQuestion('long-text', 'q2'),
      title: { en: 'What went wrong?' },
      visibleIf: { question: 'q1', is: 'at-most', to: { value: 6 } },
    },
    { ...blankQuestion('csat', 'q3'), title: { en: 'How was the repair?' }, specials: ['dont-know'] },
    { ...blankQuestion('ces', 'q4'), title: { en: 'It was easy to get it done.' } },
    { ...blankQuestion('yes-no', 'q5'), title: { en: 'Was it ready on time?' } },
    {
      ...blankQuestion('number', 'q6'),
      title: { en: 'How many days late was it?' },
      visibleIf: { question: 'q5', is: 'is', to: { value: 'no' } },
    },
    {
      ...blankQuestion('single', 'q7'),
      title: { en: 'How did you find us?' },
      options: [
        { id: 'o1', label: { en: 'A friend' } },
        { id: 'o2', label: { en: 'Passing by' } },
        { id: 'o3', label: { en: 'The internet' } },
      ],
      other: true,
    },
    {
      ...blankQuestion('multiple', 'q8'),
      title: { en: 'What did you come for?' },
      options: [
        { id: 'o4', label: { en: 'A repair' } },
        { id: 'o5', label: { en: 'A new bike' } },
        { id: 'o6', label: { en: 'Parts' } },
      ],
    },
    {
      ...blankQuestion('matrix', 'q9'),
      title: { en: 'How was …' },
      rows: [
        { id: 'r1', label: { en: 'the advice' } },
        { id: 'r2', label: { en: 'the price' } },
      ],
      columns: [
        { id: 'c1', label: { en: 'poor' } },
        { id: 'c2', label: { en: 'fair' } },
        { id: 'c3', label: { en: 'good' } },
      ],
    },
    { ...blankQuestion('rating', 'q10'), title: { en: 'And the shop?' } },
  ];
}

/** Makes a survey and opens it. */
export async function openSurvey(
  { owner }: Shop,
  definition: Definition,
  kind: Survey['kind'] = 'customers',
): Promise<Id<'Survey'>> {
  const id = newId<'Survey'>();
  await owner.surveys.make({ commandId: newCommandId(), id, from: { definition, kind } });
  await owner.surveys.open({ commandId: newCommandId(), id });
  return id;
}

/** The PIN of the tablet that tests put on the counter. */
export const tabletPin = '4444';

/** Adds a tablet, chooses its survey, and says who it is. */
export async function addKiosk(
  { owner }: Shop,
  surveyId: Id<'Survey'>,
  settings: Partial<KioskSettings> = {},
): Promise<Id<'Person'>> {
  const id = newId<'Person'>();
  await owner.people.add({ commandId: newCommandId(), id, name: 'Counter tablet', role: 'kiosk', pin: tabletPin });
  await owner.surveys.setKiosk({
    commandId: newCommandId(),
    kioskId: id,
    surveyId,
    locationId: null,
    settings: kioskSettingsSchema.parse(settings),
  });
  return id;
}

/** Has the owner enter what somebody answered. */
export async function answerSurvey(
  { owner }: Shop,
  surveyId: Id<'Survey'>,
  answers: Answers,
  more: Partial<ResponseFields> = {},
): Promise<Id<'Response'>> {
  const id = newId<'Response'>();
  const { inUse } = await owner.surveys.get({ id: surveyId });
  if (inUse === null) throw new Error('This survey is not open.');
  await owner.surveys.record({
    commandId: newCommandId(),
    id,
    isComplete: true,
    fields: {
      surveyId,
      versionId: inUse.id,
      answers,
      customerId: null,
      locationId: null,
      channel: 'in-person',
      language: 'en',
      sheet: null,
      answeredAt: Date.now(),
      ...more,
    },
  });
  return id;
}
