import { expect, it } from 'vitest';
import { ageText, missingText } from './recovery.logic.ts';

const offer = {
  name: '2026-11-19T10-00-00-000Z-hourly.sqlite',
  madeAt: 0,
  why: 'hourly',
  business: 'Northline',
  entries: 3,
  customers: 1,
} as const;

it('says how old a backup is in the largest whole unit', () => {
  expect(ageText(0, 5_000, 'en')).toBe('made just now');
  expect(ageText(0, 40 * 60_000, 'en')).toBe('made 40 minutes ago');
  expect(ageText(0, 26 * 3_600_000, 'en')).toBe('made 1 day ago');
});

it('says what would be missing, or that it can’t be told', () => {
  expect(missingText({ ...offer, missing: null }, 'en')).toContain('can’t be told');
  expect(missingText({ ...offer, missing: { saves: 0, kinds: [] } }, 'en')).toBe('Nothing would be missing.');
  const kinds = [{ noun: 'entry', rows: 2 }];
  expect(missingText({ ...offer, missing: { saves: 3, kinds } }, 'en')).toBe(
    '3 saves after it would be missing, among them 2 entries.',
  );
});
