import { describe, expect, it } from 'vitest';
import { daySchema } from '../../clock.ts';
import type { CustomerId } from '../../ids.ts';
import { isWaiting, toRaisers, type Raised, type Told } from './raisers.rules.ts';

const on = daySchema.parse('2026-11-19');

const raised = (name: string, more: Partial<Raised> = {}): Raised => ({
  // Ids of these tests are names: no rule looks inside one.
  customerId: name as CustomerId,
  name,
  phone: null,
  email: null,
  preferredChannel: null,
  status: 'active',
  archived: false,
  isSurvey: false,
  agrees: true,
  ...more,
});

const told = (name: string, kind: Told['kind'] = 'changed'): Told => ({
  customerId: name as CustomerId,
  kind,
  way: 'call',
  on,
  byName: 'Sam',
});

describe('who raised it', () => {
  it('stands once each: who waits first, then who knows, last who is not to be told', () => {
    const raisers = toRaisers(
      [raised('Anna', { status: 'lost' }), raised('Ben'), raised('Cora'), raised('Ben'), raised('Dora')],
      [told('Ben')],
      'changed',
    );
    expect(raisers.map(({ name }) => name)).toEqual(['Cora', 'Dora', 'Ben', 'Anna']);
    expect(raisers.map(isWaiting)).toEqual([true, true, false, false]);
  });

  it('who heard that it is being worked on waits to hear that it is done', () => {
    const of = (kind: Told['kind']) => toRaisers([raised('Ben')], [told('Ben', 'working-on')], kind).map(isWaiting);
    expect(of('working-on')).toEqual([false]);
    expect(of('changed')).toEqual([true]);
  });

  it('who only answered a survey is left alone, unless they agreed to be contacted or said it to us as well', () => {
    const survey = { isSurvey: true, agrees: false };
    const why = (ways: readonly Raised[]) => toRaisers(ways, [], 'changed')[0]?.notBecause ?? null;
    expect(why([raised('Ben', survey)])).toBe('did not agree to be contacted');
    expect(why([raised('Ben', { isSurvey: true })])).toBe(null);
    expect(why([raised('Ben', survey), raised('Ben')])).toBe(null);
  });
});
