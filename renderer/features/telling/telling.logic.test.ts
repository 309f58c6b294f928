import { describe, expect, it } from 'vitest';
import { daySchema } from '../../../shared/clock.ts';
import type { Raiser } from '../../../shared/features/telling/telling.schema.ts';
import type { Id } from '../../../shared/ids.ts';
import { heardLine, narrowedText, toldLine, toldTitle } from './telling.logic.ts';

const day = (text: string) => daySchema.parse(text);
const reader = { timeZone: 'UTC', locale: 'en-GB', currency: 'EUR', now: Date.parse('2026-11-19T10:00:00Z') };

const counts = (people: number, changed = 1, workingOn = 0) => ({
  changed,
  workingOn,
  declined: 0,
  waiting: { people },
});

const raiser = (told: boolean, notBecause: string | null = null): Raiser => ({
  customerId: 'x' as Id<'Customer'>,
  name: 'Mara Lindqvist',
  phone: null,
  email: null,
  preferredChannel: null,
  told: told ? { way: 'call', on: day('2026-11-18'), byName: 'Sam' } : null,
  notBecause,
});

describe('the title', () => {
  it('says first who has not heard', () => {
    expect(toldTitle(counts(3), 'en')).toBe('Three people have not heard what came of what they said');
    expect(toldTitle(counts(1), 'en')).toBe('One person has not heard what came of what they said');
    expect(toldTitle(counts(0), 'en')).toBe('Everybody you know by name has heard what came of it');
    expect(toldTitle(counts(0, 0, 2), 'en')).toBe('Customers can see what you are working on');
    expect(toldTitle(counts(0, 0), 'en')).toBe('Nobody has been told what came of it yet');
  });
});

describe('a card’s line', () => {
  it('says how many wait, or that all know', () => {
    const line = (...raisers: Raiser[]) => heardLine({ raisers, nameless: 0 }, 'en');
    expect(line(raiser(false), raiser(false), raiser(true))).toBe('Two raised this and have not heard from you');
    expect(line(raiser(false))).toBe('One raised this and has not heard from you');
    expect(line(raiser(true), raiser(true))).toBe('Both who raised this know');
    expect(line(raiser(true))).toBe('The one who raised this knows');
    expect(line(raiser(false, 'left'))).toBe('Nobody who raised this is to be told');
    expect(line()).toBe('Nobody is known to have raised this');
    expect(heardLine({ raisers: [], nameless: 2 }, 'en')).toBe('Nobody who raised this left a name');
  });

  it('of who was told says how, when and by whom', () => {
    expect(toldLine({ way: 'board', on: day('2026-11-18'), byName: null }, reader)).toBe(
      'told on the notice board, yesterday',
    );
    expect(toldLine({ way: 'mail', on: day('2026-11-19'), byName: 'Sam' }, reader)).toBe(
      'told by e-mail, today, by Sam',
    );
  });
});

it('what a list is narrowed to is said', () => {
  expect(narrowedText({ results: true, to: day('2026-09-30') }, reader)).toBe(
    'Only what came of it, up to Wed 30 Sept.',
  );
  expect(narrowedText({}, reader)).toBe(null);
});
