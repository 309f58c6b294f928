import { describe, expect, it } from 'vitest';
import type { Day } from '../../clock.ts';
import type { PromiseVersionId } from '../../ids.ts';
import {
  assertFirstStands,
  assertMove,
  contradictedWhenTold,
  isContradicted,
  startsAnew,
  toDates,
  type SaidVersion,
} from './versions.rules.ts';

const day = (text: string): Day => text as Day; // days of these tests are days
const moment = (text: string): number => Date.parse(`2026-11-${text}:00Z`);

/** A date said at a moment, on top of the one before. */
const said = (number: number, on: string, at: string, more: Partial<SaidVersion> = {}): SaidVersion => ({
  id: `version ${number}` as PromiseVersionId, // no rule looks inside an id
  number,
  due: { on: day(`2026-11-${on}`), from: null, to: null },
  saidAt: moment(at),
  supersedes: true,
  startsAnew: number === 1,
  askedByCustomer: false,
  withdrawnAt: null,
  knownAt: null,
  toldAt: moment(at),
  ...more,
});

const first = said(1, '08', '03T10:00');

describe('the dates of a promise', () => {
  it('are judged by the first that was said and the newest they were told', () => {
    const moved = said(2, '09', '08T10:45');
    const dates = toDates([{ ...first, withdrawnAt: moved.saidAt }, moved], 'UTC');
    expect(dates).toMatchObject({
      first: { on: '2026-11-08' },
      last: { on: '2026-11-09' },
      isContradicted: false,
      wasWarned: true,
    });
  });

  it('know no later date that nobody told them', () => {
    const moved = said(2, '09', '08T10:45', { toldAt: null, knownAt: moment('06T16:00') });
    expect(toDates([first, moved], 'UTC')).toMatchObject({
      last: { on: '2026-11-08' },
      untoldSince: moment('06T16:00'),
      wasWarned: false,
    });
  });

  it('begin anew where the customer asked in time, and stay missed where they asked too late', () => {
    const asked = { askedByCustomer: true, startsAnew: true };
    const moved = said(2, '20', '05T10:00', asked);
    expect(toDates([{ ...first, withdrawnAt: moved.saidAt }, moved], 'UTC')).toMatchObject({
      first: { on: '2026-11-20' },
      wasWarned: false,
    });
    expect(startsAnew(true, moment('07T10:00'), moment('08T12:00'))).toBe(true);
    expect(startsAnew(true, moment('09T10:00'), moment('08T12:00'))).toBe(false);
    expect(startsAnew(false, moment('07T10:00'), moment('08T12:00'))).toBe(false);
  });

  it('call it no warning when they were told after the first date was over', () => {
    expect(toDates([first, said(2, '12', '09T08:00')], 'UTC').wasWarned).toBe(false);
  });
});

describe('two dates for one promise', () => {
  const monday = said(2, '09', '08T10:45');
  const tuesday = said(3, '10', '09T09:15', { supersedes: false });
  const gone = { ...first, withdrawnAt: monday.saidAt };

  it('contradict while both stand: the text said Monday, the phone said Tuesday', () => {
    expect(isContradicted([gone, monday])).toBe(false);
    expect(isContradicted([gone, monday, tuesday])).toBe(true);
    expect(contradictedWhenTold(tuesday, [gone, monday, tuesday])).toBe(true);
    expect(contradictedWhenTold(monday, [gone, monday, tuesday])).toBe(false);
  });

  it('no longer contradict once one is taken back, though it stays known that they did', () => {
    const settled = [gone, { ...monday, withdrawnAt: moment('09T11:02') }, tuesday];
    expect(isContradicted(settled)).toBe(false);
    expect(contradictedWhenTold(tuesday, settled)).toBe(true);
  });

  it('do not contradict where the same date is said twice, or another window of it is', () => {
    expect(isContradicted([first, said(2, '08', '04T10:00', { supersedes: false })])).toBe(false);
    const window = { due: { on: day('2026-11-08'), from: 540, to: 720 } };
    expect(isContradicted([first, said(2, '08', '04T10:00', { ...window, supersedes: false })])).toBe(true);
  });
});

describe('what can’t be said of a promise', () => {
  const asked =
    (more: Partial<Parameters<typeof assertMove>[0]> = {}) =>
    () =>
      assertMove(
        {
          due: { on: day('2026-11-09'), from: null, to: null },
          knownAt: null,
          toldAt: null,
          supersedes: true,
          ...more,
        },
        [first],
        moment('08T12:00'),
      );
  const refused = (reason: string): unknown => expect.objectContaining({ reason });

  it('is the date they know already, what lies ahead, and telling before knowing', () => {
    expect(asked()).not.toThrow();
    expect(asked({ due: first.due })).toThrow(refused('SAME_DATE'));
    expect(asked({ toldAt: moment('08T12:01') })).toThrow(refused('NOT_YET'));
    expect(asked({ knownAt: moment('08T12:01') })).toThrow(refused('NOT_YET'));
    expect(asked({ knownAt: moment('08T11:00'), toldAt: moment('08T10:00') })).toThrow(refused('TOLD_BEFORE_KNOWN'));
    expect(asked({ supersedes: false })).toThrow(refused('NOT_SAID'));
  });

  it('is another first date', () => {
    expect(() => assertFirstStands(first.due)).toThrow(refused('FIRST_DATE_STANDS'));
    expect(() => assertFirstStands(undefined)).not.toThrow();
  });
});
