import { expect, test } from 'vitest';
import { daySchema } from '../../../shared/clock.ts';
import { backupSentence, contentsSentence, isBackupName, ownerPinProblems } from './take-in.logic.ts';

const contents = {
  business: 'Northline Internet',
  madeOn: daySchema.parse('2026-11-19'),
  rows: 1335,
  photos: 0,
  tables: [
    { name: 'customers', noun: 'customer', rows: 1 },
    { name: 'entries', noun: 'entry', rows: 1214 },
    { name: 'actions', noun: 'action', rows: 0 },
  ],
  owners: [],
};

test('an export is told by what it holds and by the day it was made', () => {
  expect(contentsSentence(contents, 'en-GB')).toBe(
    'Northline Internet, as it stood on 19 Nov 2026: 1 customer, 1,214 entries.',
  );
  expect(contentsSentence({ ...contents, tables: [] }, 'en-GB')).toMatch(/: no records yet\.$/);
});

test('the owner’s PIN has six digits at least and is typed twice alike', () => {
  expect(ownerPinProblems('12345', '12345')).toEqual({ pin: 'An owner’s PIN has 6 to 12 digits.' });
  expect(ownerPinProblems('123456', '123457')).toEqual({ pinAgain: 'The two PINs are not the same.' });
  expect(ownerPinProblems('123456', '123456')).toEqual({});
});

test('a backup is known by its name and told by what it holds and when it was made', () => {
  expect(isBackupName('plain-mirror-2026-11-19.PLAINMIRROR')).toBe(true);
  expect(isBackupName('northline.zip')).toBe(false);
  const madeAt = new Date(2026, 10, 19, 9, 5).getTime();
  const counts = { entries: 1214, customers: 1, people: 1 };
  expect(backupSentence({ business: 'Northline', madeAt, counts, owners: [] }, 'en-GB')).toBe(
    'Northline, as it stood on 19 November 2026 at 09:05: 1,214 entries, 1 customer, 1 person.',
  );
});
