import { describe, expect, it } from 'vitest';
import { blankDefinition, blankQuestion } from './blank-question.rules.ts';
import type { ConditionTest } from './conditions.schema.ts';
import { listQuestions } from './definition.rules.ts';
import type { Definition } from './definition.schema.ts';
import { operatorsOf, reachOf } from './reach.rules.ts';

/** The ids of questions that no answers show. */
function listUnreachable(definition: Definition): string[] {
  const { canHappen, goalsOf } = reachOf(definition);
  return listQuestions(definition).flatMap(({ id }) => (canHappen(goalsOf(id)) ? [] : [id]));
}

/** A text question, and another shown only if its answer fits. */
const afterText = (tests: readonly Omit<ConditionTest, 'question'>[]): Definition => {
  const blank = blankDefinition('en');
  const visibleIf = { all: tests.map((test) => ({ question: 'q1', ...test })) };
  const questions = [blankQuestion('long-text', 'q1'), { ...blankQuestion('yes-no', 'q2'), visibleIf }];
  return { ...blank, sections: blank.sections.map((section) => ({ ...section, questions })), lastId: 9 };
};

const isNeverShown = (...tests: readonly Omit<ConditionTest, 'question'>[]): boolean =>
  listUnreachable(afterText(tests)).includes('q2');

describe('texts', () => {
  it('can begin, end and contain what is asked for at once', () => {
    expect(
      isNeverShown(
        { is: 'starts-with', to: { value: 'Late' } },
        { is: 'ends-with', to: { value: 'again' } },
        { is: 'contains', to: { values: ['van', 'driver'] } },
        { is: 'lacks', to: { value: 'refund' } },
      ),
    ).toBe(false);
  });

  it('can’t contain a word and lack a part of it', () => {
    expect(isNeverShown({ is: 'contains', to: { value: 'refund' } }, { is: 'lacks', to: { value: 'Fun' } })).toBe(true);
  });

  it('can’t be two words, nor begin with two', () => {
    expect(isNeverShown({ is: 'is', to: { value: 'yes' } }, { is: 'is', to: { value: 'no' } })).toBe(true);
    expect(isNeverShown({ is: 'starts-with', to: { value: 'ye' } }, { is: 'starts-with', to: { value: 'no' } })).toBe(
      true,
    );
    expect(isNeverShown({ is: 'starts-with', to: { value: 'ye' } }, { is: 'starts-with', to: { value: 'YES' } })).toBe(
      false,
    );
  });
});

describe('a long survey', () => {
  it('is settled although each question hangs on the one before', () => {
    const blank = blankDefinition('en');
    const questions = Array.from({ length: 200 }, (_none, index) => ({
      ...blankQuestion('yes-no', `q${index + 1}`),
      visibleIf:
        index === 0
          ? null
          : { question: `q${index}`, is: 'is' as const, to: { value: index === 150 ? 'maybe' : 'yes' } },
    }));
    const definition = {
      ...blank,
      sections: blank.sections.map((section) => ({ ...section, questions })),
      lastId: 200,
    };
    expect(listUnreachable(definition)).toEqual(questions.slice(150).map(({ id }) => id));
  });
});

describe('the operators a question offers', () => {
  it('go with how it is answered', () => {
    expect(operatorsOf({ ...blankQuestion('nps', 'q1'), specials: ['dont-know'] })).toEqual(
      expect.arrayContaining(['is', 'at-least', 'answered', 'skipped', 'dont-know']),
    );
    expect(operatorsOf(blankQuestion('nps', 'q1'))).not.toContain('dont-know');
    expect(operatorsOf(blankQuestion('date', 'q1'))).toContain('before');
    expect(operatorsOf(blankQuestion('matrix', 'q1'))).toContain('partly-answered');
    expect(operatorsOf(blankQuestion('matrix', 'q1'), 'r1')).toContain('one-of');
    expect(operatorsOf(blankQuestion('statement', 'q1'))).toEqual([]);
  });
});
