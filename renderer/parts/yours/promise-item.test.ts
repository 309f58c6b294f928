import { describe, expect, it } from 'vitest';
import type { Day } from '../../../shared/clock.ts';
import type { PromiseRow } from '../../../shared/features/promises/promises.schema.ts';
import { customerIdSchema, promiseIdSchema } from '../../../shared/ids.ts';
import type { Reader } from '../../ui/format.ts';
import { toPromiseItem } from './promise-item.ts';

const reader: Reader = { timeZone: 'UTC', locale: 'en-GB', currency: 'EUR', now: Date.parse('2026-11-19T10:30:00Z') };
const day = (text: string): Day => text as Day; // days of these tests are days

const row: PromiseRow = {
  id: promiseIdSchema.parse('019a0000-0000-7000-8000-000000000001'),
  customerId: customerIdSchema.parse('019a0000-0000-7000-8000-000000000002'),
  customerName: 'Harbour Dental',
  what: 'Phone line',
  jobTypeName: null,
  needByOn: day('2026-11-20'),
  first: { on: day('2026-11-19'), to: 720 },
  last: { on: day('2026-11-19'), to: 720 },
  dueAt: Date.parse('2026-11-19T12:00:00Z'),
  doneOn: null,
  state: 'at-risk',
  risk: 'red',
  isMoved: true,
  untoldSince: null,
  isContradicted: false,
  isSelfInflicted: false,
};

describe('a promise on Today', () => {
  it('asks to tell them first, since that can still be done in time', () => {
    const item = toPromiseItem({ ...row, untoldSince: Date.parse('2026-11-19T08:40:00Z') }, reader);
    expect(item).toMatchObject({ title: 'Tell Harbour Dental their date moves', isAwaited: true });
    expect(item.detail).toMatch(/^Known since .*8:40\. Told so far: nothing\. They need it by Friday 20 November\.$/);
  });

  it('asks to call who heard two dates, else to do what was promised', () => {
    expect(toPromiseItem({ ...row, isContradicted: true }, reader).title).toBe(
      'Call Harbour Dental: they heard two dates',
    );
    expect(toPromiseItem(row, reader)).toMatchObject({ title: 'Phone line for Harbour Dental', dueAt: row.dueAt });
  });
});
