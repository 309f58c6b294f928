import { expect, test } from 'vitest';
import { daySchema } from '../../shared/clock.ts';
import { askedText, cameTrueText, safeFigure, sentenceToSay, tooFewText } from './safe-date-words.ts';

const on = daySchema.parse('2026-12-01');

test('a safe date says how often it came true, and what to say', () => {
  const safe = { days: 8, kept: 19, n: 20, atLeast: false, on };
  expect(safeFigure(safe, 'en')).toBe('8 working days');
  expect(cameTrueText(safe, 'en')).toBe('It came true 19 of the last 20 times.');
  expect(sentenceToSay(safe, { locale: 'en-GB' })).toBe('“You will have it by Tuesday 1 December.”');
  expect(safeFigure({ days: 1, atLeast: true }, 'en')).toBe('at least 1 working day');
  expect(cameTrueText({ kept: 20, n: 22, atLeast: true }, 'en')).toContain('jobs still open');
  expect(sentenceToSay({ days: 0, on }, { locale: 'en' })).toBe('“You will have it today.”');
});

test('too few jobs are counted, and the longest is told', () => {
  expect(tooFewText({ jobs: 4, fewest: 10, longest: 9 }, 'en')).toBe(
    '4 of the 10 jobs it takes are done. The longest took 9 working days.',
  );
  expect(tooFewText({ jobs: 0, fewest: 10, longest: null }, 'en')).toBe('0 of the 10 jobs it takes are done.');
});

test('any number of days is told with its interval', () => {
  const asked = { days: 5, on, part: 16, n: 20, value: 0.8, low: 0.584, high: 0.919, verdict: 'warn' as const };
  expect(askedText(asked, 'en')).toBe('5 working days came true 16 of 20 times (80%, likely 58 to 92).');
  expect(askedText({ ...asked, n: 0 }, 'en')).toBe('5 working days: no such job is done yet.');
  expect(askedText({ ...asked, days: 0 }, 'en')).toContain('The same day came true 16');
});
