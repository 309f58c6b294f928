import { expect, test } from 'vitest';
import { blankDefinition } from '../../../../shared/features/surveys/blank-question.rules.ts';
import type { SurveyPage } from '../../../../shared/features/surveys/surveys.schema.ts';
import { surveyIdSchema } from '../../../../shared/ids.ts';
import { builderPurpose, minutesOf } from './builder.logic.ts';
import { addQuestion } from './parts.logic.ts';

const survey: SurveyPage = {
  id: surveyIdSchema.parse('019a0000-0000-7000-8000-000000000001'),
  title: '',
  kind: 'customers',
  state: 'draft',
  questions: 0,
  version: 0,
  hasDraft: true,
  responses: 0,
  lastAnsweredOn: null,
  madeAt: 0,
  archived: false,
  inUse: null,
  draft: null,
  proposed: [],
};
const blank = blankDefinition('en');

test('the line under the title says how much is asked, and what a change becomes', () => {
  expect(builderPurpose(survey, blank, 'en')).toBe('Being made: no questions yet.');
  const one = addQuestion(blank, 'nps', 's1').definition;
  expect(builderPurpose(survey, one, 'en')).toBe('Being made: 1 question, about 1 minute.');
  expect(builderPurpose({ ...survey, state: 'open', version: 3 }, one, 'en')).toBe(
    'In use as version 3. What you change here becomes version 4 when you use it: 1 question, about 1 minute.',
  );
});

test('writing takes longer than choosing', () => {
  const long = Array.from({ length: 6 }).reduce<typeof blank>(
    (was) => addQuestion(was, 'long-text', 's1').definition,
    blank,
  );
  expect(minutesOf(long)).toBe(4);
  expect(minutesOf(blank)).toBe(1);
});
