import { describe, expect, it } from 'vitest';
import { articleRatios, replacementCost, usualMinutes } from './replacement-cost.ts';

describe('what it costs to replace a customer', () => {
  it('is 300 calls, 30 meetings and 105 hours by the ratios of the article', () => {
    const cost = replacementCost(articleRatios, { ...usualMinutes, callMinor: null, meetingMinor: null });
    expect(cost).toEqual({ calls: 300, meetings: 30, hours: 105, amount: null });
  });

  it('is 3,150 where a call costs 6 and a meeting 45', () => {
    const costs = { ...usualMinutes, callMinor: 600, meetingMinor: 4500 };
    expect(replacementCost(articleRatios, costs).amount).toBe(315_000);
  });

  it('has no amount while one of the two costs is unknown', () => {
    const costs = { ...usualMinutes, callMinor: 600, meetingMinor: null };
    expect(replacementCost(articleRatios, costs).amount).toBeNull();
  });
});
