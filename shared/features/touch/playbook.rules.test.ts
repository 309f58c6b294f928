import { describe, expect, test } from 'vitest';
import { daySchema } from '../../clock.ts';
import { playbookTaskIdSchema } from '../../ids.ts';
import { assertCloses, consentOf, moveOpenSteps, toDatedSteps } from './playbook.rules.ts';

const day = (text: string) => daySchema.parse(text);
const id = (last: number) => playbookTaskIdSchema.parse(`019a0000-0000-7000-8000-00000000000${last}`);

test('steps fall so many days after the sale, in the order of their days', () => {
  const steps = [
    { what: 'Ask for the value', asks: 'value' as const, way: 'call' as const, afterDays: 30 },
    { what: 'Thank them', asks: 'nothing' as const, way: 'note' as const, afterDays: 1 },
  ];
  expect(toDatedSteps(steps, day('2026-11-19')).map(({ what, number, dueOn }) => [number, what, dueOn])).toEqual([
    [1, 'Thank them', '2026-11-20'],
    [2, 'Ask for the value', '2026-12-19'],
  ]);
});

describe('when the sale moves', () => {
  const steps = [
    { id: id(1), dueOn: day('2026-12-03'), closedOn: day('2026-12-03') },
    { id: id(2), dueOn: day('2026-12-12'), closedOn: null },
  ];

  test('open steps move by as many days, forward or back; closed ones stay', () => {
    expect(moveOpenSteps(steps, day('2026-12-02'), day('2026-12-05'))).toEqual([{ id: id(2), dueOn: '2026-12-15' }]);
    expect(moveOpenSteps(steps, day('2026-12-05'), day('2026-12-02'))).toEqual([{ id: id(2), dueOn: '2026-12-09' }]);
  });

  test('nothing moves where it did not', () => {
    expect(moveOpenSteps(steps, day('2026-12-02'), day('2026-12-02'))).toEqual([]);
  });
});

test('an ask is done only with its answer, and no step twice', () => {
  const open = { asks: 'referral' as const, closedOn: null };
  expect(() => assertCloses(open, { as: 'done', answer: null })).toThrow('Say what they answered');
  expect(() => assertCloses(open, { as: 'done', answer: 'no' })).not.toThrow();
  expect(() => assertCloses(open, { as: 'skipped', answer: null })).not.toThrow();
  expect(() => assertCloses({ ...open, closedOn: day('2026-12-03') }, { as: 'skipped', answer: null })).toThrow(
    'already closed',
  );
});

test('a yes is consent where a referral or a testimonial was asked for', () => {
  expect((['nothing', 'value', 'referral', 'testimonial'] as const).map(consentOf)).toEqual([
    null,
    null,
    'referral',
    'testimonial',
  ]);
});
