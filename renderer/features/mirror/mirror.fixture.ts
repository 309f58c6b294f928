import { isDay, type Day } from '../../../shared/clock.ts';
import type { Item } from '../../../shared/features/checklists/definition.schema.ts';
import type { AuditResults, Reveal } from '../../../shared/features/mirror/mirror.schema.ts';
import { idSchema, type Id } from '../../../shared/ids.ts';
import type { Reader } from '../../ui/format.ts';

/** Thursday 19 November 2026, noon. */
export const reader: Reader = {
  timeZone: 'UTC',
  locale: 'en-GB',
  currency: 'EUR',
  now: Date.parse('2026-11-19T12:00:00Z'),
};

export function day(text: string): Day {
  if (!isDay(text)) throw new Error(`${text} is no day.`);
  return text;
}

/** An id that ends in a number, so that a test can tell several apart. */
export const testId = <Name extends string>(number: number): Id<Name> =>
  idSchema<Name>().parse(`019a0000-0000-7000-8000-${String(number).padStart(12, '0')}`);

/** Forty conversations claimed, seven recorded. */
export function makeReveal(changed: Partial<Reveal> = {}): Reveal {
  return {
    itemId: 'i1',
    kind: 'count',
    claim: 40,
    note: '',
    measure: 'log.owner-talks',
    measureLabel: 'conversations with customers',
    unit: 'count',
    value: 7,
    n: 7,
    low: null,
    high: null,
    lastOn: day('2026-10-27'),
    verdict: 'overclaim',
    records: null,
    before: null,
    ...changed,
  };
}

const base = { guidance: '', key: null, asks: 'everyone' } as const;
const scored = {
  ...base,
  weight: 1,
  naAllowed: true,
  critical: null,
  badNeeds: { note: false, photo: false },
} as const;

export function makeClaim(id: string, label: string, required = true): Item {
  return { ...base, id, label, type: 'claim', kind: 'count', measure: 'log.owner-talks', required };
}

export function makeScale(id: string, label: string): Item {
  return { ...scored, id, label, type: 'scale', from: 1, to: 5, low: '', high: '' };
}

export function makeYesNo(id: string, label: string, good: 'yes' | 'no' = 'yes'): Item {
  return { ...scored, id, label, type: 'yes-no', good };
}

/** A finished audit of the third quarter: one overclaim, one that fits, one nobody recorded. */
export function makeResults(changed: Partial<AuditResults> = {}): AuditResults {
  const counts = { confirmed: 1, overclaim: 1, underclaim: 0, noRecord: 1, index: 0.5 };
  const id = testId<'Audit'>(3);
  return {
    audit: {
      id,
      name: 'Q3 2026',
      from: day('2026-07-01'),
      to: day('2026-09-30'),
      state: 'finished',
      startedAt: reader.now,
      finishedAt: reader.now,
      counts,
    },
    definition: {
      title: 'The mirror',
      purpose: '',
      use: 'mirror',
      scoring: 'weighted',
      passAt: null,
      lastId: 9,
      sections: [
        {
          id: 's1',
          title: 'Listening',
          weight: 1,
          items: [
            makeClaim('i1', 'How many customers did you talk to?'),
            makeClaim('i2', 'How many rounds did you make?'),
            makeClaim('i3', 'How many losses did you call?'),
            makeScale('i4', 'How well are calls answered?'),
          ],
        },
      ],
    },
    answers: {},
    score: {
      value: 0.6,
      capped: 0.6,
      earned: 3,
      possible: 5,
      naShare: 0,
      passed: null,
      sections: [],
      criticalFails: [],
    },
    reveals: [
      makeReveal(),
      makeReveal({ itemId: 'i2', claim: 3, value: 3, n: 3, verdict: 'confirmed', measureLabel: 'front-line rounds' }),
      makeReveal({ itemId: 'i3', claim: 2, value: null, n: 0, verdict: 'no-record', measureLabel: 'losses called' }),
    ],
    ratings: [],
    raters: { managers: 0, outsiders: 0, staff: 0 },
    vows: [],
    vowsBefore: [],
    trend: [
      {
        id: testId<'Audit'>(2),
        name: 'Q2 2026',
        counts: { confirmed: 1, overclaim: 3, underclaim: 0, noRecord: 0, index: 0.25 },
      },
      { id, name: 'Q3 2026', counts },
    ],
    ...changed,
  };
}
