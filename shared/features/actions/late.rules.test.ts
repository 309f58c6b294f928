import { describe, expect, it } from 'vitest';
import { DAY_MS, daySchema } from '../../clock.ts';
import type { ActionId, PersonId } from '../../ids.ts';
import { decideAcknowledge, escalateAfterDays, type LateAction } from './late.rules.ts';

// Ids of these tests are names: no rule looks inside one.
const priya = { id: 'priya' as PersonId, role: 'staff' } as const;
const dana = { id: 'dana' as PersonId, role: 'manager' } as const;
const sam = { id: 'sam' as PersonId, role: 'owner' } as const;

const today = daySchema.parse('2026-11-19');
const now = Date.UTC(2026, 10, 19, 12);
const late = (days: number, more: Partial<LateAction> = {}): LateAction => ({
  who: priya.id,
  state: 'open',
  closedAt: null,
  joinedTo: null,
  dueAt: now - days * DAY_MS,
  escalationSeenAt: null,
  ...more,
});
const nothing: unknown = expect.objectContaining({ reason: 'NOTHING_TO_SEE' });

describe('a late action', () => {
  it('is known of by whoever does it for the day', () => {
    expect(decideAcknowledge(priya, late(1), now, today)).toEqual({ acknowledgedOn: today });
    expect(() => decideAcknowledge(priya, late(-1), now, today)).toThrow(nothing);
    expect(() => decideAcknowledge(priya, late(9, { state: 'done' }), now, today)).toThrow(nothing);
  });

  it('reaches the owner once, after three days, and nobody else', () => {
    expect(decideAcknowledge(sam, late(escalateAfterDays + 0.1), now, today)).toEqual({ escalationSeenAt: now });
    expect(() => decideAcknowledge(sam, late(escalateAfterDays), now, today)).toThrow(nothing);
    expect(() => decideAcknowledge(sam, late(9, { escalationSeenAt: now }), now, today)).toThrow(nothing);
    expect(() => decideAcknowledge(sam, late(9, { joinedTo: 'other' as ActionId }), now, today)).toThrow(nothing);
    expect(() => decideAcknowledge(dana, late(9), now, today)).toThrow(nothing);
  });

  it('of the owner’s own stands there again tomorrow', () => {
    expect(decideAcknowledge(sam, late(9, { who: sam.id }), now, today)).toEqual({ acknowledgedOn: today });
  });
});
