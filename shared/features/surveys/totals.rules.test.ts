import { describe, expect, it } from 'vitest';
import { daySchema } from '../../clock.ts';
import { blankDefinition, blankQuestion } from './blank-question.rules.ts';
import type { Question } from './definition.schema.ts';
import { decideTotals } from './totals.rules.ts';
import { joinVersions, type JoinedQuestion } from './versions.rules.ts';

const from = daySchema.parse('2026-01-01');
const to = daySchema.parse('2026-03-31');
const today = daySchema.parse('2026-11-19');

const join = (...versions: readonly Question[]): JoinedQuestion => {
  const blank = blankDefinition('en');
  const [joined] = joinVersions(
    versions.map((question) => ({
      ...blank,
      sections: blank.sections.map((section) => ({ ...section, questions: [question] })),
    })),
  );
  if (joined === undefined) throw new Error('A question joined to itself is there.');
  return joined;
};

const options = ['o1', 'o2'].map((id) => ({ id, label: { en: id } }));
const nps = join({ ...blankQuestion('nps', 'q1'), title: { en: 'Would you recommend us?' }, specials: ['dont-know'] });
const multiple = join({ ...blankQuestion('multiple', 'q1'), options, other: true });
const decide = (counts: Record<string, number>, asked = nps, period = { from, to }) =>
  decideTotals({ counts, ...period }, asked, today);
const refusal = (reason: string): unknown => expect.objectContaining({ reason });

describe('counts somebody else made', () => {
  it('are kept as the counts of responses are, with how many answered', () => {
    expect(decide({ '10': 3, '0': 1, '7': 0, 'dont-know': 2, skipped: 4 })).toEqual({
      '10': 3,
      '0': 1,
      'dont-know': 2,
      skipped: 4,
      answered: 4,
    });
  });

  it('add up to those who answered', () => {
    expect(decide({ '9': 2, answered: 2 })).toEqual({ '9': 2, answered: 2 });
    expect(() => decide({ '9': 2, answered: 3 })).toThrow('The counts add up to 2, not 3. Correct one of them.');
  });

  it('say how many people answered where several answers can be ticked', () => {
    expect(decide({ o1: 5, other: 4, answered: 6 }, multiple)).toEqual({ o1: 5, other: 4, answered: 6 });
    expect(() => decide({ o1: 5, o2: 4 }, multiple)).toThrow(refusal('NO_PEOPLE'));
    expect(() => decide({ o1: 5, o2: 4, answered: 4 }, multiple)).toThrow(
      '5 ticked the same answer, but only 4 people answered.',
    );
  });

  it('name answers the question has, or had in an earlier version', () => {
    expect(() => decide({ '11': 1 })).toThrow('“Would you recommend us?” has no answer “11”.');
    expect(() => decide({ 'prefer-not': 1 })).toThrow(refusal('NO_SUCH_ANSWER'));
    expect(() => decide({ o3: 1, answered: 1 }, multiple)).toThrow(refusal('NO_SUCH_ANSWER'));
    const [first, second] = options.map((option) => ({ ...blankQuestion('single', 'q1'), options: [option] }));
    if (first === undefined || second === undefined) throw new Error('There are two options.');
    expect(decide({ o1: 1, o2: 2 }, join(second, first))).toEqual({ o1: 1, o2: 2, answered: 3 });
  });

  it('know the points of a scale that begins at 1', () => {
    const fromOne = join({ ...blankQuestion('nps', 'q1'), from: 1 });
    expect(() => decide({ '0': 1 }, fromOne)).toThrow(refusal('NO_SUCH_ANSWER'));
    expect(decide({ '1': 1 }, fromOne)).toEqual({ '1': 1, answered: 1 });
  });

  it('are of a question that is answered by choosing', () => {
    expect(decide({ yes: 2, no: 1 }, join(blankQuestion('yes-no', 'q1')))).toEqual({ yes: 2, no: 1, answered: 3 });
    for (const type of ['long-text', 'matrix', 'ranking', 'date'] as const)
      expect(() => decide({ answered: 3 }, join(blankQuestion(type, 'q1')))).toThrow(refusal('NOT_COUNTED'));
  });

  it('are of a period that ends after it begins and not in the future', () => {
    expect(() => decide({ '9': 1 }, nps, { from: to, to: from })).toThrow(refusal('ENDS_BEFORE'));
    expect(() => decide({ '9': 1 }, nps, { from, to: daySchema.parse('2026-11-20') })).toThrow(refusal('NOT_OVER'));
    expect(decide({ '9': 1 }, nps, { from: today, to: today })).toEqual({ '9': 1, answered: 1 });
  });

  it('are not none at all', () => {
    expect(() => decide({})).toThrow(refusal('NO_COUNTS'));
    expect(() => decide({ '9': 0 })).toThrow(refusal('NO_COUNTS'));
  });
});
