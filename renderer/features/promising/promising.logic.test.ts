import { expect, test } from 'vitest';
import type { Capability } from '../../../shared/features/promising/promising.schema.ts';
import { toShare } from '../../../shared/features/promising/safe-date.rules.ts';
import { jobTypeIdSchema } from '../../../shared/ids.ts';
import { capabilitiesTitle, declinedTitle } from './promising.logic.ts';

const capability = (name: string, part: number, n: number): Capability => ({
  id: jobTypeIdSchema.parse('0197b2b4-7c1e-7000-8000-00000000000a'),
  name,
  likes: null,
  partner: '',
  archived: false,
  kept: toShare(part, n),
  jobs: n,
  safe: null,
  longest: null,
});

test('the title says what we are best and worst at', () => {
  const items = [capability('Cabling', 9, 20), capability('New line', 18, 20), capability('Rare', 0, 2)];
  expect(capabilitiesTitle(items, 'en')).toBe('Best: New line, kept 18 of 20; worst: Cabling, kept 9 of 20');
  expect(capabilitiesTitle(items.slice(0, 1), 'en')).toBe('Cabling, kept 9 of 20');
});

test('the title says where too little is known', () => {
  expect(capabilitiesTitle([capability('Rare', 0, 2)], 'en')).toBe('1 kind of job, too few promises to compare');
  expect(capabilitiesTitle([], 'en')).toBe('No kind of job is named yet');
  expect(capabilitiesTitle(null, 'en')).toBe('What we are good at');
});

test('the title says how many came back', () => {
  const measured = {
    id: 'promising.referred-returned',
    label: '',
    unit: 'share' as const,
    direction: 'more' as const,
    smallN: 10,
    records: null,
    value: 0.25,
    n: 8,
    low: null,
    high: null,
    lastOn: null,
  };
  expect(declinedTitle(measured, 'en')).toBe('2 of 8 whom we referred came back');
  expect(declinedTitle({ ...measured, value: null, n: 0 }, 'en')).toBe('Nobody has been referred yet');
});
