import { QueryClient } from '@tanstack/react-query';
import { describe, expect, test } from 'vitest';
import { orpc } from './client.ts';
import { applyTopics, featuresOf } from './invalidation.ts';

describe('what a changed topic refreshes', () => {
  test('is the feature itself, what shows its names, and the histories beside it', () => {
    expect(featuresOf(['log'])).toEqual(expect.arrayContaining(['log', 'customers', 'actions', 'measures', 'history']));
    expect(featuresOf(['business'])).toContain('session');
    expect(featuresOf([])).toEqual([]);
  });

  test('is every query of a feature and none of another', async () => {
    const queryClient = new QueryClient();
    const counts = orpc.log.counts.queryKey({ input: {} });
    const people = orpc.people.list.queryKey({ input: {} });
    queryClient.setQueryData(counts, { all: 1, new: 1, unhappy: 0, heardDifferent: 0, callBacksDue: 0 });
    queryClient.setQueryData(people, { items: [] });
    await applyTopics(queryClient, ['log']);
    expect(queryClient.getQueryState(counts)?.isInvalidated).toBe(true);
    expect(queryClient.getQueryState(people)?.isInvalidated).toBe(false);
  });
});
