import { z } from 'zod';
import { daySchema } from '../../../shared/clock.ts';
import { isMet } from '../../../shared/features/promises/due.rules.ts';
import type { Sums } from '../../db/sums.ts';
import type { Row } from '../../db/table.ts';

const minute = z.number().nullable();
const optionalDay = daySchema.nullable();

/** A promise that was called off leaves every figure; one that belongs to no place lies at ''. */
const placeOf = (row: Row): readonly string[] | null =>
  row['cancelled_on'] === null ? [String(row['location_id'] ?? '')] : null;

const done = { done_on: optionalDay, done_minute: minute };
const firstRow = z.object({
  ...done,
  first_due_on: daySchema,
  first_due_to: minute,
  need_by_on: optionalDay,
  was_warned: z.number(),
});

function toFirstCell({ first_due_on: on, first_due_to: to, ...row }: z.infer<typeof firstRow>) {
  const { done_on: doneOn, done_minute: doneMinute, need_by_on: needByOn } = row;
  const isKept = doneOn !== null && isMet({ on, to }, { on: doneOn, minute: doneMinute });
  const isEarlyEnough = doneOn !== null && needByOn !== null && doneOn <= needByOn;
  const came = isKept ? 'in-time' : isEarlyEnough ? 'early-enough' : 'late';
  return { first_due_on: on, came, warned: String(row.was_warned) };
}

/** What became of the promises first due on a day: figures over years read days, not promises. */
export const firstDays: Sums = {
  into: 'promise_first_days',
  place: ['location'],
  cell: ['first_due_on', 'came', 'warned'],
  reads: [
    'location_id',
    'cancelled_on',
    'first_due_on',
    'first_due_to',
    'done_on',
    'done_minute',
    'need_by_on',
    'was_warned',
  ],
  placeOf,
  cellsOf: (row) => [toFirstCell(firstRow.parse(row))],
};

const lastRow = z.object({ ...done, last_due_on: daySchema, last_due_to: minute });

/** The same by the last date they were told. */
export const lastDays: Sums = {
  into: 'promise_last_days',
  place: ['location'],
  cell: ['last_due_on', 'kept'],
  reads: ['location_id', 'cancelled_on', 'last_due_on', 'last_due_to', 'done_on', 'done_minute'],
  placeOf,
  cellsOf: (row) => {
    const { last_due_on: on, last_due_to: to, done_on: doneOn, done_minute: at } = lastRow.parse(row);
    const isKept = doneOn !== null && isMet({ on, to }, { on: doneOn, minute: at });
    return [{ last_due_on: on, kept: isKept ? '1' : '0' }];
  },
};
