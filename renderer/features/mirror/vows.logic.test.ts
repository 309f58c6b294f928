import { describe, expect, test } from 'vitest';
import { makeReveal, reader } from './mirror.fixture.ts';
import { suggestVows, vowsTitle, vowText } from './vows.logic.ts';

const day = 86_400_000;
const due = reader.now - 21 * day;

describe('what became of a promise to oneself', () => {
  test('is said in words, with a tone that fits them', () => {
    expect(vowText({ state: 'done', dueAt: due, closedAt: due - 3 * day }, reader)).toEqual({
      text: 'done Mon 26 Oct',
      tone: 'good',
    });
    expect(vowText({ state: 'done', dueAt: due, closedAt: due + day }, reader).text).toBe('done late, Fri 30 Oct');
    expect(vowText({ state: 'open', dueAt: due, closedAt: null }, reader)).toEqual({
      text: '3 weeks late',
      tone: 'bad',
    });
    expect(vowText({ state: 'doing', dueAt: reader.now + 30 * day, closedAt: null }, reader).text).toBe(
      'being done, due Sat 19 Dec',
    );
    expect(vowText({ state: 'dropped', dueAt: due, closedAt: due }, reader).tone).toBe('neutral');
  });

  test('is summed up over all of them', () => {
    expect(vowsTitle([{ state: 'done' }, { state: 'open' }, { state: 'done' }])).toBe(
      'Of 3 things you promised yourself, 2 are done',
    );
    expect(vowsTitle([{ state: 'open' }, { state: 'dropped' }])).toBe('Of what you promised yourself, nothing is done');
    expect(vowsTitle([{ state: 'done' }])).toBe('What you promised yourself is done');
    expect(vowsTitle([{ state: 'done' }, { state: 'done' }])).toBe('What you promised yourself is done, all of it');
  });
});

test('promises are suggested from what was claimed too high, then from what nobody records, and from nothing else', () => {
  const reveals = [
    makeReveal({ verdict: 'no-record', value: null, measureLabel: 'losses called' }),
    makeReveal({ verdict: 'confirmed', claim: 7 }),
    makeReveal(),
    makeReveal({ verdict: 'underclaim', claim: 2 }),
    makeReveal({ kind: 'yes-no', claim: 1, value: 0, measureLabel: 'results told to customers' }),
  ];
  expect(suggestVows(reveals, reader)).toEqual([
    'Conversations with customers: 40, as I said, not 7',
    'Results told to customers: make it true',
    'Losses called: begin to record it',
  ]);
});
