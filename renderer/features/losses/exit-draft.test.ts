import { describe, expect, it } from 'vitest';
import type { Day } from '../../../shared/clock.ts';
import type { Id } from '../../../shared/ids.ts';
import { fromExitDraft, pointsSentence, toExitDraft, typedPoints, withPoints, withRest } from './exit-draft.ts';

// Ids of these tests are names, days stand in their very form.
const [price, calls] = ['price', 'calls'] as [Id<'Reason'>, Id<'Reason'>];
const empty = toExitDraft(null, [], '2026-11-19' as Day);

describe('the points of an exit call', () => {
  it('are typed, and the rest is computed', () => {
    const typed = withPoints(empty, price, '70');
    expect(pointsSentence(typed)).toBe('30 of 100 points are left. Enter gives a reason the rest.');
    const all = withRest(typed, calls);
    expect(typedPoints(all)).toEqual([
      { reasonId: price, points: 70 },
      { reasonId: calls, points: 30 },
    ]);
    expect(pointsSentence(all)).toBe('All 100 points are given out.');
  });

  it('give a reason the rest anew, nothing where none is left, and are taken away with their text', () => {
    const full = withPoints(empty, price, '100');
    expect(typedPoints(withRest(full, calls))).toEqual([{ reasonId: price, points: 100 }]);
    expect(typedPoints(withRest(withPoints(empty, price, '20'), price))).toEqual([{ reasonId: price, points: 100 }]);
    expect(typedPoints(withPoints(full, price, ''))).toEqual([]);
    expect(typedPoints(withPoints(empty, price, 'many'))).toEqual([]);
    expect(pointsSentence(withPoints(full, calls, '10'))).toBe('10 points too many.');
  });
});

describe('the form of an exit call', () => {
  it('says what is missing, and reads what is there', () => {
    const missing = fromExitDraft(empty);
    expect('errors' in missing ? Object.keys(missing.errors) : []).toEqual(['causes', 'complained', 'winBack']);
    const draft = { ...withPoints(empty, price, '100'), complained: false, winBack: 'maybe' as const };
    expect(fromExitDraft(draft)).toMatchObject({
      call: { calledOn: '2026-11-19', through: 'phone', causes: [{ reasonId: price, points: 100 }], complained: false },
    });
  });
});
