import { describe, expect, test } from 'vitest';
import type { PolicyEarning, PolicyException } from '../../../shared/features/policy/policy.schema.ts';
import type { PolicyId } from '../../../shared/ids.ts';
import { denialsText, earningsTitle, limitText, outcomeState } from './policy.logic.ts';

const money = { locale: 'en-GB', currency: 'EUR' };
const earning: PolicyEarning = {
  policyId: '019a0000-0000-7000-8000-000000000001' as PolicyId, // an id by its form
  name: 'No refund',
  broken: 2,
  costMinor: 5500,
  stayed: 1,
  left: 1,
  marginKeptMinor: 90_000,
  kept: 4,
  keptJudged: 3,
  keptThenLost: 2,
  marginLostMinor: 40_000,
};

test('the title sets what exceptions cost against what they kept', () => {
  expect(earningsTitle([earning, earning], money)).toBe('4 exceptions cost €110 and kept €1,800 a year');
  expect(earningsTitle([], money)).toBe('No rule was broken for a customer in the last twelve months');
});

test('a rule says who may break it and how far', () => {
  expect(limitText({ mayBreak: 'everyone', limitMinor: 5000 }, money)).toBe('everyone who works here, up to €50 each');
  expect(limitText({ mayBreak: 'leaders', limitMinor: null }, money)).toBe('owner and managers, without a limit');
  expect(limitText({ mayBreak: 'owner', limitMinor: 5000 }, money)).toBe('only the owner');
});

describe('what became of it', () => {
  // Only what is looked at.
  const row = (more: Partial<PolicyException>): PolicyException =>
    ({ lostAfterDays: null, outcome: 'not-known', ...more }) as PolicyException;

  test('is a loss that counts against the rule before all else', () => {
    expect(outcomeState(row({ lostAfterDays: 26, outcome: 'stayed' }))).toEqual({
      tone: 'bad',
      text: 'left 26 days later',
    });
    expect(outcomeState(row({ outcome: 'stayed' })).tone).toBe('good');
    expect(outcomeState(row({})).text).toBe('not known yet');
  });

  test('is counted for denials whose time is over', () => {
    expect(denialsText(earning, 'en')).toBe('2 of 3 left within 180 days');
    expect(denialsText({ ...earning, keptJudged: 0 }, 'en')).toBe('4 denials, too early to say');
    expect(denialsText({ ...earning, kept: 0 }, 'en')).toBe('never said no');
  });
});
