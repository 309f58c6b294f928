import { expect, test } from 'vitest';
import { blankDefinition } from '../../../../shared/features/surveys/blank-question.rules.ts';
import type { SurveyPage } from '../../../../shared/features/surveys/surveys.schema.ts';
import { surveyIdSchema, versionIdSchema } from '../../../../shared/ids.ts';
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
const reader = { timeZone: 'Europe/Berlin', locale: 'en-GB', currency: 'EUR', now: Date.parse('2026-11-22T12:00:00Z') };

test('the line under the title says how much is asked, and what a change becomes', () => {
  expect(builderPurpose(survey, blank, reader)).toBe('Being made: no questions yet.');
  const one = addQuestion(blank, 'nps', 's1').definition;
  expect(builderPurpose(survey, one, reader)).toBe('Being made: 1 question, about 1 minute.');
  const frozenAt = Date.parse('2026-11-13T12:00:00Z');
  const id = versionIdSchema.parse('019a0000-0000-7000-8000-000000000002');
  const inUse = { id, number: 3, definition: one, revision: 1, frozenAt };
  expect(builderPurpose({ ...survey, state: 'open', version: 3, inUse }, one, reader)).toBe(
    'In use since Fri 13 Nov as version 3. What you change here becomes version 4 when you use it: 1 question, about 1 minute.',
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
