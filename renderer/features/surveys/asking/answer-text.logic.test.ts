import { expect, test } from 'vitest';
import { blankQuestion } from '../../../../shared/features/surveys/blank-question.rules.ts';
import { wordsOf } from './answer-text.logic.ts';

test('an answer is told in words, a score with its scale, and one that is missing as left blank', () => {
  expect(wordsOf(blankQuestion('nps', 'q1'), 3, 'en')).toBe('3 of 10');
  expect(wordsOf(blankQuestion('csat', 'q1'), { special: 'dont-know' }, 'en')).toBe('Don’t know');
  expect(wordsOf(blankQuestion('yes-no', 'q1'), { pick: ['no'] }, 'en')).toBe('No');
  expect(wordsOf(blankQuestion('yes-no', 'q1'), null, 'en')).toBe('left blank');
});
