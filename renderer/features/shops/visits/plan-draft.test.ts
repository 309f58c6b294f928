import { describe, expect, test } from 'vitest';
import { daySchema } from '../../../../shared/clock.ts';
import { personIdSchema, scenarioIdSchema } from '../../../../shared/ids.ts';
import { readPlan, startDraft, usualDay } from './plan-draft.ts';

const day = (text: string) => daySchema.parse(text);
const today = day('2026-11-19');
const id = '019a0000-0000-7000-8000-000000000001';
const scenarioId = scenarioIdSchema.parse(id);

describe('the day a visit is planned for', () => {
  test('is a week from now', () => {
    expect(usualDay(today, undefined)).toBe('2026-11-26');
  });

  test('lies in the quarter it is wanted in', () => {
    expect(usualDay(today, { from: day('2027-01-01'), to: day('2027-03-31') })).toBe('2027-01-01');
    expect(usualDay(day('2026-12-29'), { from: day('2026-10-01'), to: day('2026-12-31') })).toBe('2026-12-31');
  });

  test('is not in a quarter that is over', () => {
    expect(usualDay(today, { from: day('2026-07-01'), to: day('2026-09-30') })).toBe('2026-11-26');
  });
});

describe('the plan of a visit', () => {
  const draft = { ...startDraft({ scenarioId }, today), shopperName: ' Jo ' };

  test('keeps what belongs to the kind of shopper, and no more', () => {
    expect(readPlan(draft)).toMatchObject({ plan: { shopperKind: 'friend', shopperName: 'Jo', shopperId: null } });
    const staff = { ...draft, shopperKind: 'staff' as const, shopperId: personIdSchema.parse(id) };
    expect(readPlan(staff)).toMatchObject({ plan: { shopperKind: 'staff', shopperName: '', shopperId: id } });
  });

  test('says beside each field what is missing', () => {
    const empty = { ...draft, scenarioId: null, plannedOn: null, shopperName: ' ' };
    expect(readPlan(empty)).toEqual({
      errors: {
        scenarioId: 'Choose a scenario.',
        plannedOn: 'Choose the day.',
        shopperName: 'Say what they are called. A first name will do.',
      },
    });
    expect(readPlan({ ...draft, shopperKind: 'staff' })).toEqual({
      errors: { shopperId: 'Choose who of the staff goes.' },
    });
  });
});
