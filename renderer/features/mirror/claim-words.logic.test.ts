import { describe, expect, test } from 'vitest';
import { claimText, recordText, verdictText } from '../../../shared/features/mirror/claim.words.ts';
import { recordDetail, revealSentence, seeText } from './claim-words.logic.ts';
import { day, makeReveal, reader } from './mirror.fixture.ts';

const share = makeReveal({
  kind: 'share',
  unit: 'share',
  claim: 0.95,
  value: 41 / 52,
  n: 52,
  low: 0.66,
  high: 0.878,
  lastOn: day('2026-09-28'),
});
const days = makeReveal({ kind: 'days', unit: 'days', claim: 12, value: 41, n: 7 });
const yes = makeReveal({ kind: 'yes-no', unit: 'count', claim: 1, value: 0, n: 0, lastOn: null });

describe('a claim in a large figure', () => {
  test.each([
    [makeReveal(), '40'],
    [makeReveal({ claim: 1204 }), '1,204'],
    [share, '95%'],
    [days, '12 days'],
    [makeReveal({ kind: 'days', claim: 1 }), '1 day'],
    [makeReveal({ kind: 'days', claim: 0 }), 'today'],
    [makeReveal({ kind: 'days', claim: null }), 'never'],
    [makeReveal({ kind: 'amount', claim: -12 }), '−12'],
    [yes, 'yes'],
    [makeReveal({ kind: 'yes-no', claim: 0 }), 'no'],
  ])('reads as people say it: %#', (reveal, text) => {
    expect(claimText(reveal, reader)).toBe(text);
  });
});

describe('what the records say', () => {
  test('is a figure of the same kind', () => {
    expect(recordText(makeReveal(), reader)).toBe('7');
    expect(recordText(share, reader)).toBe('79%');
    expect(recordText(days, reader)).toBe('41 days');
    expect(recordText(yes, reader)).toBe('no');
  });

  test('is no number where nobody could know', () => {
    expect(recordText(makeReveal({ verdict: 'no-record', value: null }), reader)).toBe('no record');
    expect(recordText(makeReveal({ kind: 'days', value: null }), reader)).toBe('never');
  });

  test('of whether something happened is yes on the very day it did', () => {
    expect(recordText({ ...yes, unit: 'days', value: 0 }, reader)).toBe('yes');
    expect(recordText({ ...yes, unit: 'days', value: null }, reader)).toBe('no');
  });

  test('carries what it was counted from and when the last one was', () => {
    expect(recordDetail(makeReveal(), reader)).toBe('last one 23 days ago, Tue 27 Oct');
    expect(recordDetail(share, reader)).toBe('41 of 52, likely 66 to 88; last one 52 days ago, Mon 28 Sept');
    expect(recordDetail({ ...days, value: 23 }, reader)).toBe('last one on Tue 27 Oct');
    expect(recordDetail({ ...days, lastOn: day('2026-09-13'), value: 17 }, reader)).toBe(
      'last one on Sun 13 Sept, counted up to Wed 30 Sept',
    );
    expect(recordDetail(makeReveal({ lastOn: day('2026-11-18') }), reader)).toBe('last one yesterday');
    expect(recordDetail(yes, reader)).toBe('none in this quarter');
    expect(recordDetail(makeReveal({ lastOn: null }), reader)).toBe('');
    expect(recordDetail(makeReveal({ verdict: 'no-record' }), reader)).toBe(
      'nothing of this kind was ever written down',
    );
  });
});

describe('a verdict in words', () => {
  test('says on which side the claim lies, whatever side flatters', () => {
    expect(verdictText(makeReveal())).toBe('more than the records show');
    expect(verdictText(makeReveal({ claim: 2, verdict: 'underclaim' }))).toBe('less than the records show');
    expect(verdictText(makeReveal({ claim: 2, verdict: 'overclaim' }))).toBe('less than the records show');
    expect(verdictText(makeReveal({ claim: 7, verdict: 'confirmed' }))).toBe('fits the records');
    expect(verdictText(makeReveal({ verdict: 'no-record' }))).toBe('nobody recorded this: you can’t know');
  });

  test('speaks of days as people do', () => {
    expect(verdictText(days)).toBe('more recent than the records show');
    expect(verdictText({ ...days, claim: null, verdict: 'underclaim' })).toBe('longer ago than the records show');
    expect(verdictText({ ...days, value: null })).toBe('more recent than the records show');
  });

  test('speaks of yes and no as people do', () => {
    expect(verdictText(yes)).toBe('the records do not show it');
    expect(verdictText({ ...yes, claim: 0, value: 2, verdict: 'underclaim' })).toBe('the records do show it');
  });
});

describe('the sentence of a reveal', () => {
  test('begins with what was said the time before', () => {
    const before = { claim: 35, value: 11, verdict: 'overclaim' } as const;
    expect(revealSentence(makeReveal({ before }), reader)).toMatch(
      /^Last time you said 35, and the records showed 11\. /,
    );
    expect(revealSentence(makeReveal({ before: { ...before, value: null, verdict: 'no-record' } }), reader)).toMatch(
      /^Last time you said 35, and there was no record then either way\. /,
    );
  });

  test('of a share says what chance allows', () => {
    expect(revealSentence(share, reader)).toBe(
      'Chance alone could make it anything from 66 to 88%; what you said lies above that.',
    );
    expect(revealSentence({ ...share, claim: 0.8, verdict: 'confirmed' }, reader)).toBe(
      'What you said lies within 66 to 88%, which is as much as 52 records can tell.',
    );
  });

  test('blames nobody, and does not praise what should be less', () => {
    expect(revealSentence(makeReveal(), reader)).toMatch(/^Perhaps more was done than was written down\./);
    expect(revealSentence(days, reader)).toMatch(/^Perhaps more was done than was written down\./);
    expect(revealSentence(makeReveal({ claim: 2 }), reader)).toBe('There is more of this than you saw.');
    expect(revealSentence(makeReveal({ verdict: 'underclaim', claim: 2 }), reader)).toMatch(/^It goes better/);
  });
});

test('the way to the records names how many there are', () => {
  expect(seeText({ n: 7, value: 7 }, 'en')).toBe('See the seven');
  expect(seeText({ n: 52, value: 0.79 }, 'en')).toBe('See the 52');
  expect(seeText({ n: 1, value: 1 }, 'en')).toBe('See it');
  expect(seeText({ n: 0, value: null }, 'en')).toBe('See where it would stand');
});
