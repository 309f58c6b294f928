import { expect, test } from 'vitest';
import type { JournalLine } from '../../../shared/features/history/journal.schema.ts';
import { chainTitle, fieldsText } from './journal.logic.ts';

const reader = { timeZone: 'UTC', locale: 'en-GB', currency: 'EUR', now: Date.UTC(2026, 10, 19, 10) };
const check = { checkedAt: reader.now, changes: 12_431, firstAt: Date.UTC(2026, 2, 3, 9), breaks: [] };

test('the title says whether the chain holds, over how much and since when', () => {
  expect(chainTitle(check, reader)).toBe('The chain holds: 12,431 changes since Tue 3 Mar');
  const broken = { ...check, breaks: [{ kind: 'broken' as const, commitId: 7, journalId: null }] };
  expect(chainTitle(broken, reader)).toBe('The chain is broken in 1 place');
  expect(chainTitle(null, reader)).toBe('Every change, and who made it');
});

test('a row says what was and what became, days as people write them, and erased values as erased', () => {
  const line: JournalLine = {
    no: 2,
    commitNo: 1,
    at: reader.now,
    byName: 'Priya',
    role: 'staff',
    place: 'window',
    isElsewhere: false,
    jobKind: null,
    what: 'promises.moved',
    change: 'update',
    record: { noun: 'promise', title: 'Oak table', customer: 'Mrs Almond', link: 'to', of: null, to: null },
    fields: [{ field: 'Due', was: '2026-11-22', became: '2026-11-24', isDay: true }],
    isErased: false,
    commandId: null,
  };
  expect(fieldsText(line, reader)).toBe('Due: Sun 22 Nov → Tue 24 Nov');
  expect(fieldsText({ ...line, isErased: true, fields: [] }, reader)).toBe('The values were erased on request');
});
