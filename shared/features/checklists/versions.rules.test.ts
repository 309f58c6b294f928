import { expect, it } from 'vitest';
import { decideVersion } from './versions.rules.ts';

it('a change stays in its version until that is filled in, then it makes the next one', () => {
  expect(decideVersion({ number: 1, revision: 4, isInUse: false }, 4)).toEqual({
    number: 1,
    revision: 5,
    isNew: false,
  });
  expect(decideVersion({ number: 1, revision: 4, isInUse: true }, 4)).toEqual({ number: 2, revision: 5, isNew: true });
});

it('a change made on something older is refused, also where a new version was made in between', () => {
  for (const newest of [
    { number: 1, revision: 5, isInUse: false },
    { number: 2, revision: 5, isInUse: false },
  ])
    expect(() => decideVersion(newest, 4)).toThrow(expect.objectContaining({ reason: 'CHANGED_SINCE' }));
});
