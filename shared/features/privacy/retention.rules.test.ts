import { expect, test } from 'vitest';
import { daySchema } from '../../clock.ts';
import { forgottenBefore } from './retention.rules.ts';

test.each([
  ['2026-11-19', 12, '2025-11-19'],
  ['2026-11-19', 24, '2024-11-19'],
  ['2028-02-29', 12, '2027-02-28'],
  ['2026-03-31', 1, '2026-02-28'],
  ['2026-01-15', 1, '2025-12-15'],
])('%s less %i months is %s', (today, months, day) => {
  expect(forgottenBefore(daySchema.parse(today), months)).toBe(day);
});
