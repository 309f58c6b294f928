import { describe, expect, test } from 'vitest';
import { daySchema } from '../../../shared/clock.ts';
import type { Observation } from '../../../shared/features/observation/observation.schema.ts';
import type { CustomerId, ObservationId } from '../../../shared/ids.ts';
import { answerState, toVisitDraft, visitsTitle } from './observation.logic.ts';

const day = (text: string) => daySchema.parse(text);
const reader = { timeZone: 'UTC', locale: 'en-GB', currency: 'EUR', now: Date.parse('2026-11-19T10:00:00Z') };
const visit: Observation = {
  // Ids by their form.
  id: '019a0000-0000-7000-8000-000000000001' as ObservationId,
  customerId: '019a0000-0000-7000-8000-000000000002' as CustomerId,
  customerName: 'Harbour Dental',
  watchedOn: day('2026-11-12'),
  product: 'Router',
  did: 'Pulled the plug.',
  surprised: '',
  asked: '',
  answerDueOn: day('2026-11-19'),
  byName: null,
  answer: null,
  answeredOn: null,
  answeredByName: null,
};

test('the title says who waits, and who waits too long', () => {
  expect(visitsTitle({ owed: 2, late: 1 }, 'en')).toBe('2 customers wait for the answer we owe them, 1 too long');
  expect(visitsTitle({ owed: 1, late: 0 }, 'en')).toBe('1 customer waits for the answer we owe them');
  expect(visitsTitle({ owed: 0, late: 0 }, 'en')).toBe('Every customer we watched has their answer');
});

describe('an answer', () => {
  test('is owed, due or late by the day, and then given', () => {
    expect(answerState(visit, reader)).toEqual({ tone: 'watch', text: 'answer by today' });
    expect(answerState({ ...visit, answerDueOn: day('2026-11-20') }, reader).tone).toBe('neutral');
    expect(answerState({ ...visit, answerDueOn: day('2026-11-18') }, reader)).toEqual({
      tone: 'bad',
      text: 'owed since yesterday',
    });
    expect(answerState({ ...visit, answeredOn: day('2026-11-18') }, reader).tone).toBe('good');
  });
});

test('a new visit was today, and owes its answer in a week', () => {
  expect(toVisitDraft(null, day('2026-11-19'))).toMatchObject({ watchedOn: '2026-11-19', answerDueOn: '2026-11-26' });
  expect(toVisitDraft(visit, day('2026-11-19')).customer).toEqual({ id: visit.customerId, name: 'Harbour Dental' });
});
