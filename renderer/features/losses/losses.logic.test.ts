import { describe, expect, it } from 'vitest';
import type { Day } from '../../../shared/clock.ts';
import type { Id } from '../../../shared/ids.ts';
import type { Loss } from '../../../shared/features/losses/losses.schema.ts';
import {
  causesTitle,
  costTitle,
  discoveryTitle,
  lastFiveTitle,
  queueTitle,
  replacementSentence,
  silenceWords,
} from './losses.logic.ts';

// Ids of these tests are names, days stand in their very form.
const loss: Loss = {
  id: 'loss' as Id<'Loss'>,
  customerId: 'customer' as Id<'Customer'>,
  customerName: 'Reyes Family',
  lostOn: '2026-10-30' as Day,
  noticed: 'they-said',
  sinceOn: null,
  marginMinor: 78_000,
  costToWinMinor: null,
  reasonId: null,
  reasonName: null,
  note: '',
  caller: null,
  callerName: 'Sam',
  matters: true,
  callState: 'to-call',
  tries: 0,
  calledOn: null,
  calledByName: null,
  differs: null,
  complained: null,
  causes: [],
  wonBackOn: null,
  wonBackNeeded: null,
};

describe('the titles', () => {
  it('say in how many of the last five we knew why', () => {
    const five = [true, true, null, false, null].map((differs) => ({ ...loss, differs }));
    expect(lastFiveTitle(five, 'en')).toBe('Of the last five who left, we knew why in one');
    expect(lastFiveTitle(five.slice(0, 3), 'en')).toBe('Of the last three who left, we knew why in none');
    expect(lastFiveTitle([], 'en')).toBe('Nobody who left is written down yet');
  });

  it('say who is to be called', () => {
    expect(queueTitle({ open: 1, early: 4 }, 'en')).toBe('One who left waits for your call');
    expect(queueTitle({ open: 0, early: 2 }, 'en')).toBe('Nobody is to be called yet; two are soon');
  });

  it('say how often a call found another reason, and what another customer takes', () => {
    expect(discoveryTitle({ value: 0.75, n: 8 }, 'en')).toBe(
      'In six of eight calls it was another reason than the one on file',
    );
    expect(discoveryTitle({ value: 0, n: 1 }, 'en')).toBe('The one call found the reason on file');
    expect(discoveryTitle({ value: null, n: 0 }, 'en')).toBe('Nobody who left was asked why yet');
    const takes = {
      calls: 300,
      meetings: 30,
      hours: 105,
      amountMinor: null,
      ratiosFrom: 'article',
      ownEvents: 0,
    } as const;
    expect(costTitle(takes, 'en')).toBe('To win another customer takes about 105 hours');
  });

  it('name the vital few', () => {
    const row = { reasonId: 'calls' as Id<'Reason'>, share: 0.5, percent: 50, calls: 3, count: 50 };
    const rows = [
      { ...row, name: 'Calls not returned', cumulative: 0.5, vital: true },
      { ...row, name: 'Price', cumulative: 0.84, vital: true },
      { ...row, name: 'Moved away', cumulative: 1, vital: false },
    ];
    expect(causesTitle(rows, 'en')).toBe('Calls not returned and one more reason make up 84% of why they left');
  });
});

describe('the cards', () => {
  it('say how many complaints are not heard for each that is', () => {
    expect(silenceWords({ value: 0.15, low: 0.0524, high: 0.3604, n: 20 }, 'en')).toEqual({
      figure: 'about 6 we don’t',
      detail: '3 of 20 leavers had ever complained. Likely between 2 and 18.',
    });
    expect(silenceWords({ value: 0, low: 0, high: 0.1611, n: 20 }, 'en').figure).toBe('at least 5 we don’t');
    expect(silenceWords(null, 'en').figure).toBe('nobody knows');
  });

  it('say whose ratios tell what another customer takes', () => {
    const replacement = {
      calls: 300,
      meetings: 30,
      hours: 105,
      amountMinor: null,
      ratiosFrom: 'article',
      ownEvents: 12,
    } as const;
    expect(replacementSentence(replacement, 'en')).toBe(
      '300 calls, 30 meetings. The article’s ratios until yours are known (12 of 30 events so far).',
    );
    expect(replacementSentence({ ...replacement, ratiosFrom: 'own' }, 'en')).toMatch(
      /By your own calls and meetings\.$/,
    );
    expect(replacementSentence({ ...replacement, ratiosFrom: 'both' }, 'en')).toMatch(/Partly by the article’s/);
  });
});
