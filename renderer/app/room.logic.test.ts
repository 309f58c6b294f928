import { expect, test } from 'vitest';
import { roomSentence } from './room.logic.ts';

test('a disk is spoken of when it is nearly full, by how much is left', () => {
  expect(roomSentence({ state: 'enough', freeBytes: 9e9 }, 'en-GB')).toBeNull();
  expect(roomSentence({ state: 'low', freeBytes: 320_000_000 }, 'en-GB')).toContain('Only 320 MB are free');
  expect(roomSentence({ state: 'full', freeBytes: 1000 }, 'en-GB')).toContain('is full');
});
