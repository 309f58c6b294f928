import { expect, test } from 'vitest';
import { blankDefinition, blankQuestion } from '../../../../shared/features/surveys/blank-question.rules.ts';
import { countsInWords, listCountable, listCountedQuestions } from './totals.logic.ts';

const yesNo = { ...blankQuestion('yes-no', 'q1'), title: { en: 'On time?' }, specials: ['dont-know' as const] };

test('counts are asked for every answer a question has, and for those who skipped it', () => {
  expect(listCountable(yesNo, 'en')?.map(({ key }) => key)).toEqual(['yes', 'no', 'dont-know', 'skipped']);
  expect(listCountable(blankQuestion('nps', 'q1'), 'en')).toHaveLength(12);
});

test('where several can be ticked, the people are asked for as well', () => {
  const multiple = { ...blankQuestion('multiple', 'q2'), options: [{ id: 'o1', label: { en: 'Bread' } }] };
  expect(listCountable(multiple, 'en')?.map(({ key }) => key)).toEqual(['o1', 'answered', 'skipped']);
});

test('texts can’t be counted', () => {
  expect(listCountable(blankQuestion('long-text', 'q1'), 'en')).toBeNull();
  const definition = blankDefinition('en');
  const [section] = definition.sections;
  if (section === undefined) throw new Error('A blank survey has a section.');
  const asked = { ...definition, sections: [{ ...section, questions: [yesNo, blankQuestion('date', 'q2')] }] };
  expect(listCountedQuestions(asked, 'en').map(({ label }) => label)).toEqual(['On time?']);
});

test('counts stand in one line without those nobody gave', () => {
  expect(countsInWords(yesNo, { yes: 31, no: 8, skipped: 2, answered: 39 }, 'en')).toBe('Yes 31, No 8, skipped 2');
});
