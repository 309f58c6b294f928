import { expect, it } from 'vitest';
import { daySchema } from '../../shared/clock.ts';
import { usualCalendar } from '../../shared/working-time.ts';
import type { ReadHandle } from '../db/handle.ts';
import { oncePerQuestion } from './once-per-question.ts';
import type { MeasureQuestion } from './registries.ts';

// Nothing here reads from a store: what is read are the questions themselves.
const read = {} as ReadHandle;
const day = daySchema.parse('2026-11-20');
const ask = (): MeasureQuestion => ({
  from: day,
  to: day,
  asOf: day,
  now: 0,
  timeZone: 'UTC',
  calendar: () => usualCalendar,
  scope: {},
});

it('reads once for a question, also where nothing is found, and anew for the next that asks the same', () => {
  let times = 0;
  const readRows = oncePerQuestion(() => {
    times += 1;
    return times === 1 ? undefined : times;
  });
  const [first, second] = [ask(), ask()];
  expect([readRows(read, first), readRows(read, first), readRows(read, second), readRows(read, second)]).toEqual([
    undefined,
    undefined,
    2,
    2,
  ]);
});
