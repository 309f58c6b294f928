import { describe, expect, test } from 'vitest';
import {
  percentText,
  picksIn,
  readPercent,
  readSeconds,
  readWhole,
  secondsText,
  toAnswer,
  toPicks,
} from './given.logic.ts';

describe('an answer to an item', () => {
  test('with neither anything given nor a note is no answer', () => {
    expect(toAnswer(null, '')).toBeUndefined();
    expect(toAnswer(null, 'nobody came')).toEqual({ given: null, note: 'nobody came' });
    expect(toAnswer({ number: 1 }, '')).toEqual({ given: { number: 1 }, note: '' });
  });

  test('is one option or several', () => {
    expect(picksIn({ pick: 'o1' })).toEqual(['o1']);
    expect(picksIn({ picks: ['o1', 'o2'] })).toEqual(['o1', 'o2']);
    expect(picksIn({ na: true })).toEqual([]);
    expect(toPicks([])).toBeNull();
  });
});

describe('a time', () => {
  test('is typed as on a clock, or in seconds', () => {
    expect(['1:30', '90', ' 0:05 ', '1:02:00', '1:3'].map(readSeconds)).toEqual([90, 90, 5, 3720, 63]);
  });

  test('that is none is not guessed', () => {
    expect(['', 'soon', '1:', '1:2:3:4', '-5', '1.5'].map(readSeconds)).toEqual(Array(6).fill(null));
  });

  test('is written as on a clock', () => {
    expect([0, 5, 65.9, 3720].map(secondsText)).toEqual(['0:00', '0:05', '1:05', '1:02:00']);
  });
});

test('a share is typed and written in percent', () => {
  expect(['95', '95.5', '95,5 %', 'most', '101'].map(readPercent)).toEqual([0.95, 0.955, 0.955, null, null]);
  expect([0.95, 0.955, 1 / 3].map(percentText)).toEqual(['95', '95.5', '33.33']);
});

test('a whole number outside its limits, or with decimals, is none', () => {
  expect(['7', '100', '101', '-1', '2.5'].map((typed) => readWhole(typed, 0, 100))).toEqual([7, 100, null, null, null]);
});
