import { expect, test } from 'vitest';
import { toColumnUnit } from './column-units.rules.ts';

test.each([
  ['heard_at', 'INTEGER', null, 'moment'],
  ['heard_on', 'TEXT', null, 'day'],
  ['yearly_margin_minor', 'INTEGER', null, 'money'],
  ['is_sample', 'INTEGER', ['0', '1'], 'yes-no'],
  ['stars', 'INTEGER', null, null],
  ['words', 'TEXT', null, null],
] as const)('a column called %s of type %s holds: %s → %s', (name, type, oneOf, unit) => {
  expect(toColumnUnit({ name, type, oneOf, fallback: null })).toBe(unit);
});

test('a column whose default is an empty list holds JSON', () => {
  expect(toColumnUnit({ name: 'whys', type: 'TEXT', oneOf: null, fallback: "'[]'" })).toBe('json');
});
