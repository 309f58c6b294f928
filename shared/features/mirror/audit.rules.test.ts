import { describe, expect, it } from 'vitest';
import { daySchema } from '../../clock.ts';
import type { ChecklistDefinition, Item } from '../checklists/definition.schema.ts';
import { periodName } from '../../period.ts';
import {
  assertFitsMirror,
  decideCurrent,
  lastQuarter,
  opensOn,
  runningQuarter,
  type Calendar,
  type StandingAudit,
} from './audit.rules.ts';

const day = (text: string) => daySchema.parse(text);
const calendar = (today: string, more: Partial<Calendar> = {}): Calendar => ({
  today: day(today),
  startMonth: 1,
  opensAfterDays: 0,
  ...more,
});
const nothingBegun = (): null => null;

describe('the quarter the mirror looks at', () => {
  it('is the last that ended, from the first day of the next to its last', () => {
    for (const today of ['2026-10-01', '2026-11-19', '2026-12-31'])
      expect(lastQuarter(calendar(today))).toEqual({ from: '2026-07-01', to: '2026-09-30' });
    expect(lastQuarter(calendar('2026-09-30'))).toEqual({ from: '2026-04-01', to: '2026-06-30' });
    expect(lastQuarter(calendar('2026-01-01'))).toEqual({ from: '2025-10-01', to: '2025-12-31' });
  });

  it('follows a business year that begins in another month', () => {
    const february = { startMonth: 2 };
    expect(lastQuarter(calendar('2026-05-01', february))).toEqual({ from: '2026-02-01', to: '2026-04-30' });
    expect(lastQuarter(calendar('2026-04-30', february))).toEqual({ from: '2025-11-01', to: '2026-01-31' });
    expect(runningQuarter(calendar('2026-04-30', february))).toEqual({ from: '2026-02-01', to: '2026-04-30' });
    const april = { startMonth: 4 };
    const quarter = lastQuarter(calendar('2026-02-03', april));
    expect(quarter).toEqual({ from: '2025-10-01', to: '2025-12-31' });
    expect(periodName(quarter, 4)).toBe('Q3 2025/26');
  });
});

describe('the checklist of the mirror', () => {
  const photo: Item = {
    type: 'photo',
    id: 'i1',
    label: 'The counter',
    guidance: '',
    key: null,
    asks: 'everyone',
    required: true,
  };
  const checklist = (items: readonly Item[]): ChecklistDefinition => ({
    title: 'Mirror',
    purpose: '',
    use: 'mirror',
    scoring: 'points',
    passAt: null,
    sections: [{ id: 's1', title: '', weight: null, items: [...items] }],
    lastId: 1,
  });

  it('asks something, and needs no photo, because none is taken in front of the mirror', () => {
    expect(() => assertFitsMirror(checklist([]))).toThrow('asks nothing yet');
    expect(() => assertFitsMirror(checklist([photo]))).toThrow('“The counter” needs one');
    expect(() => assertFitsMirror(checklist([{ ...photo, required: false }]))).not.toThrow();
  });
});

describe('an audit', () => {
  it('opens by itself on the first day of the next quarter, or as many days later as was chosen', () => {
    const quarter = lastQuarter(calendar('2026-10-01'));
    expect(opensOn(quarter, { opensAfterDays: 0 })).toBe('2026-10-01');
    expect(opensOn(quarter, { opensAfterDays: 10 })).toBe('2026-10-11');
  });

  it('is open from that day on until it is finished, and tells for how many days', () => {
    const later = { opensAfterDays: 10 };
    expect(decideCurrent(calendar('2026-10-10', later), nothingBegun)).toMatchObject({ isOpen: false, openDays: 0 });
    expect(decideCurrent(calendar('2026-10-11', later), nothingBegun)).toMatchObject({ isOpen: true, openDays: 0 });
    expect(decideCurrent(calendar('2026-12-31', later), nothingBegun)).toMatchObject({ isOpen: true, openDays: 81 });
    const finished = (): StandingAudit => ({ state: 'finished' });
    expect(decideCurrent(calendar('2026-12-31', later), finished)).toMatchObject({ isOpen: false, openDays: 0 });
    const begun = ({ from }: { from: string }): StandingAudit | null =>
      from === '2026-07-01' ? { state: 'open' } : null;
    expect(decideCurrent(calendar('2026-10-11', later), begun)).toMatchObject({ isOpen: true });
  });

  it('of the quarter that runs comes first while an early look at it is open', () => {
    const early =
      (state: StandingAudit['state']) =>
      ({ from }: { from: string }): StandingAudit | null =>
        from === '2026-10-01' ? { state } : null;
    const look = decideCurrent(calendar('2026-11-19'), early('open'));
    expect(look).toEqual({
      period: { from: '2026-10-01', to: '2026-12-31' },
      opensOn: '2027-01-01',
      isOpen: false,
      openDays: 0,
    });
    expect(decideCurrent(calendar('2026-11-19'), early('finished')).period.from).toBe('2026-07-01');
  });

  it('that was looked at early counts as open once its own day has come', () => {
    const begun = ({ from }: { from: string }): StandingAudit | null =>
      from === '2026-10-01' ? { state: 'open' } : null;
    expect(decideCurrent(calendar('2027-01-04'), begun)).toMatchObject({
      period: { from: '2026-10-01' },
      isOpen: true,
      openDays: 3,
    });
  });
});
