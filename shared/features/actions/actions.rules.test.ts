import { describe, expect, it } from 'vitest';
import type { ActionId, PersonId } from '../../ids.ts';
import { decideChange, decideOpener, type StandingAction } from './actions.rules.ts';

// Ids of these tests are names: no rule looks inside one.
const priya = { id: 'priya' as PersonId, role: 'staff' } as const;
const dana = { id: 'dana' as PersonId, role: 'manager' } as const;

const open: StandingAction = { who: priya.id, state: 'open', closedAt: null, joinedTo: null };

describe('an action', () => {
  it('notes when it was closed, forgets it when opened again, keeps it when something else changes', () => {
    expect(decideChange(dana, open, { state: 'done' }, 100).closedAt).toBe(100);
    const done: StandingAction = { ...open, state: 'done', closedAt: 100 };
    expect(decideChange(dana, done, { what: 'Call again' }, 200).closedAt).toBe(100);
    expect(decideChange(dana, done, { state: 'done' }, 200).closedAt).toBe(100);
    expect(decideChange(dana, done, { state: 'dropped' }, 200).closedAt).toBe(200);
    expect(decideChange(dana, done, { state: 'doing' }, 200).closedAt).toBe(null);
  });

  it('is changed by staff only where it is theirs, and stays theirs', () => {
    expect(decideChange(priya, open, { state: 'done' }, 1).closedAt).toBe(1);
    expect(() => decideChange(priya, { ...open, who: dana.id }, { state: 'done' }, 1)).toThrow(
      expect.objectContaining({ reason: 'NOT_YOURS' }),
    );
    expect(() => decideChange(priya, { ...open, who: null }, { state: 'done' }, 1)).toThrow(
      expect.objectContaining({ reason: 'NOT_YOURS' }),
    );
    expect(() => decideChange(priya, open, { who: dana.id }, 1)).toThrow(
      expect.objectContaining({ reason: 'ONLY_YOUR_OWN' }),
    );
  });

  it('that joined another moves only with that one', () => {
    const joined: StandingAction = { ...open, joinedTo: 'other' as ActionId };
    expect(() => decideChange(dana, joined, { state: 'done' }, 1)).toThrow(
      expect.objectContaining({ reason: 'JOINED' }),
    );
    expect(decideChange(dana, joined, { what: 'Call again' }, 1).closedAt).toBe(null);
  });

  it('that staff open is their own; leaders give it to whom they want', () => {
    expect(decideOpener(priya, null)).toBe(priya.id);
    expect(() => decideOpener(priya, dana.id)).toThrow(expect.objectContaining({ reason: 'ONLY_YOUR_OWN' }));
    expect(decideOpener(dana, priya.id)).toBe(priya.id);
    expect(decideOpener(dana, null)).toBe(null);
  });
});
