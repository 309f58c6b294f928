import { expect, test } from 'vitest';
import { backupSentence, doneSentences, outstayedSentence, sinceText, storedTitle } from './privacy.logic.ts';

const reader = { timeZone: 'UTC', locale: 'en-GB', currency: 'EUR', now: Date.UTC(2026, 10, 19, 12) };
const stored = { name: 'Ann', isErased: false, photos: 0, oldestBackupAt: null };
const kind = (noun: string, records: number) => ({ noun, records, since: null, newest: null, fields: ['Name'] });

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

test('since when records are here is told, and when they changed last, unless it was the same day', () => {
  const [may, june] = [Date.UTC(2026, 4, 12, 9), Date.UTC(2026, 5, 3, 9)];
  expect(sinceText({ ...kind('entry', 2), since: may, newest: june }, reader)).toBe(
    'Tue 12 May, last changed Wed 3 Jun',
  );
  expect(sinceText({ ...kind('entry', 2), since: may, newest: may + 1000 }, reader)).toBe('Tue 12 May');
  expect(sinceText(kind('entry', 2), reader)).toBe('–');
});

test('what somebody did here is told as counts', () => {
  const did = { changes: 0, changedSince: null, changedLast: null, signIns: 0, wrongPins: 0 };
  expect(doneSentences(did, reader)).toEqual([
    'The journal holds no change of theirs.',
    'No sign-in of theirs is kept.',
  ]);
  const [since, last] = [Date.UTC(2026, 4, 12, 9), Date.UTC(2026, 5, 3, 9)];
  expect(
    doneSentences({ changes: 1200, changedSince: since, changedLast: last, signIns: 3, wrongPins: 1 }, reader),
  ).toEqual([
    'The journal holds 1,200 changes of theirs, the first on Tue 12 May, the latest on Wed 3 Jun.',
    '3 sign-ins and 1 wrong PIN of theirs are kept, by day.',
  ]);
});

test('who would be erased is named, and the others counted', () => {
  expect(outstayedSentence({ customers: 0, names: [] }, 'en-GB')).toBe('Nobody would be erased today.');
  expect(outstayedSentence({ customers: 3, names: ['Ann', 'Ben'] }, 'en-GB')).toBe(
    '3 customers would be erased today: Ann, Ben and 1 other.',
  );
});
