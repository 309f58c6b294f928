import { z } from 'zod';
import { daysBetween, daySchema } from '../../../shared/clock.ts';
import { isMet } from '../../../shared/features/promises/due.rules.ts';
import type { Sums } from '../../db/sums.ts';
import type { Row } from '../../db/table.ts';

const jobTypeOf = (row: Row): readonly string[] | null =>
  row['job_type_id'] === null || row['cancelled_on'] !== null ? null : [String(row['job_type_id'])];

const asked = z.object({ asked_on: daySchema, done_on: daySchema });

const toDoneCell = ({ asked_on: askedOn, done_on: doneOn }: z.infer<typeof asked>) => ({
  done_on: doneOn,
  took: String(daysBetween(askedOn, doneOn)),
});

/** On which day jobs of a kind were done, and how many days after they were asked for: a safe date reads no jobs. */
export const jobDays: Sums = {
  into: 'job_days',
  place: ['job_type_id'],
  cell: ['done_on', 'took'],
  reads: ['job_type_id', 'done_on', 'asked_on', 'cancelled_on'],
  placeOf: jobTypeOf,
  cellsOf: (row) => (row['done_on'] === null ? [] : [toDoneCell(asked.parse(row))]),
};

const dates = z.object({
  first_due_on: daySchema,
  first_due_to: z.number().nullable(),
  done_on: daySchema.nullable(),
  done_minute: z.number().nullable(),
});

/** On which day jobs of a kind were first due, and whether they were kept on it; what is open is not. */
export const jobFirstDates: Sums = {
  into: 'job_first_dates',
  place: ['job_type_id'],
  cell: ['first_due_on', 'kept'],
  reads: ['job_type_id', 'first_due_on', 'first_due_to', 'done_on', 'done_minute', 'cancelled_on'],
  placeOf: jobTypeOf,
  cellsOf: (row) => {
    const { first_due_on: on, first_due_to: to, done_on: doneOn, done_minute: minute } = dates.parse(row);
    const kept = doneOn !== null && isMet({ on, to }, { on: doneOn, minute });
    return [{ first_due_on: on, kept: kept ? '1' : '0' }];
  },
};
