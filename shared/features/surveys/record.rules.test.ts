import { describe, expect, it } from 'vitest';
import type { ActionId, CustomerId, PersonId, ResponseId, SurveyId } from '../../ids.ts';
import type { Answers } from './answers.schema.ts';
import { blankDefinition, blankQuestion } from './blank-question.rules.ts';
import type { Definition, Question } from './definition.schema.ts';
import {
  assertAnswerable,
  assertAnswered,
  assertBegun,
  decideFavour,
  findLeftAt,
  findScore,
  settleAnswers,
  toUnhappyAction,
  withoutUnfit,
  type AskedSurvey,
  type FavourQuestion,
} from './record.rules.ts';

const define = (...questions: readonly Question[]): Definition => {
  const blank = blankDefinition('en');
  return { ...blank, sections: blank.sections.map((section) => ({ ...section, questions: [...questions] })) };
};
const nps = { ...blankQuestion('nps', 'q1'), title: { en: 'Would you recommend us?' }, required: true };
const why = {
  ...blankQuestion('long-text', 'q2'),
  visibleIf: { question: 'q1', is: 'at-most', to: { value: 6 } } as const,
};
const ease = blankQuestion('ces', 'q3');
const mail = { ...blankQuestion('short-text', 'q4'), format: 'email' } as const;
const definition = define(nps, why, ease, mail);
// Ids of these tests are names: no rule looks inside one.
const ids = {
  survey: 'survey' as SurveyId,
  response: 'response' as ResponseId,
  customer: 'customer' as CustomerId,
  action: 'action' as ActionId,
  sam: 'sam' as PersonId,
};
const refusal = (reason: string): unknown => expect.objectContaining({ reason });

describe('what is stored of answers', () => {
  it('is what was answered, what was skipped, what was written and how they stand', () => {
    const settled = settleAnswers(definition, { q1: 4, q2: { text: ' Too  late ' } }, true);
    expect(settled).toEqual({
      answers: { q1: 4, q2: { text: ' Too  late ' }, q3: null, q4: null },
      comments: 'Too late',
      mood: 'unhappy',
      leftAt: null,
    });
  });

  it('leaves out answers to questions that are not shown, and counts blank ones as skipped', () => {
    expect(settleAnswers(definition, { q1: 9, q2: { text: 'no' }, q4: { text: ' ' } }, true)).toEqual({
      answers: { q1: 9, q3: null, q4: null },
      comments: null,
      mood: 'happy',
      leftAt: null,
    });
  });

  it('says where an unfinished response ended, and nothing of what was not reached', () => {
    expect(settleAnswers(definition, { q1: 4 }, false)).toMatchObject({ answers: { q1: 4 }, leftAt: 'q2' });
    expect(settleAnswers(definition, { q1: 9 }, false)).toMatchObject({ answers: { q1: 9 }, leftAt: 'q3' });
    expect(settleAnswers(definition, { q1: 4, q3: 2 }, false)).toMatchObject({
      answers: { q1: 4, q2: null, q3: 2 },
      leftAt: 'q4',
    });
  });

  it('refuses what does not fit, beside the question', () => {
    expect(() => settleAnswers(definition, {}, true)).toThrow(expect.objectContaining({ field: 'q1' }));
    expect(() => settleAnswers(definition, { q1: 11 }, true)).toThrow(expect.objectContaining({ field: 'q1' }));
    expect(() => settleAnswers(definition, { q1: 9, q77: 1 }, false)).toThrow(
      expect.objectContaining({ field: 'q77' }),
    );
  });

  it('is something, even of an unfinished response', () => {
    expect(() => assertBegun({}, false)).toThrow(refusal('NO_ANSWERS'));
    expect(() => assertBegun({ q1: null }, false)).toThrow(refusal('NO_ANSWERS'));
    expect(() => assertBegun({ q1: { special: 'dont-know' } }, false)).not.toThrow();
    expect(() => assertBegun({ q1: null }, true)).not.toThrow();
  });

  it('can be had without the answers that do not fit, where nobody is left to correct them', () => {
    expect(withoutUnfit(definition, { q1: 9, q3: 99, q77: 1 })).toEqual({ q1: 9 });
  });
});

it('ends after the last answer, at the last question where all were answered', () => {
  expect(findLeftAt(definition, { q1: 4, q3: 1 })).toBe('q4');
  expect(findLeftAt(definition, { q1: 4, q4: { text: 'a@b.org' } })).toBe('q4');
  expect(findLeftAt(define(blankQuestion('statement', 'q1')), {})).toBeNull();
});

describe('the score that is told', () => {
  const tell = (answers: Answers) => findScore(definition, answers);

  it('is the one that decided how they stand', () => {
    expect(tell({ q1: 10 })).toBe('10 of 10');
    expect(tell({ q1: 10, q3: 2 })).toBe('2 of 7');
    expect(tell({ q1: 3, q3: 7 })).toBe('3 of 10');
    expect(tell({ q3: null, q2: { text: 'x' } })).toBeNull();
  });
});

describe('a survey that can be answered', () => {
  const survey: AskedSurvey = {
    id: ids.survey,
    title: 'After a visit',
    kind: 'customers',
    state: 'open',
    archived: false,
    lastSheet: 0,
  };

  it.each([
    ['NOT_OPEN', { state: 'draft' }, 'phone'],
    ['CLOSED', { state: 'closed' }, 'phone'],
    ['ARCHIVED', { archived: true }, 'phone'],
    ['A_PULSE', { kind: 'pulse' }, 'phone'],
    ['A_GUIDE', { kind: 'guide' }, 'paper'],
    ['A_GUIDE', { kind: 'guide' }, 'kiosk'],
  ] as const)('is not %s', (reason, changed, channel) => {
    expect(() => assertAnswerable({ ...survey, ...changed }, channel)).toThrow(refusal(reason));
  });

  it('is open; a guide is spoken', () => {
    for (const channel of ['paper', 'phone', 'in-person', 'kiosk'] as const)
      expect(() => assertAnswerable(survey, channel)).not.toThrow();
    expect(() => assertAnswerable({ ...survey, kind: 'guide' }, 'phone')).not.toThrow();
    expect(() => assertAnswerable({ ...survey, kind: 'guide' }, 'in-person')).not.toThrow();
  });
});

it('is answered now or before, give or take a slow clock', () => {
  expect(() => assertAnswered(1000 + 5 * 60_000, 1000)).not.toThrow();
  expect(() => assertAnswered(1001 + 5 * 60_000, 1000)).toThrow(refusal('ANSWERED_IN_FUTURE'));
});

const now = Date.UTC(2026, 10, 19, 10);

it('opens an action about an unhappy response, due in 48 hours, that names survey and score', () => {
  const unhappy = {
    id: ids.response,
    surveyTitle: 'After a visit',
    definition,
    answers: { q1: 3 },
    customerId: ids.customer,
    who: ids.sam,
    actionId: ids.action,
    now,
    timeZone: 'UTC',
  };
  expect(toUnhappyAction(unhappy)).toEqual({
    effect: 'actions.open',
    id: 'action',
    what: 'Ask what went wrong: 3 of 10 in “After a visit”',
    entryId: null,
    responseId: 'response',
    customerId: 'customer',
    who: 'sam',
    dueAt: Date.UTC(2026, 10, 21, 10),
    dueOn: '2026-11-21',
  });
  const long = toUnhappyAction({ ...unhappy, surveyTitle: 'Visit '.repeat(60) }).what;
  expect(long.length).toBeLessThan(200);
  expect(long).toMatch(/…”$/);
});

describe('a favour', () => {
  const question: FavourQuestion = {
    favour: 'referral',
    consents: false,
    response: {
      id: ids.response,
      mood: 'happy',
      customerId: ids.customer,
      customerName: 'Ann',
      isErased: false,
      actionId: null,
    },
    who: ids.sam,
    actionId: ids.action,
    now,
    timeZone: 'UTC',
  };
  const withResponse = (changed: Partial<FavourQuestion['response']>): FavourQuestion => ({
    ...question,
    response: { ...question.response, ...changed },
  });

  it('is asked for within a week; consent is kept where it was given', () => {
    expect(decideFavour(question)).toEqual([
      expect.objectContaining({ what: 'Ask Ann for a referral', responseId: 'response', dueOn: '2026-11-26' }),
    ]);
    expect(decideFavour({ ...question, favour: 'testimonial', consents: true })[1]).toEqual({
      effect: 'customers.consent',
      customerId: 'customer',
      kind: 'testimonial',
      givenOn: '2026-11-19',
    });
  });

  it('stands beside an action the response has already', () => {
    expect(decideFavour(withResponse({ actionId: ids.action }))[0]).not.toHaveProperty('responseId');
  });

  it('is asked of a customer with a name who was happy', () => {
    expect(() => decideFavour(withResponse({ customerId: null, customerName: null }))).toThrow(refusal('NO_CUSTOMER'));
    expect(() => decideFavour(withResponse({ isErased: true }))).toThrow(refusal('ERASED'));
    expect(() => decideFavour(withResponse({ mood: 'so-so' }))).toThrow(refusal('NOT_HAPPY'));
  });
});
