import { describe, expect, it } from 'vitest';
import type { PersonId } from '../../ids.ts';
import { decideCalledBack, decideSettle, decideSorted, mayWorkOn, type StandingEntry } from './settle.rules.ts';

// Ids of these tests are names: no rule looks inside one.
const priya = 'priya' as PersonId;
const jo = 'jo' as PersonId;

const standing = (changed: Partial<StandingEntry> = {}): StandingEntry => ({
  status: 'sorted',
  recordedBy: priya,
  didAbout: null,
  answeredAt: null,
  calledBackAt: null,
  ...changed,
});

describe('working on an entry', () => {
  it('is open to leaders always, to staff on their own and on unsorted entries', () => {
    expect(mayWorkOn({ id: jo, role: 'manager' }, standing())).toBe(true);
    expect(mayWorkOn({ id: priya, role: 'staff' }, standing())).toBe(true);
    expect(mayWorkOn({ id: jo, role: 'staff' }, standing({ status: 'new' }))).toBe(true);
    expect(mayWorkOn({ id: jo, role: 'staff' }, standing())).toBe(false);
    expect(mayWorkOn({ id: jo, role: 'staff' }, standing({ recordedBy: null }))).toBe(false);
  });

  it('sorts what is new and leaves alone what is further', () => {
    expect(decideSorted('new')).toBe('sorted');
    expect(decideSorted('answered')).toBe('answered');
  });
});

describe('settling an entry', () => {
  it('notes the moment of the first answer and keeps it through corrections', () => {
    expect(decideSettle(standing(), 'answered', null, 100).answeredAt).toBe(100);
    expect(decideSettle(standing({ status: 'answered', answeredAt: 100 }), 'thanked', null, 200).answeredAt).toBe(100);
    expect(decideSettle(standing({ status: 'answered', answeredAt: 100 }), 'action', null, 200).answeredAt).toBe(100);
  });

  it('takes an answer back with "nothing to do", but not a call that was made', () => {
    expect(decideSettle(standing({ status: 'answered', answeredAt: 100 }), 'nothing-to-do', null, 200).answeredAt).toBe(
      null,
    );
    expect(
      decideSettle(standing({ status: 'answered', answeredAt: 90, calledBackAt: 90 }), 'nothing-to-do', null, 200)
        .answeredAt,
    ).toBe(90);
  });

  it('adds a note to what was done before', () => {
    expect(decideSettle(standing({ didAbout: 'Apologised.' }), 'thanked', 'Sent flowers.', 1).didAbout).toBe(
      'Apologised.\nSent flowers.',
    );
  });

  it.each([
    ['what already stands so', standing({ status: 'thanked' }), null, 'ALREADY_SO'],
    ['a note that no longer fits', standing({ didAbout: 'x'.repeat(1999) }), 'more', 'NOTE_TOO_LONG'],
  ])('refuses %s', (_name, entry, note, reason) => {
    expect(() => decideSettle(entry, 'thanked', note, 1)).toThrow(expect.objectContaining({ reason }));
  });
});

describe('calling back', () => {
  it('is the answer, unless one came before', () => {
    expect(decideCalledBack({ ...standing(), callBackAt: 50 }, 100)).toEqual({ calledBackAt: 100, answeredAt: 100 });
    expect(decideCalledBack({ ...standing({ answeredAt: 60 }), callBackAt: 50 }, 100)).toEqual({
      calledBackAt: 100,
      answeredAt: 60,
    });
  });

  it('is refused where nobody asked for it or somebody did it', () => {
    expect(() => decideCalledBack({ ...standing(), callBackAt: null }, 100)).toThrow(
      expect.objectContaining({ reason: 'NO_CALL_ASKED' }),
    );
    const called = { ...standing({ calledBackAt: 70 }), callBackAt: 50 };
    expect(() => decideCalledBack(called, 100)).toThrow(expect.objectContaining({ reason: 'ALREADY_CALLED' }));
  });
});
