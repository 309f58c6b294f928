import { describe, expect, it } from 'vitest';
import type { ChecklistDefinition, ClaimItem, ClaimKind } from '../checklists/definition.schema.ts';
import { decideFindings, type UncoveredAudit } from './findings.rules.ts';
import type { Rating } from './mirror.schema.ts';

const claimOf = (id: string, kind: ClaimKind): ClaimItem => ({
  type: 'claim',
  id,
  kind,
  label: `How is ${kind}?`,
  guidance: '',
  key: null,
  asks: 'owner',
  required: true,
  measure: 'log.entries',
});

const kinds = ['days', 'count', 'share', 'amount', 'yes-no'] as const;

const definition: ChecklistDefinition = {
  title: 'Mirror',
  purpose: '',
  use: 'mirror',
  scoring: 'weighted',
  passAt: null,
  sections: [{ id: 's1', title: 'All', weight: 1, items: kinds.map((kind) => claimOf(kind, kind)) }],
  lastId: 9,
};

type Uncovered = UncoveredAudit['reveals'][number];

function saidOf(reveal: Partial<Uncovered> & Pick<Uncovered, 'kind'>): string | undefined {
  const full = {
    claim: 0,
    value: 0,
    unit: 'count',
    verdict: 'overclaim',
    note: '',
    itemId: reveal.kind,
    ...reveal,
  } as const;
  return decideFindings({ definition, answers: {}, reveals: [full], ratings: [], currency: 'EUR' })[0]?.said;
}

const rating = (more: Partial<Rating>): Rating => ({
  itemId: 'i9',
  label: 'Do we listen?',
  owner: 1,
  managers: { value: null, n: 0 },
  outsider: { value: null, n: 0 },
  staff: { value: null, n: null, state: 'hidden' },
  isBlindSpot: true,
  ...more,
});

describe('what an audit leaves to look into', () => {
  it('says claim and record in the words of their kind', () => {
    expect(saidOf({ kind: 'days', unit: 'days', claim: 3, value: 23 })).toBe(
      'Said: 3 days ago. The records say: 23 days ago.',
    );
    expect(saidOf({ kind: 'days', unit: 'days', claim: 3, value: null })).toBe(
      'Said: 3 days ago. The records say: never.',
    );
    expect(saidOf({ kind: 'days', unit: 'days', claim: null, value: 1 })).toBe(
      'Said: never. The records say: 1 day ago.',
    );
    expect(saidOf({ kind: 'count', claim: 40, value: 7 })).toBe('Said: 40. The records say: 7.');
    expect(saidOf({ kind: 'share', unit: 'share', claim: 0.95, value: 41 / 52 })).toBe(
      'Said: 95%. The records say: 78.8%.',
    );
    expect(saidOf({ kind: 'amount', unit: 'points', claim: 20, value: -14.28 })).toBe(
      'Said: 20. The records say: -14.3.',
    );
    expect(saidOf({ kind: 'yes-no', unit: 'days', claim: 0, value: 0 })).toBe('Said: no. The records say: yes.');
    expect(saidOf({ kind: 'yes-no', claim: 1, value: null })).toBe('Said: yes. The records say: no.');
  });

  it('is nothing of what the records confirm, and something of the rest, also of what nobody can know', () => {
    const verdicts = ['confirmed', 'overclaim', 'underclaim', 'no-record'] as const;
    const reveals = verdicts.map((verdict, index) => ({
      itemId: kinds[index] ?? '',
      kind: 'count',
      claim: 1,
      value: 9,
      unit: 'count',
      verdict,
      note: 'as I think',
    })) satisfies Uncovered[];
    const findings = decideFindings({ definition, answers: {}, reveals, ratings: [], currency: 'EUR' });
    expect(findings.map(({ kind, itemId, note }) => [kind, itemId, note])).toEqual([
      ['overclaim', 'count', 'as I think'],
      ['underclaim', 'share', 'as I think'],
      ['no-record', 'amount', 'as I think'],
    ]);
    expect(findings[2]?.said).toMatch(/no record to hold it against/);
  });

  it('is a blind spot, with what may be shown of everybody and no more', () => {
    const ratings = [rating({ managers: { value: 0.5, n: 2 } }), rating({ itemId: 'i8', isBlindSpot: false })];
    const answers = { i9: { given: { number: 5 }, note: 'we are proud of it' } };
    expect(decideFindings({ definition, answers, reveals: [], ratings, currency: 'EUR' })).toEqual([
      {
        kind: 'blind-spot',
        itemId: 'i9',
        label: 'Do we listen?',
        said: 'Of the way from worst to best: the owner 100%, managers 50%.',
        note: 'we are proud of it',
      },
    ]);
  });
});
