import { describe, expect, it } from 'vitest';
import type { PersonId } from '../../ids.ts';
import { Refusal } from '../../refusal.ts';
import { blankChecklist, blankItem } from './blank-item.rules.ts';
import {
  assertContestable,
  assertDecidable,
  assertFillable,
  assertLockable,
  assertMayRead,
  assertMayTouch,
  isCounted,
  decideReview,
  listLeftOut,
  type StandingRun,
  type Verdict,
} from './review.rules.ts';
import { runStates, type RunState } from './runs.schema.ts';

// Ids of these tests are names: no rule looks inside one.
const priya = { id: 'priya' as PersonId, role: 'staff' } as const;
const dana = { id: 'dana' as PersonId, role: 'manager' } as const;
const shopper = { id: 'ana' as PersonId, role: 'shopper' } as const;

const runIn = (state: RunState, more: Partial<StandingRun> = {}): StandingRun => ({
  state,
  belongs: 'plain',
  isLocked: false,
  filledBy: priya.id,
  ...more,
});

const reasonOf = (decide: () => unknown): string | null => {
  try {
    decide();
    return null;
  } catch (cause) {
    if (cause instanceof Refusal) return cause.reason;
    throw cause;
  }
};

/** The states in which something is let through. */
const letIn = (decide: (state: RunState) => unknown): RunState[] =>
  runStates.filter((state) => reasonOf(() => decide(state)) === null);

describe('a run', () => {
  it('counts in figures from when it is handed in until it is left out, rejected or sent back', () => {
    expect(runStates.filter(isCounted)).toEqual(['submitted', 'accepted']);
  });

  it('is filled in while it is begun or sent back, and in the mirror only there', () => {
    expect(letIn((state) => assertFillable(runIn(state)))).toEqual(['draft', 'sent-back']);
    expect(letIn((state) => assertFillable(runIn(state, { belongs: 'visit' })))).toEqual(['draft', 'sent-back']);
    expect(letIn((state) => assertFillable(runIn(state, { belongs: 'audit' })))).toEqual([]);
  });

  it('is its filler’s and the leaders’', () => {
    expect(reasonOf(() => assertMayTouch(priya, runIn('draft')))).toBe(null);
    expect(reasonOf(() => assertMayTouch(dana, runIn('draft')))).toBe(null);
    expect(reasonOf(() => assertMayTouch(shopper, runIn('draft')))).toBe('NOT_YOURS');
    expect(reasonOf(() => assertMayTouch(priya, { filledBy: null }))).toBe('NOT_YOURS');
  });

  it('of the mirror is read by others only when it is finished', () => {
    const audit = { belongs: 'audit' } as const;
    expect(letIn((state) => assertMayRead(dana, runIn(state, audit)))).toEqual([
      'submitted',
      'accepted',
      'excluded',
      'rejected',
    ]);
    expect(letIn((state) => assertMayRead(priya, runIn(state, audit)))).toEqual(runStates);
    expect(letIn((state) => assertMayRead(dana, runIn(state)))).toEqual(runStates);
  });
});

describe('a review', () => {
  it('is of what was handed in, and can change until the lock', () => {
    const review = (as: Verdict) => (state: RunState) => decideReview(runIn(state), as, 'Because');
    expect(letIn(review('accepted'))).toEqual(['submitted', 'excluded', 'rejected']);
    expect(letIn(review('excluded'))).toEqual(['submitted', 'accepted', 'rejected']);
    expect(letIn(review('sent-back'))).toEqual(['submitted', 'accepted', 'excluded', 'rejected']);
    expect(letIn(review('rejected'))).toEqual(['submitted', 'accepted', 'excluded']);
    expect(letIn((state) => decideReview(runIn(state, { isLocked: true }), 'rejected', 'Because'))).toEqual([]);
  });

  it('says why where it sends back or rejects', () => {
    for (const as of ['sent-back', 'rejected'] as const)
      for (const reason of [null, '  '])
        expect(reasonOf(() => decideReview(runIn('submitted'), as, reason))).toBe('REASON_NEEDED');
    expect(decideReview(runIn('submitted'), 'rejected', ' Made up ')).toEqual({ reason: 'Made up' });
    expect(decideReview(runIn('submitted'), 'accepted', '')).toEqual({ reason: null });
  });

  it('sends nothing back that was said in the mirror', () => {
    const audit = runIn('submitted', { belongs: 'audit' });
    expect(reasonOf(() => decideReview(audit, 'sent-back', 'Think again'))).toBe('IN_THE_MIRROR');
    expect(decideReview(audit, 'excluded', null)).toEqual({ reason: null });
  });
});

describe('a lock', () => {
  it('comes after the review, once, and not while something is contested', () => {
    expect(letIn((state) => assertLockable(runIn(state), []))).toEqual(['accepted', 'excluded', 'rejected']);
    expect(reasonOf(() => assertLockable(runIn('accepted', { isLocked: true }), []))).toBe('LOCKED');
    expect(reasonOf(() => assertLockable(runIn('accepted'), [{ outcome: 'refused' }, { outcome: null }]))).toBe(
      'CONTESTED',
    );
    expect(reasonOf(() => assertLockable(runIn('accepted'), [{ outcome: 'upheld' }]))).toBe(null);
  });
});

describe('contesting', () => {
  const definition = {
    ...blankChecklist('shop'),
    sections: [{ id: 's1', title: '', weight: 1, items: [blankItem('yes-no', 'i1'), blankItem('text', 'i2')] }],
  };
  const contest = (run: StandingRun, item = 'i1', contests: Parameters<typeof assertContestable>[3] = []) =>
    reasonOf(() => assertContestable(run, definition, item, contests));

  it('is for what was handed in, is not locked and earns something', () => {
    expect(runStates.filter((state) => contest(runIn(state)) === null)).toEqual([
      'submitted',
      'accepted',
      'excluded',
      'rejected',
    ]);
    expect(contest(runIn('accepted', { isLocked: true }))).toBe('LOCKED');
    expect(contest(runIn('submitted', { belongs: 'audit' }))).toBe('IN_THE_MIRROR');
    expect(contest(runIn('submitted'), 'i2')).toBe('NOT_SCORED');
    expect(contest(runIn('submitted'), 'i9')).toBe('NOT_SCORED');
  });

  it('goes on once at a time for an item, and again after a refusal', () => {
    expect(contest(runIn('submitted'), 'i1', [{ itemId: 'i1', outcome: null }])).toBe('CONTESTED');
    expect(contest(runIn('submitted'), 'i1', [{ itemId: 'i2', outcome: null }])).toBe(null);
    expect(contest(runIn('submitted'), 'i1', [{ itemId: 'i1', outcome: 'refused' }])).toBe(null);
    expect(contest(runIn('submitted'), 'i1', [{ itemId: 'i1', outcome: 'upheld' }])).toBe('LEFT_OUT');
  });

  it('is decided once, before the lock; with success the item leaves the score', () => {
    expect(reasonOf(() => assertDecidable({ isLocked: false }, { outcome: null }))).toBe(null);
    expect(reasonOf(() => assertDecidable({ isLocked: false }, { outcome: 'upheld' }))).toBe('DECIDED');
    expect(reasonOf(() => assertDecidable({ isLocked: true }, { outcome: null }))).toBe('LOCKED');
    const contests = [
      { itemId: 'i1', outcome: 'upheld' },
      { itemId: 'i2', outcome: 'refused' },
      { itemId: 'i3', outcome: null },
    ] as const;
    expect([...listLeftOut(contests)]).toEqual(['i1']);
  });
});
