import { describe, expect, it } from 'vitest';
import { daySchema } from '../../clock.ts';
import type { PersonId, ScenarioId } from '../../ids.ts';
import { runStates } from '../checklists/runs.schema.ts';
import type { VisitNotes, VisitPlan } from './shops.schema.ts';
import {
  assertCancellable,
  assertHandOver,
  assertPlanOpen,
  decideNotes,
  decidePlan,
  visitStateOf,
  type StandingVisit,
} from './visits.rules.ts';

// Brands exist only for the compiler.
const ana = '0190a000-0000-7000-8000-000000000001' as PersonId;
const dana = '0190a000-0000-7000-8000-000000000002' as PersonId;
const scenarioId = '0190a000-0000-7000-8000-000000000003' as ScenarioId;
const day = (text: string) => daySchema.parse(text);
const today = day('2026-11-19');

const plan: VisitPlan = {
  scenarioId,
  locationId: null,
  plannedOn: today,
  shopperKind: 'friend',
  shopperId: null,
  shopperName: 'Ana',
  announced: false,
};
const visit = (more: Partial<StandingVisit> = {}): StandingVisit => ({
  plan,
  cancelledAt: null,
  runState: null,
  isLocked: false,
  filledBy: null,
  visitedOn: null,
  ...more,
});
const notes = (more: Partial<VisitNotes> = {}): VisitNotes => ({
  visitedOn: null,
  arrivedMinute: null,
  leftMinute: null,
  narrative: '',
  costMinor: null,
  ...more,
});

describe('where a visit stands', () => {
  it('is told by its scorecard, whatever became of that', () => {
    expect(visitStateOf(visit())).toBe('planned');
    expect(runStates.map((runState) => [runState, visitStateOf(visit({ runState }))])).toEqual([
      ['draft', 'doing'],
      ['submitted', 'made'],
      ['sent-back', 'doing'],
      ['accepted', 'made'],
      ['excluded', 'made'],
      ['rejected', 'made'],
    ]);
  });

  it('is called off once somebody called it off, begun or not', () => {
    expect(visitStateOf(visit({ cancelledAt: 1 }))).toBe('cancelled');
    expect(visitStateOf(visit({ cancelledAt: 1, runState: 'draft' }))).toBe('cancelled');
  });
});

describe('who goes', () => {
  it('is a person where somebody of the staff goes', () => {
    expect(() => decidePlan({ ...plan, shopperKind: 'staff' })).toThrow('Choose who of the staff goes.');
    expect(decidePlan({ ...plan, shopperKind: 'staff', shopperId: ana })).toMatchObject({
      shopperId: ana,
      shopperName: '',
    });
  });

  it('is a name where a friend or an agency goes', () => {
    for (const shopperKind of ['friend', 'agency'] as const) {
      expect(() => decidePlan({ ...plan, shopperKind, shopperName: '' })).toThrow(`Say what the ${shopperKind}`);
      expect(decidePlan({ ...plan, shopperKind, shopperId: ana })).toMatchObject({
        shopperId: null,
        shopperName: 'Ana',
      });
    }
  });
});

describe('the plan of a visit', () => {
  it('can be changed until its scorecard is begun or it is called off', () => {
    expect(() => assertPlanOpen(visit())).not.toThrow();
    expect(() => assertPlanOpen(visit({ runState: 'draft' }))).toThrow('is begun');
    expect(() => assertPlanOpen(visit({ runState: 'accepted' }))).toThrow('was made');
    expect(() => assertPlanOpen(visit({ cancelledAt: 1 }))).toThrow('called off');
  });

  it('can be called off until it was made', () => {
    expect(() => assertCancellable(visit({ runState: 'draft' }))).not.toThrow();
    expect(() => assertCancellable(visit({ runState: 'submitted' }))).toThrow('can’t be called off');
  });
});

describe('handing this window over', () => {
  it('is for outsiders, once or to go on', () => {
    expect(() => assertHandOver(visit(), null)).not.toThrow();
    expect(() => assertHandOver(visit({ runState: 'draft', filledBy: ana }), ana)).not.toThrow();
    expect(() => assertHandOver(visit({ runState: 'sent-back', filledBy: ana }), ana)).not.toThrow();
  });

  it('is refused to staff, for what is called off or handed in, and beside a scorecard somebody else fills in', () => {
    expect(() => assertHandOver(visit({ plan: { ...plan, shopperKind: 'staff', shopperId: ana } }), ana)).toThrow(
      'own PIN',
    );
    expect(() => assertHandOver(visit({ cancelledAt: 1 }), null)).toThrow('called off');
    expect(() => assertHandOver(visit({ runState: 'submitted', filledBy: ana }), ana)).toThrow('handed in already');
    expect(() => assertHandOver(visit({ runState: 'draft', filledBy: dana }), null)).toThrow('Somebody else has begun');
  });
});

describe('notes of a visit', () => {
  it('never lie in the future, and nobody leaves before they came', () => {
    expect(() => decideNotes(visit(), notes({ visitedOn: day('2026-11-20') }), 'leader', today)).toThrow(
      'not come yet',
    );
    expect(() => decideNotes(visit(), notes({ arrivedMinute: 600, leftMinute: 599 }), 'leader', today)).toThrow(
      'before',
    );
    expect(
      decideNotes(visit(), notes({ visitedOn: today, arrivedMinute: 600, leftMinute: 600 }), 'leader', today),
    ).toEqual(notes({ visitedOn: today, arrivedMinute: 600, leftMinute: 600 }));
  });

  it('keep the day of a scorecard that is begun, even while the field is empty', () => {
    const begun = visit({ runState: 'draft', visitedOn: day('2026-11-18') });
    expect(decideNotes(begun, notes(), 'leader', today).visitedOn).toBe('2026-11-18');
    expect(decideNotes(visit({ visitedOn: day('2026-11-18') }), notes(), 'leader', today).visitedOn).toBeNull();
  });

  it('are the shopper’s until the scorecard is handed in, the leaders’ until it is locked', () => {
    const made = visit({ runState: 'submitted', visitedOn: today });
    expect(() => decideNotes(made, notes(), 'shopper', today)).toThrow('handed in');
    expect(() => decideNotes(made, notes(), 'leader', today)).not.toThrow();
    expect(() => decideNotes(visit({ ...made, runState: 'sent-back' }), notes(), 'shopper', today)).not.toThrow();
    expect(() => decideNotes({ ...made, isLocked: true }, notes(), 'leader', today)).toThrow('locked');
    expect(() => decideNotes(visit({ cancelledAt: 1 }), notes(), 'leader', today)).toThrow('called off');
  });
});
