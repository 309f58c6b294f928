import { addDays, type Day, daySchema } from '../../clock.ts';
import { assertNever } from '../../assert-never.ts';
import type { Repeat } from './actions.schema.ts';

function addMonths(day: Day, months: number): Day {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  const at = new Date(Date.UTC(year, month - 1 + months, Math.min(date, last)));
  return daySchema.parse(at.toISOString().slice(0, 10));
}

function move(day: Day, repeat: Repeat, times: number): Day {
  switch (repeat) {
    case 'week':
      return addDays(day, 7 * times);
    case 'fortnight':
      return addDays(day, 14 * times);
    case 'month':
      return addMonths(day, times);
    case 'quarter':
      return addMonths(day, 3 * times);
    default:
      return assertNever(repeat);
  }
}

/**
 * The day an action that comes again is due next: moved by whole repeats to the first day after today, so that one done
 * late does not come back late. A month has its last day where it lacks the date.
 *
 * Example: due 31 January every month, done 2 March: 31 March.
 */
export function toNextDue(dueOn: Day, repeat: Repeat, today: Day): Day {
  for (let times = 1; ; times += 1) {
    const next = move(dueOn, repeat, times);
    if (next > today) return next;
  }
}
