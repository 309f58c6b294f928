import { daySchema, type Day } from '../../clock.ts';

/** Customers without a word since before this day have outstayed a rule: the same day so many months earlier, or the month's last. */
export function forgottenBefore(today: Day, months: number): Day {
  const [year = 0, month = 1, day = 1] = today.split('-').map(Number);
  const lastDay = new Date(Date.UTC(year, month - months, 0)).getUTCDate();
  const date = new Date(Date.UTC(year, month - 1 - months, Math.min(day, lastDay)));
  return daySchema.parse(date.toISOString().slice(0, 10));
}
