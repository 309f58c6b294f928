import { describe, expect, test } from 'vitest';
import { daySchema, type Day } from '../../clock.ts';
import type { CustomerId } from '../../ids.ts';
import { Refusal } from '../../refusal.ts';
import { assertAnswerable, assertWatched, usualAnswerDay } from './observation.rules.ts';

const day = (text: string): Day => daySchema.parse(text);
const today = day('2026-11-19');
const customerId = '019a0000-0000-7000-8000-000000000001' as CustomerId; // an id by its form

const codeOf = (work: () => void): string | null => {
  try {
    work();
    return null;
  } catch (cause) {
    if (cause instanceof Refusal) return cause.reason;
    throw cause;
  }
};
const watched = (watchedOn: string, answerDueOn: string): string | null => {
  const fields = { customerId, product: 'Router', did: 'Looked', surprised: '', asked: '' };
  return codeOf(() => assertWatched({ ...fields, watchedOn: day(watchedOn), answerDueOn: day(answerDueOn) }, today));
};

describe('a visit', () => {
  test('is written down once it has been', () => {
    expect(watched('2026-11-19', '2026-11-19')).toBeNull();
    expect(watched('2026-11-20', '2026-11-27')).toBe('NOT_YET');
  });

  test('owes its answer on a later day, usually a week on', () => {
    expect(watched('2026-11-18', '2026-11-17')).toBe('DUE_BEFORE_VISIT');
    expect(usualAnswerDay(day('2026-12-28'))).toBe('2027-01-04');
  });
});

test('an answer is given once, between the visit and today', () => {
  const owed = { watchedOn: day('2026-11-10'), answeredOn: null };
  expect(codeOf(() => assertAnswerable(owed, today, today))).toBeNull();
  expect(codeOf(() => assertAnswerable(owed, day('2026-11-09'), today))).toBe('BEFORE_VISIT');
  expect(codeOf(() => assertAnswerable(owed, day('2026-11-20'), today))).toBe('NOT_YET');
  expect(codeOf(() => assertAnswerable({ ...owed, answeredOn: today }, today, today))).toBe('ANSWERED');
});
