import { ORPCError } from '@orpc/client';
import { expect, test } from 'vitest';
import { shouldSendAgain } from './query-client.ts';

test('a call that never arrived is sent again three times, a refusal never', () => {
  const lost = new TypeError('Failed to fetch');
  expect([0, 1, 2, 3].map((failures) => shouldSendAgain(failures, lost))).toEqual([true, true, true, false]);
  expect(shouldSendAgain(0, new ORPCError('REFUSED'))).toBe(false);
  expect(shouldSendAgain(0, new ORPCError('INTERNAL_SERVER_ERROR'))).toBe(false);
});
