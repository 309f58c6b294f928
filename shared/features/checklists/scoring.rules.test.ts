import { describe, expect, it } from 'vitest';
import { blankChecklist, blankItem } from './blank-item.rules.ts';
import type { ChecklistDefinition, Item, ScoredItem } from './definition.schema.ts';
import type { Given, ItemAnswers, Outcome } from './runs.schema.ts';
import { earnedOf, hasFailed, listBad, maxOf, outcomeOf, scoreRun } from './scoring.rules.ts';

const option = (id: string, score: number | null) => ({ id, label: id, score });
// SafetyCulture's demo of a multiple choice: options of 1, 2, 0 and 5, here with one that says "does not apply".
const options = [option('o1', 1), option('o2', 2), option('o3', 0), option('o4', 5), option('o5', null)];

const yesNo = blankItem('yes-no', 'i1');
const scale = blankItem('scale', 'i1');
const choice: ScoredItem = { ...blankItem('choice', 'i1'), options };
const multiple: ScoredItem = { ...blankItem('multiple', 'i1'), options };
const more: ScoredItem = { ...blankItem('number', 'i1'), better: 'more', goodAt: 10, fairAt: 5 };
const less: ScoredItem = { ...blankItem('time', 'i1'), better: 'less', goodAt: 20, fairAt: 40 };

describe('an item', () => {
  it.each<[string, ScoredItem, Given, number | null, number]>([
    ['yes where yes is good', yesNo, { number: 1 }, 1, 1],
    ['no where yes is good', yesNo, { number: 0 }, 0, 1],
    ['no where no is good', { ...yesNo, good: 'no' }, { number: 0 }, 1, 1],
    ['3 on a scale from 0 to 5', scale, { number: 3 }, 3, 5],
    ['the lowest of a scale from 1', { ...scale, from: 1 }, { number: 1 }, 0, 4],
    ['4 on a scale from -5 to 5', { ...scale, from: -5 }, { number: 4 }, 9, 10],
    ['a choice', choice, { pick: 'o2' }, 2, 5],
    ['the worst choice', choice, { pick: 'o3' }, 0, 5],
    ['a choice without a score', choice, { pick: 'o5' }, null, 5],
    ['several choices', multiple, { picks: ['o4', 'o1'] }, 6, 8],
    ['a choice beside one without a score', multiple, { picks: ['o1', 'o5'] }, 1, 8],
    ['only a choice without a score', multiple, { picks: ['o5'] }, null, 8],
    ['a number at the good mark', more, { number: 10 }, 1, 1],
    ['a number at the fair mark', more, { number: 5 }, 0.5, 1],
    ['a number just below the fair mark', more, { number: 4.99 }, 0, 1],
    ['a time at the good mark', less, { number: 20 }, 1, 1],
    ['a time just above the good mark', less, { number: 20.1 }, 0.5, 1],
    ['a time at the fair mark', less, { number: 40 }, 0.5, 1],
    ['a time above the fair mark', less, { number: 41 }, 0, 1],
    ['a time without a fair mark', { ...less, fairAt: null }, { number: 21 }, 0, 1],
    ['does not apply', scale, { na: true }, null, 5],
  ])('answered with %s earns what it should', (_what, item, given, earned, max) => {
    expect([earnedOf(item, given), maxOf(item)]).toEqual([earned, max]);
  });

  it('went fully, in part, not at all or did not apply; what can earn nothing went no way', () => {
    const outcomes = [5, 3, 0].map((number) => outcomeOf(scale, { number }));
    expect(outcomes).toEqual(['full', 'part', 'none']);
    expect(outcomeOf(scale, { na: true })).toBe('na');
    expect(outcomeOf(choice, { pick: 'o5' })).toBe('na');
    expect(outcomeOf(multiple, { picks: ['o4', 'o3', 'o2', 'o1'] })).toBe('full');
    expect(outcomeOf(scale, null)).toBe(null);
    expect(outcomeOf(blankItem('text', 'i1'), { text: 'words' })).toBe(null);
    expect(outcomeOf({ ...choice, options: [option('o1', 0), option('o2', 0)] }, { pick: 'o1' })).toBe(null);
  });
});

const checklistOf = (
  sections: readonly (readonly [weight: number | null, ...items: Item[]])[],
  more: Partial<ChecklistDefinition> = {},
): ChecklistDefinition => ({
  ...blankChecklist('shop'),
  sections: sections.map(([weight, ...items], index) => ({ id: `s${index + 1}`, title: '', weight, items })),
  ...more,
});

const answersOf = (given: Readonly<Record<string, Given>>): ItemAnswers =>
  Object.fromEntries(Object.entries(given).map(([id, one]) => [id, { given: one, note: '' }]));

describe('a run', () => {
  const items = (...ids: string[]): ScoredItem[] => ids.map((id) => blankItem('yes-no', id));
  const definition = checklistOf([
    [1, ...items('i1', 'i2'), blankItem('text', 'i9')],
    [3, ...items('i3', 'i4')],
  ]);
  const yes: Given = { number: 1 };
  const no: Given = { number: 0 };
  const na: Given = { na: true };

  it('is scored by sections, and says how each item went', () => {
    const { score, outcomes } = scoreRun(
      definition,
      answersOf({ i1: yes, i2: no, i3: yes, i4: na, i9: { text: 'x' } }),
    );
    expect(score).toEqual({
      value: 0.875,
      capped: 0.875,
      earned: 2,
      possible: 3,
      naShare: 0.25,
      passed: null,
      sections: [
        { id: 's1', value: 0.5, capped: 0.5 },
        { id: 's2', value: 1, capped: 1 },
      ],
      criticalFails: [],
    });
    expect(outcomes).toEqual({ i1: 'full', i2: 'none', i3: 'full', i4: 'na' } satisfies Record<string, Outcome>);
    expect(listBad(definition, outcomes).map(({ id }) => id)).toEqual(['i2']);
  });

  it('leaves out what is not answered yet, without calling it "does not apply"', () => {
    const { score, outcomes } = scoreRun(definition, answersOf({ i1: yes }));
    expect([score.value, score.naShare, outcomes]).toEqual([1, 0, { i1: 'full' }]);
  });

  it('leaves out items that were contested with success, whatever was answered', () => {
    const { score, outcomes } = scoreRun(definition, answersOf({ i1: yes, i2: no, i3: yes, i4: yes }), new Set(['i2']));
    expect([score.value, score.naShare, outcomes['i2']]).toEqual([1, 0.25, 'na']);
  });

  it('names critical items that failed by their ids, and fails by them whatever the mark', () => {
    const critical = checklistOf([
      [1, ...items('i1')],
      [1, blankItem('date', 'i8'), { ...blankItem('yes-no', 'i2'), critical: 'form' }],
    ]);
    const { score } = scoreRun(critical, answersOf({ i1: yes, i2: no }));
    expect(score).toMatchObject({ value: 0.5, capped: 0, criticalFails: ['i2'], passed: null });
    expect(hasFailed(score)).toBe(true);
  });

  it('passes at its mark and not below, by the capped score; without a score nothing is passed', () => {
    // Seven tenths of ten items: a sum of doubles that misses 0.7 by a hair must not fail.
    const ten = Array.from({ length: 10 }, (_, index) => ({ ...blankItem('yes-no', `i${index + 1}`), weight: 0.1 }));
    const passing = (passAt: number, given: Given[]) => {
      const answers = answersOf(Object.fromEntries(given.map((one, index) => [`i${index + 1}`, one])));
      return scoreRun(checklistOf([[1, ...ten]], { passAt }), answers).score.passed;
    };
    const sevenOfTen = [yes, yes, yes, yes, yes, yes, yes, no, no, no];
    expect(passing(0.7, sevenOfTen)).toBe(true);
    expect(passing(0.71, sevenOfTen)).toBe(false);
    expect(passing(0.7, [na, na])).toBe(null);
    expect(hasFailed({ passed: false, criticalFails: [] })).toBe(true);
    expect(hasFailed({ passed: null, criticalFails: [] })).toBe(false);
  });

  it('counts points where sections have no weight', () => {
    const points = checklistOf(
      [
        [null, { ...blankItem('scale', 'i1'), weight: 4 }],
        [null, ...items('i2')],
      ],
      { scoring: 'points' },
    );
    // V12: 3 of 5 at weight 4 is 12 of 20; one more point of one.
    const { score } = scoreRun(points, answersOf({ i1: { number: 3 }, i2: yes }));
    expect(score).toMatchObject({ earned: 13, possible: 21, value: 13 / 21 });
  });

  it('does not let items without weight or points into the share of what did not apply', () => {
    const weightless = checklistOf([[1, ...items('i1'), { ...blankItem('yes-no', 'i2'), weight: 0 }]]);
    expect(scoreRun(weightless, answersOf({ i1: yes, i2: na })).score.naShare).toBe(0);
    expect(scoreRun(checklistOf([[1, blankItem('text', 'i1')]]), {}).score.naShare).toBe(0);
  });
});
