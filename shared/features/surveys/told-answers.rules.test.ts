import { expect, test } from 'vitest';
import { blankDefinition, blankQuestion } from './blank-question.rules.ts';
import { tellAnswers } from './told-answers.rules.ts';

test('what somebody answered is told as they were asked, in words', () => {
  const blank = blankDefinition('en');
  const options = [
    { id: 'o1', label: { en: 'At once' } },
    { id: 'o2', label: { en: 'Late' } },
  ];
  const questions = [
    { ...blankQuestion('rating', 'q1'), title: { en: 'How was it?' } },
    { ...blankQuestion('single', 'q2'), title: { en: 'When did they come?' }, options },
    { ...blankQuestion('long-text', 'q3'), title: { en: 'What else?' } },
    { ...blankQuestion('long-text', 'q4'), title: { en: 'Skipped' } },
  ];
  const [section] = blank.sections;
  const definition = { ...blank, sections: section === undefined ? [] : [{ ...section, questions }] };
  const answers = { q1: 4, q2: { pick: ['o2'] }, q3: { text: 'Nobody rang' }, q4: null };
  expect(tellAnswers(definition, answers, 'en')).toEqual([
    ['How was it?', '4'],
    ['When did they come?', 'Late'],
    ['What else?', 'Nobody rang'],
  ]);
});
