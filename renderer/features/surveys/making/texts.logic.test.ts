import { expect, test } from 'vitest';
import { blankDefinition } from '../../../../shared/features/surveys/blank-question.rules.ts';
import { addItems } from './items.logic.ts';
import { addQuestion, withText } from './parts.logic.ts';
import { addLanguage, countMissing, removeLanguage, setFirstLanguage } from './texts.logic.ts';

function survey() {
  const made = addQuestion({ ...blankDefinition('en'), title: { en: 'After a visit', de: 'Danach' } }, 'single', 's1');
  return addLanguage(addItems(made.definition, made.id, 'options', 0, ['Price', 'Waiting']), 'de');
}

test('texts that wait for a translation are counted by part; what is not written at all waits for nothing', () => {
  expect([...countMissing(survey(), 'de')]).toEqual([['q2', 2]]);
  expect([...countMissing({ ...survey(), title: { en: 'After a visit' } }, 'de')]).toEqual([
    ['survey', 1],
    ['q2', 2],
  ]);
});

test('a language leaves with everything written in it; the last one stays', () => {
  const one = removeLanguage(survey(), 'de');
  expect(one.languages).toEqual(['en']);
  expect(one.title).toEqual({ en: 'After a visit' });
  expect(removeLanguage(one, 'en')).toBe(one);
});

test('another language can become the one that must be complete', () => {
  expect(setFirstLanguage(survey(), 'de').languages).toEqual(['de', 'en']);
});

test('an emptied text is not kept, so that it counts as missing', () => {
  expect(withText({ en: 'A', de: 'B' }, 'de', '')).toEqual({ en: 'A' });
});
