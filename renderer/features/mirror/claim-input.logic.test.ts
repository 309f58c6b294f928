import { describe, expect, test } from 'vitest';
import { readClaim } from './claim-input.logic.ts';

describe('a claim as it is typed', () => {
  test.each([
    ['count', '40', { number: 40 }],
    ['count', '1,204', { number: 1204 }],
    ['count', '0', { number: 0 }],
    ['share', '95', { number: 0.95 }],
    ['share', '95 %', { number: 0.95 }],
    ['share', '87,5', { number: 0.875 }],
    ['days', '12', { number: 12 }],
    ['days', '12 days ago', { number: 12 }],
    ['days', '3 weeks', { number: 21 }],
    ['days', '2 months', { number: 61 }],
    ['days', 'Yesterday', { number: 1 }],
    ['days', 'today', { number: 0 }],
    ['days', 'n', { never: true }],
    ['days', 'Never', { never: true }],
    ['amount', '1,200', { number: 1200 }],
    ['amount', '-12', { number: -12 }],
    ['yes-no', 'y', { number: 1 }],
    ['yes-no', 'No', { number: 0 }],
  ] as const)('of kind %s, “%s”, is read', (kind, typed, given) => {
    expect(readClaim(kind, typed)).toEqual({ given });
  });

  test('is nothing while the field is empty', () => {
    expect(readClaim('count', '  ')).toEqual({ given: null });
  });

  test.each([
    ['count', '1.5'],
    ['count', 'many'],
    ['count', '-3'],
    ['share', '101'],
    ['share', 'half'],
    ['days', 'a while'],
    ['days', '3 years'],
    ['amount', 'plenty'],
    ['yes-no', 'maybe'],
  ] as const)('of kind %s, “%s”, is not guessed at', (kind, typed) => {
    expect(readClaim(kind, typed)).toHaveProperty('problem');
  });
});
