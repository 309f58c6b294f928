import { describe, expect, test } from 'vitest';
import { blankQuestion } from '../../../shared/features/surveys/blank-question.rules.ts';
import {
  canClear,
  faceOf,
  moveTo,
  picksIn,
  readNumber,
  toContact,
  toPicks,
  toRank,
  toRows,
} from './answer-shape.logic.ts';
import { answerWords, directionOf, fillIn, languageName } from './answer-words.logic.ts';
import { digitOf, indexOfDigit, pointOfDigit } from './keys.logic.ts';

describe('a digit on a scale', () => {
  const zeroToTen = { from: 0, to: 10 };
  test('is the point of that number', () => {
    expect(pointOfDigit({ digit: 7, atMs: 0 }, null, zeroToTen)).toBe(7);
    expect(pointOfDigit({ digit: 0, atMs: 0 }, null, zeroToTen)).toBe(0);
  });

  test('after a quick one is a ten, after a slow one a nought', () => {
    expect(pointOfDigit({ digit: 0, atMs: 1300 }, { digit: 1, atMs: 1000 }, zeroToTen)).toBe(10);
    expect(pointOfDigit({ digit: 0, atMs: 4000 }, { digit: 1, atMs: 1000 }, zeroToTen)).toBe(0);
    expect(pointOfDigit({ digit: 0, atMs: 1300 }, { digit: 2, atMs: 1000 }, zeroToTen)).toBe(0);
  });

  test('is a ten by itself where the scale begins at one', () => {
    expect(pointOfDigit({ digit: 0, atMs: 0 }, null, { from: 1, to: 10 })).toBe(10);
  });

  test('off the scale is nothing', () => {
    expect(pointOfDigit({ digit: 6, atMs: 0 }, null, { from: 1, to: 5 })).toBeNull();
    expect(pointOfDigit({ digit: 0, atMs: 0 }, null, { from: 1, to: 5 })).toBeNull();
  });

  test('chooses an option by its place', () => {
    expect(indexOfDigit(3, 3)).toBe(2);
    expect(indexOfDigit(4, 3)).toBeNull();
    expect(indexOfDigit(0, 3)).toBeNull();
    expect([digitOf('4'), digitOf('a'), digitOf('F4')]).toEqual([4, null, null]);
  });
});

describe('an answer being given', () => {
  test('keeps words of one’s own only while “other” is picked', () => {
    expect(toPicks(['o1', 'other'], 'by boat')).toEqual({ pick: ['o1', 'other'], other: 'by boat' });
    expect(toPicks(['o1'], 'by boat')).toEqual({ pick: ['o1'] });
    expect(toPicks([], 'by boat')).toBeNull();
    expect(picksIn({ pick: ['other'], other: 'by boat' })).toEqual({ pick: ['other'], other: 'by boat' });
    expect(picksIn(3)).toEqual({ pick: [], other: '' });
  });

  test('in an order moves one and keeps the others', () => {
    expect(moveTo(['o1', 'o2', 'o3'], 'o3', 0)).toEqual(['o3', 'o1', 'o2']);
    expect(moveTo(['o1', 'o2'], 'o3', 9)).toEqual(['o1', 'o2', 'o3']);
    expect(toRank([])).toBeNull();
  });

  test('of a matrix loses a row with nothing in it', () => {
    expect(toRows({ r1: ['c1'] }, 'r2', ['c2'])).toEqual({ rows: { r1: ['c1'], r2: ['c2'] } });
    expect(toRows({ r1: ['c1'] }, 'r1', [])).toBeNull();
  });

  test('reads numbers with a comma or a point', () => {
    expect(['1,5', ' 2.25 ', '1 200', '-3', 'two', ''].map(readNumber)).toEqual([1.5, 2.25, 1200, -3, null, null]);
  });

  test('leaves out empty contact fields', () => {
    expect(toContact({ name: 'Ada', email: '' })).toEqual({ contact: { name: 'Ada' } });
    expect(toContact({ name: '' })).toBeNull();
  });

  test('can be taken back where a second touch does not do it', () => {
    expect(canClear(blankQuestion('csat', 'q1'), 4)).toBe(true);
    expect(canClear(blankQuestion('csat', 'q1'), null)).toBe(false);
    expect(canClear(blankQuestion('csat', 'q1'), { special: 'dont-know' })).toBe(false);
    expect(canClear(blankQuestion('multiple', 'q1'), { pick: ['o1'] })).toBe(false);
  });

  test('shows the lowest point as the saddest of five faces and the highest as the gladdest', () => {
    expect([1, 2, 3, 4, 5].map((point) => faceOf(point, 5))).toEqual([0, 1, 2, 3, 4]);
    expect([1, 2, 3].map((point) => faceOf(point, 3))).toEqual([0, 2, 4]);
    expect([1, 7].map((point) => faceOf(point, 7))).toEqual([0, 4]);
  });
});

describe('the words around questions', () => {
  test('are in the language of the survey, and English where nobody wrote them', () => {
    expect(answerWords('de-AT').next).toBe('Weiter');
    expect(answerWords('ar').next).toBe('التالي');
    expect(answerWords('eo').next).toBe('Next');
  });

  test('run the way the language is written', () => {
    expect(['ar', 'he', 'fa', 'ur', 'en', 'de'].map(directionOf)).toEqual(['rtl', 'rtl', 'rtl', 'rtl', 'ltr', 'ltr']);
  });

  test('take in counts, and say what a language calls itself', () => {
    expect(fillIn('{n} of {m}', 3, 7)).toBe('3 of 7');
    expect(languageName('de')).toBe('Deutsch');
    expect(languageName('x')).toBe('x');
  });
});
