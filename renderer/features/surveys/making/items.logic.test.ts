import { expect, test } from 'vitest';
import { blankDefinition } from '../../../../shared/features/surveys/blank-question.rules.ts';
import { findQuestion } from '../../../../shared/features/surveys/definition.rules.ts';
import { addItems, itemsOf, toLabels } from './items.logic.ts';
import { addQuestion } from './parts.logic.ts';

test('pasted lines become options, without bullets, numbers and empty lines', () => {
  expect(toLabels('1. Price\n2) Speed\n\n- Staff \r\n• Other things\nb) 24 hours')).toEqual([
    'Price',
    'Speed',
    'Staff',
    'Other things',
    '24 hours',
  ]);
  expect(toLabels('Yes\tNo\tMaybe')).toEqual(['Yes', 'No', 'Maybe']);
});

test('options are put in at a place, each with an id never given before', () => {
  const made = addQuestion(blankDefinition('en'), 'single', 's1');
  const first = addItems(made.definition, made.id, 'options', 0, ['A', 'C']);
  const then = addItems(first, made.id, 'options', 1, ['B', '']);
  const question = findQuestion(then, made.id);
  expect(question === null ? [] : itemsOf(question, 'options')).toEqual([
    { id: 'o3', label: { en: 'A' } },
    { id: 'o5', label: { en: 'B' } },
    { id: 'o6', label: {} },
    { id: 'o4', label: { en: 'C' } },
  ]);
});
