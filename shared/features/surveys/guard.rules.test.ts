import { describe, expect, it } from 'vitest';
import { addDays, daySchema, type Day } from '../../clock.ts';
import type { CustomerId, SurveyId } from '../../ids.ts';
import { assertMayNote, checkAsk, toDayWords, type AskedCustomer, type Contact } from './guard.rules.ts';

/** What a rule throws that refuses. */
const refusal = (reason: string): unknown => expect.objectContaining({ reason });

const day = (text: string): Day => daySchema.parse(text);
// Ids of these tests are names: no rule looks inside one.
const visit = 'visit' as SurveyId;
const delivery = 'delivery' as SurveyId;
const survey = { id: visit, title: 'After a visit', kind: 'customers' } as const;
const ann: AskedCustomer = { id: 'ann' as CustomerId, name: 'Ann', isLost: false, lostOn: null, isErased: false };
const on = day('2026-11-19');

const asked = (surveyId: SurveyId, daysAgo: number): Contact => ({
  surveyId,
  title: surveyId === visit ? 'After a visit' : 'After delivery',
  on: addDays(on, -daysAgo),
});
const check = (contacts: readonly Contact[], customer: AskedCustomer = ann) =>
  checkAsk({ survey, customer, contacts, on });

describe('who may be asked', () => {
  it('is anybody who was never asked', () => {
    expect(check([])).toEqual({ customerId: 'ann', allowed: true, sentence: null, instead: null });
  });

  it('waits 90 days for the same survey', () => {
    expect(check([asked(visit, 89)])).toEqual({
      customerId: 'ann',
      allowed: false,
      sentence:
        'Ann was asked “After a visit” on 22 August 2026. The same survey can be asked again from 20 November 2026.',
      instead: 'wait',
    });
    expect(check([asked(visit, 90)]).allowed).toBe(true);
  });

  it('waits 7 days for any survey', () => {
    expect(check([asked(delivery, 6)])).toMatchObject({
      allowed: false,
      sentence:
        'Ann was asked “After delivery” on 13 November 2026. Another survey can be asked from 20 November 2026.',
      instead: 'wait',
    });
    expect(check([asked(delivery, 7)]).allowed).toBe(true);
  });

  it('looks to both sides, for sheets that are entered late', () => {
    expect(check([asked(visit, -89)]).allowed).toBe(false);
    expect(check([asked(visit, -90)]).allowed).toBe(true);
    expect(check([asked(delivery, -6)]).allowed).toBe(false);
    expect(check([asked(delivery, -7)]).allowed).toBe(true);
  });

  it('names the latest of several times', () => {
    expect(check([asked(visit, 80), asked(visit, 20), asked(visit, 50)]).sentence).toContain('30 October 2026');
  });

  it('is never a customer who was lost; a call is offered instead', () => {
    expect(check([], { ...ann, isLost: true, lostOn: day('2026-11-03') })).toMatchObject({
      allowed: false,
      sentence: 'Ann was lost on 3 November 2026; call them instead.',
      instead: 'call',
    });
    expect(check([], { ...ann, isLost: true }).sentence).toBe('Ann was lost; call them instead.');
  });

  it('lets a sheet in that was filled in before the customer was lost', () => {
    expect(check([], { ...ann, isLost: true, lostOn: addDays(on, 1) }).allowed).toBe(true);
    expect(check([], { ...ann, isLost: true, lostOn: on }).allowed).toBe(false);
  });

  it('is everybody for a guide, which is a conversation, except whoever was erased', () => {
    const guide = { ...survey, kind: 'guide' } as const;
    const lost = { ...ann, isLost: true };
    expect(checkAsk({ survey: guide, customer: lost, contacts: [asked(visit, 1)], on }).allowed).toBe(true);
    expect(checkAsk({ survey: guide, customer: { ...ann, isErased: true }, contacts: [], on }).allowed).toBe(false);
  });

  it('is nobody who was erased', () => {
    expect(check([], { ...ann, isErased: true })).toMatchObject({ allowed: false, instead: null });
  });
});

describe('a request that is noted', () => {
  const ask = { survey: { kind: 'customers', state: 'open' }, customer: null, people: 40, askedOn: on } as const;

  it('is of a survey that could be answered, and of a day that has come', () => {
    expect(() => assertMayNote(ask, on)).not.toThrow();
    expect(() => assertMayNote({ ...ask, survey: { kind: 'customers', state: 'closed' } }, on)).not.toThrow();
    expect(() => assertMayNote({ ...ask, survey: { kind: 'pulse', state: 'open' } }, on)).toThrow(refusal('A_PULSE'));
    expect(() => assertMayNote({ ...ask, survey: { kind: 'customers', state: 'draft' } }, on)).toThrow(
      refusal('NOT_OPEN'),
    );
    expect(() => assertMayNote({ ...ask, askedOn: addDays(on, 1) }, on)).toThrow(refusal('ASKED_IN_FUTURE'));
  });

  it('is of one person where it has a name, and of nobody who was erased', () => {
    expect(() => assertMayNote({ ...ask, customer: ann, people: 1 }, on)).not.toThrow();
    expect(() => assertMayNote({ ...ask, customer: ann }, on)).toThrow(refusal('ONE_CUSTOMER'));
    expect(() => assertMayNote({ ...ask, customer: { ...ann, isErased: true }, people: 1 }, on)).toThrow(
      refusal('ERASED'),
    );
  });
});

it('names a day as a sentence does', () => {
  expect(toDayWords(day('2026-11-03'))).toBe('3 November 2026');
});
