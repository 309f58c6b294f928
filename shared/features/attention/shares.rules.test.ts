import { describe, expect, test } from 'vitest';
import type { AgendaTag } from './attention.schema.ts';
import { shareAttention } from './shares.rules.ts';

const meeting = (...points: readonly (readonly [AgendaTag | null, (number | null)?])[]) => ({
  items: points.map(([tag, minutes = null]) => ({ tag, minutes })),
});

describe('shares of attention', () => {
  test('are of the tagged points, by points and by minutes', () => {
    const found = shareAttention([
      meeting(['money', 30], ['money', 20], ['customers', 10], [null, 60]),
      meeting(['people']),
    ]);
    expect(found).toMatchObject({ meetings: 2, withoutCustomers: 1, items: 4, minutes: 60, aboutCustomers: 1 });
    expect(found.shares).toEqual([
      { tag: 'money', items: 0.5, minutes: 50 / 60 },
      { tag: 'customers', items: 0.25, minutes: 10 / 60 },
      { tag: 'people', items: 0.25, minutes: 0 },
      { tag: 'operations', items: 0, minutes: 0 },
    ]);
  });

  test('are nothing, not zero, where nothing is tagged, and without minutes there are none of minutes', () => {
    const none = shareAttention([meeting([null, 10])]);
    expect(none).toMatchObject({ meetings: 0, withoutCustomers: 0, items: 0, minutes: 0 });
    expect(none.shares.every(({ items, minutes }) => items === null && minutes === null)).toBe(true);
    expect(shareAttention([meeting(['money'])]).shares[0]).toEqual({ tag: 'money', items: 1, minutes: null });
  });

  test('do not judge a meeting nobody tagged', () => {
    expect(shareAttention([meeting([null]), meeting(['customers'])])).toMatchObject({
      meetings: 1,
      withoutCustomers: 0,
    });
  });
});
