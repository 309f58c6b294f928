import { describe, expect, it } from 'vitest';
import { blankDefinition, blankQuestion } from './blank-question.rules.ts';
import type { Question } from './definition.schema.ts';
import { toComparison, toQuestionResult, type PartCounts, type ResultSources } from './results.rules.ts';
import type { QuestionResult } from './results.schema.ts';
import { joinVersions } from './versions.rules.ts';

/** Counts as `part answer` or `answer` to n. */
function toCounts(given: Record<string, number>, fromTotals: Record<string, number> = {}): PartCounts {
  const counts = new Map<string, Map<string, { n: number; fromTotals: number }>>();
  for (const [key, n] of Object.entries(given)) {
    const [part = '', answer = ''] = key.includes(' ') ? key.split(' ') : ['', key];
    const answers = counts.get(part) ?? new Map<string, { n: number; fromTotals: number }>();
    counts.set(part, answers.set(answer, { n, fromTotals: fromTotals[key] ?? 0 }));
  }
  return counts;
}

function resultOf(
  question: Question,
  given: Record<string, number>,
  more: Partial<ResultSources> & { fromTotals?: Record<string, number> } = {},
): QuestionResult {
  const blank = blankDefinition('en');
  const sections = blank.sections.map((section) => ({ ...section, questions: [question] }));
  const [asked] = joinVersions([{ ...blank, sections }]);
  if (asked === undefined) throw new Error('The survey asks one question.');
  const { fromTotals, ...sources } = more;
  return toQuestionResult(asked, {
    counts: new Map([['q2', toCounts(given, fromTotals)]]),
    population: null,
    proposed: [],
    languages: ['en'],
    ...sources,
  });
}

const nps = { ...blankQuestion('nps', 'q2'), title: { en: 'Recommend?' } };

describe('the result of a question', () => {
  it('leaves skips, "don’t know" and "prefer not to say" out of the figure', () => {
    const result = resultOf(nps, {
      '10': 10,
      '8': 5,
      '0': 5,
      answered: 20,
      skipped: 7,
      'dont-know': 3,
      'prefer-not': 2,
    });
    expect(result.figure).toMatchObject({ value: 25, n: 20 });
    expect(result).toMatchObject({ answered: 20, skipped: 7, dontKnow: 3, preferNot: 2 });
    expect(result.counts.reduce((sum, { n }) => sum + n, 0)).toBe(20);
  });

  it('says nothing where nobody answered', () => {
    expect(resultOf(nps, {})).toMatchObject({ answered: 0, figure: { value: null, low: null, high: null, n: 0 } });
  });

  it('gives an interval at any n, which the screen hides while n is small', () => {
    const { figure } = resultOf(nps, { '10': 1, answered: 1 });
    // Adjusted Wald by hand: 1.75, 1.5, 0.75 of 4 is 25 ± 1.96 · 37.5.
    expect(figure).toMatchObject({ value: 100, n: 1 });
    expect(figure?.low).toBeCloseTo(-48.5, 2);
    expect(figure?.high).toBeCloseTo(98.5, 2);
  });

  it('leaves answers outside the scale out of the figure, and says so', () => {
    const result = resultOf(nps, { '10': 2, '8.5': 1, '11': 1, answered: 4 });
    expect(result.figure).toMatchObject({ value: 100, n: 2 });
    expect(result.notes).toEqual(['2 of these answers lie outside the scale and are in no figure.']);
    expect(result.counts.map(({ key }) => key).slice(-2)).toEqual(['8.5', '11']);
  });

  it('tells what was taken from the wording, what comes from totals, and a scale that begins at 1', () => {
    const result = resultOf(
      { ...nps, from: 1 },
      { '10': 3, answered: 3 },
      { proposed: [{ question: 'q2', what: 'NPS' }], fromTotals: { '10': 2, answered: 2 } },
    );
    expect(result.notes).toHaveLength(3);
    expect(result.notes[0]).toMatch(/^This scale begins at 1, not 0/);
    expect(result.notes[1]).toBe('Taken from the wording, not confirmed yet: NPS');
    expect(result.notes[2]).toBe('2 of these answers come from totals somebody else counted.');
  });

  it('corrects for a known list from over 5% of it on, and never for more answers than people', () => {
    const given = { '10': 20, '8': 12, '0': 8, answered: 40 };
    // V23.
    expect(resultOf(nps, given, { population: 60 }).finite?.high).toBeCloseTo(30 + 14.1, 1);
    expect(resultOf(nps, given, { population: 799 }).finite).not.toBeNull();
    for (const population of [800, 39]) expect(resultOf(nps, given, { population }).finite).toBeNull();
    expect(resultOf(nps, {}, { population: 60 }).finite).toBeNull();
  });

  it('names rows and columns, and a special answer of a row', () => {
    const matrix = {
      ...blankQuestion('matrix', 'q2'),
      rows: [{ id: 'r3', label: { en: 'Speed' } }],
      columns: [
        { id: 'c4', label: { en: 'Good' } },
        { id: 'c5', label: { en: 'Bad' } },
      ],
    };
    const { counts, figure } = resultOf(matrix, { 'r3 c4': 4, 'r3 dont-know': 1, 'r9 c4': 1, answered: 6 });
    expect(figure).toBeNull();
    expect(counts.map(({ partLabel, label, n }) => `${partLabel} ${label} ${n}`)).toEqual([
      'Speed Good 4',
      'Speed Bad 0',
      'Speed Don’t know 1',
      'r9 Good 1',
      'r9 Bad 0',
    ]);
  });

  it('lists numbers by size', () => {
    const { counts } = resultOf(blankQuestion('number', 'q2'), { '10': 1, '9': 2, '-1': 1, answered: 4 });
    expect(counts.map(({ key }) => key)).toEqual(['-1', '9', '10']);
  });
});

describe('a comparison', () => {
  it('is invisible below |z| = 1.96 and visible from there on', () => {
    // NPS of V5: adjusted z 2.085; with half as many answers it is no longer visible.
    const visible = toComparison(nps, toCounts({ '10': 20, '0': 10 }), toCounts({ '10': 12, '0': 18 }));
    expect(visible?.z).toBeCloseTo(2.085, 3);
    expect(visible).toMatchObject({ isVisible: true, difference: { n: 60 } });
    const small = toComparison(nps, toCounts({ '10': 10, '0': 5 }), toCounts({ '10': 6, '0': 9 }));
    expect(small?.isVisible).toBe(false);
  });

  it('compares shares and means by their own tests', () => {
    const csat = toComparison(
      blankQuestion('csat', 'q2'),
      toCounts({ '5': 56, '1': 14 }),
      toCounts({ '4': 48, '2': 32 }),
    );
    // V7.
    expect(csat?.difference?.low).toBeCloseTo(0.0524, 4);
    expect(csat?.z).toBeCloseTo(2.65, 2);
    const ces = toComparison(
      blankQuestion('ces', 'q2'),
      toCounts({ '1': 1, '2': 1, '3': 1 }),
      toCounts({ '2': 1, '3': 1, '4': 1 }),
    );
    expect(ces?.z).toBeCloseTo(-1.2247, 4);
  });

  it('sees a difference where nothing varies within the groups, and none in a single answer', () => {
    const ces = blankQuestion('ces', 'q2');
    expect(toComparison(ces, toCounts({ '7': 12 }), toCounts({ '6': 12 }))).toMatchObject({ z: null, isVisible: true });
    expect(toComparison(ces, toCounts({ '7': 1 }), toCounts({ '6': 1 }))).toMatchObject({ z: null, isVisible: false });
    expect(toComparison(ces, toCounts({}), toCounts({ '6': 3 }))).toMatchObject({ difference: null, isVisible: false });
  });

  it('is not made of answers without a figure', () => {
    expect(toComparison(blankQuestion('yes-no', 'q2'), toCounts({ yes: 1 }), toCounts({ no: 1 }))).toBeNull();
  });
});
