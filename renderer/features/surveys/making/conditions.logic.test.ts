import { expect, test } from 'vitest';
import { blankDefinition } from '../../../../shared/features/surveys/blank-question.rules.ts';
import { findQuestion } from '../../../../shared/features/surveys/definition.rules.ts';
import type { Definition, Question } from '../../../../shared/features/surveys/definition.schema.ts';
import {
  fromGroup,
  listEarlier,
  operatorsFor,
  startTest,
  toGroup,
  usualSubject,
  withOperator,
} from './conditions.logic.ts';
import { addItems } from './items.logic.ts';
import { addQuestion, addSection } from './parts.logic.ts';
import { questionLabels } from './question-label.logic.ts';

/** 1 recommend, a text to read, 2 one choice of two; then a section with 3. */
function survey(): Definition {
  const nps = addQuestion(blankDefinition('en'), 'nps', 's1');
  const words = addQuestion(nps.definition, 'statement', nps.id);
  const choice = addQuestion(words.definition, 'single', words.id);
  const options = addItems(choice.definition, choice.id, 'options', 0, ['Price', 'Waiting']);
  const section = addSection(options, choice.id);
  return addQuestion(section.definition, 'long-text', section.id).definition;
}

function get(id: string): Question {
  const question = findQuestion(survey(), id);
  if (question === null) throw new Error(`There is no ${id}.`);
  return question;
}

test('a condition looks only at questions asked before', () => {
  const ids = (part: string): string[] => listEarlier(survey(), part).map(({ id }) => id);
  expect(ids('q2')).toEqual([]);
  expect(ids('q4')).toEqual(['q2']);
  expect(ids('s7')).toEqual(['q2', 'q4']);
  expect(ids('q8')).toEqual(['q2', 'q4']);
});

test('a look begins with what people usually ask: a low score, the first option', () => {
  expect(startTest(get('q2'))).toEqual({ question: 'q2', is: 'at-most', to: { value: 6 } });
  expect(startTest(get('q4'))).toEqual({ question: 'q4', is: 'is', to: { value: 'o5' } });
});

test('a new condition looks at the nearest question that is answered by choosing', () => {
  expect(usualSubject(listEarlier(survey(), 's7'))?.id).toBe('q4');
  expect(usualSubject([get('q8')])?.id).toBe('q8');
  expect(usualSubject([get('q2'), get('q8')])?.id).toBe('q2');
  expect(usualSubject([])).toBeUndefined();
});

test('another operator keeps the value where it fits, and drops it where none is asked for', () => {
  const low = startTest(get('q2'));
  expect(withOperator(low, get('q2'), 'less')).toEqual({ question: 'q2', is: 'less', to: { value: 6 } });
  expect(withOperator(low, get('q2'), 'skipped')).toEqual({ question: 'q2', is: 'skipped' });
  const one = startTest(get('q4'));
  expect(withOperator(one, get('q4'), 'one-of')).toEqual({ question: 'q4', is: 'one-of', to: { values: ['o5'] } });
});

test('special answers can be looked for only where they are offered', () => {
  const question = get('q2');
  expect(operatorsFor(question, undefined)).not.toContain('dont-know');
  expect('specials' in question && operatorsFor({ ...question, specials: ['dont-know'] }, undefined)).toContain(
    'dont-know',
  );
});

test('one look is kept without a list around it, none as no condition, a group inside as it is', () => {
  const look = startTest(get('q2'));
  expect(fromGroup({ mode: 'any', items: [look] })).toEqual(look);
  expect(fromGroup({ mode: 'all', items: [] })).toBeNull();
  expect(fromGroup({ mode: 'any', items: [{ all: [look] }] })).toEqual({ any: [{ all: [look] }] });
  expect(toGroup(look)).toEqual({ mode: 'all', items: [look] });
});

test('a question is called by its number and words, also when it is gone', () => {
  const label = questionLabels(survey());
  expect(label('q4')).toBe('2. no words yet');
  expect(label('q2')).toMatch(/^1\. How likely/);
  expect(label('q99')).toBe('a question that is gone');
});
