import { describe, expect, test } from 'vitest';
import type { KioskSettings } from '../../../../../shared/features/surveys/surveys.schema.ts';
import { blankQuestion } from '../../../../../shared/features/surveys/blank-question.rules.ts';
import type { Definition, Question } from '../../../../../shared/features/surveys/definition.schema.ts';
import { isOpenAt, isSaidByOneTouch, listSteps, nextOpening, startsWithQuestion } from './kiosk.logic.ts';

/** Thursday 19 November 2026. */
const at = (time: string): number => Date.parse(`2026-11-19T${time}:00Z`);
const shop = { from: 9 * 60, to: 18 * 60 };
const week = (days: Readonly<Record<number, NonNullable<KioskSettings['hours']>[number]>>): KioskSettings['hours'] =>
  [0, 1, 2, 3, 4, 5, 6].map((day) => days[day] ?? null);

describe('opening hours', () => {
  test('let it ask from the first minute to before the last', () => {
    const hours = week({ 3: shop });
    expect(['08:59', '09:00', '17:59', '18:00'].map((time) => isOpenAt(hours, at(time), 'UTC'))).toEqual([
      false,
      true,
      true,
      false,
    ]);
    expect(isOpenAt(null, at('03:00'), 'UTC')).toBe(true);
    expect(isOpenAt(week({ 4: shop }), at('12:00'), 'UTC')).toBe(false);
  });

  test('are those of the business’s time zone', () => {
    expect(isOpenAt(week({ 3: shop }), at('08:30'), 'Europe/Berlin')).toBe(true);
  });

  test('go on past midnight where they end before they begin', () => {
    const late = { from: 20 * 60, to: 2 * 60 };
    expect(isOpenAt(week({ 3: late }), at('23:00'), 'UTC')).toBe(true);
    expect(isOpenAt(week({ 2: late }), at('01:00'), 'UTC')).toBe(true);
    expect(isOpenAt(week({ 2: late }), at('03:00'), 'UTC')).toBe(false);
  });

  test('say when it opens next', () => {
    expect(nextOpening(week({ 3: shop }), at('08:00'), 'UTC')).toEqual({ inDays: 0, minute: 540 });
    expect(nextOpening(week({ 3: shop }), at('19:00'), 'UTC')).toEqual({ inDays: 7, minute: 540 });
    expect(nextOpening(week({ 0: shop }), at('19:00'), 'UTC')).toEqual({ inDays: 4, minute: 540 });
    expect(nextOpening(week({}), at('19:00'), 'UTC')).toBeNull();
  });
});

const survey = (questions: Question[], languages = ['en']): Definition => ({
  languages,
  title: { en: 'After a visit' },
  intro: {},
  thanks: {},
  lastId: 9,
  sections: [{ id: 's1', title: { en: 'Today' }, newPage: false, visibleIf: null, shuffle: false, questions }],
});

describe('the way through a survey', () => {
  const asked = [
    blankQuestion('yes-no', 'q1'),
    { ...blankQuestion('long-text', 'q2'), visibleIf: { question: 'q1', is: 'is' as const, to: { value: 'no' } } },
    blankQuestion('nps', 'q3'),
  ];

  test('passes the questions that are shown, one at a time', () => {
    const ids = (answers: Parameters<typeof listSteps>[1]) =>
      listSteps(survey(asked), answers, 'seed').map(({ question }) => question.id);
    expect(ids({})).toEqual(['q1', 'q3']);
    expect(ids({ q1: { pick: ['no'] } })).toEqual(['q1', 'q2', 'q3']);
  });

  test('names a section where it begins', () => {
    expect(listSteps(survey(asked), {}, 'seed').map(({ sectionTitle }) => sectionTitle)).toEqual([
      { en: 'Today' },
      null,
    ]);
  });

  test('begins with the question itself where that is all there is', () => {
    expect(startsWithQuestion(survey([blankQuestion('csat', 'q1')]))).toBe(true);
    expect(startsWithQuestion(survey([blankQuestion('csat', 'q1')], ['en', 'de']))).toBe(false);
    expect(startsWithQuestion(survey(asked))).toBe(false);
  });

  test('goes on by itself only where one touch said it all', () => {
    const single = blankQuestion('single', 'q1');
    expect(isSaidByOneTouch(blankQuestion('csat', 'q1'), 4)).toBe(true);
    expect(isSaidByOneTouch(blankQuestion('yes-no', 'q1'), { pick: ['no'] })).toBe(true);
    expect(isSaidByOneTouch(single, { pick: ['o1'] })).toBe(true);
    expect(isSaidByOneTouch(single, { pick: ['other'] })).toBe(false);
    expect(isSaidByOneTouch(blankQuestion('multiple', 'q1'), { pick: ['o1'] })).toBe(false);
    expect(isSaidByOneTouch(blankQuestion('csat', 'q1'), null)).toBe(false);
  });
});
