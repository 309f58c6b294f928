import { ORPCError } from '@orpc/client';
import { expect, test } from 'vitest';
import { toFormProblems } from './form-problems.ts';

const refusal = (field?: string) =>
  new ORPCError('REFUSED', {
    defined: true,
    message: 'There is such a name already.',
    data: { reason: 'NAME_TAKEN', field },
  });

test('a refusal about a field stands below that field, and any other below the form', () => {
  const ofField = toFormProblems(refusal('name'));
  expect([ofField.errorOf('name'), ofField.errorOf('pin'), ofField.problem]).toEqual([
    'There is such a name already.',
    null,
    null,
  ]);
  const ofNone = toFormProblems(refusal());
  expect([ofNone.errorOf('name'), ofNone.problem]).toEqual([null, 'There is such a name already.']);
});

test('what the form itself found comes first, and where nothing is wrong nothing is said', () => {
  expect(toFormProblems(refusal('name'), { name: 'Write the name.' }).errorOf('name')).toBe('Write the name.');
  const right = toFormProblems(null);
  expect([right.errorOf('name'), right.problem]).toEqual([null, null]);
});
