import { expect, test } from 'vitest';
import { surveyIdSchema } from '../../../shared/ids.ts';
import type { SurveyPage } from '../../../shared/features/surveys/surveys.schema.ts';
import { stateMark, surveySentence, surveysTitle } from './surveys.logic.ts';

const page: SurveyPage = {
  id: surveyIdSchema.parse('019a0000-0000-7000-8000-000000000001'),
  title: 'After a visit',
  kind: 'customers',
  state: 'open',
  questions: 4,
  version: 3,
  hasDraft: false,
  responses: 59,
  lastAnsweredOn: '2026-11-20',
  madeAt: 0,
  archived: false,
  inUse: null,
  draft: null,
  proposed: [],
};

test('the list says how many surveys can be answered now', () => {
  expect(surveysTitle([page, { ...page, state: 'draft' }], false, 'en')).toBe('One survey is open');
  expect(surveysTitle([{ ...page, state: 'closed' }], false, 'en')).toBe('No survey is open');
  expect(surveysTitle([], false, 'en')).toBe('No surveys yet');
  expect(surveysTitle([], true, 'en')).toBe('No survey is archived');
});

test('a survey says how it stands: open, closed or still being made', () => {
  expect(surveySentence(page, 'yesterday', 'en')).toBe('Open, version 3: 59 people have answered, the last yesterday.');
  expect(surveySentence({ ...page, responses: 1, hasDraft: true }, null, 'en')).toBe(
    'Open, version 3: 1 person has answered. Changes wait that are not asked yet.',
  );
  expect(surveySentence({ ...page, state: 'closed', responses: 0 }, null, 'en')).toBe(
    'Closed, version 3: nobody has answered yet.',
  );
  expect(surveySentence({ ...page, state: 'draft', version: 0 }, null, 'en')).toContain('Nobody can answer');
});

test('an archived survey says so, whatever it was before', () => {
  expect(stateMark(page).word).toBe('open');
  expect(stateMark({ ...page, archived: true }).word).toBe('archived');
});
