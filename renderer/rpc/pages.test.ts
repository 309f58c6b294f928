import { expect, test } from 'vitest';
import { byPage } from './pages.ts';

test('the first page is asked for without a cursor, each other with that of the page before, and the last has none', () => {
  const { input, initialPageParam, getNextPageParam } = byPage((cursor) => ({ status: 'new', cursor }));
  expect(input(initialPageParam)).toEqual({ status: 'new', cursor: undefined });
  expect(input(getNextPageParam({ next: 'after 50' }))).toEqual({ status: 'new', cursor: 'after 50' });
  expect(getNextPageParam({ next: null })).toBeUndefined();
});
