import { expect, test } from 'vitest';
import { backupSentence, outstayedSentence, storedTitle } from './privacy.logic.ts';

const reader = { timeZone: 'UTC', locale: 'en-GB', currency: 'EUR', now: Date.UTC(2026, 10, 19, 12) };
const stored = { name: 'Ann', isErased: false, photos: 0, oldestBackupAt: null };
const kind = (noun: string, records: number) => ({ noun, records, fields: ['Name'] });

test('the title counts all records', () => {
  expect(storedTitle({ ...stored, kinds: [kind('customer', 1), kind('entry', 3)] }, 'en-GB')).toBe(
    '4 records about Ann',
  );
  expect(storedTitle({ ...stored, isErased: true, kinds: [] }, 'en-GB')).toBe('This customer was erased');
});

test('what backups still hold is told', () => {
  expect(backupSentence({ ...stored, kinds: [] }, reader)).toContain('no backup');
  expect(backupSentence({ ...stored, kinds: [], oldestBackupAt: Date.UTC(2026, 10, 1) }, reader)).toContain(
    'Backups since Sun 1 Nov',
  );
});

test('who would be erased is named, and the others counted', () => {
  expect(outstayedSentence({ customers: 0, names: [] }, 'en-GB')).toBe('Nobody would be erased today.');
  expect(outstayedSentence({ customers: 3, names: ['Ann', 'Ben'] }, 'en-GB')).toBe(
    '3 customers would be erased today: Ann, Ben and 1 other.',
  );
});
