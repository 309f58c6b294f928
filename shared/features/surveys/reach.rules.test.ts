import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { daySchema } from '../../clock.ts';
import type { Answer, Answers } from './answers.schema.ts';
import { blankDefinition, blankQuestion } from './blank-question.rules.ts';
import { operators, type Condition, type ConditionTest } from './conditions.schema.ts';
import { listQuestions } from './definition.rules.ts';
import type { Definition, Question } from './definition.schema.ts';
import { listUnreachable, operatorsOf } from './reach.rules.ts';
import { findAnswerFault } from './validation.rules.ts';
import { listShown } from './visibility.rules.ts';

const label = { en: 'x' };
const option = (id: string) => ({ id, label });
const day = (text: string) => daySchema.parse(text);

/** Small questions with every answer a person can give them. */
const kinds: readonly ((id: string) => { question: Question; answers: Answer[] })[] = [
  (id) => ({
    question: { ...blankQuestion('rating', id), scale: 3, specials: ['dont-know'] },
    answers: [1, 2, 3, { special: 'dont-know' }],
  }),
  (id) => ({
    question: { ...blankQuestion('yes-no', id), specials: ['prefer-not'] },
    answers: [{ pick: ['yes'] }, { pick: ['no'] }, { special: 'prefer-not' }],
  }),
  (id) => ({
    question: { ...blankQuestion('consent', id), required: true },
    answers: [{ pick: ['yes'] }, { pick: ['no'] }],
  }),
  (id) => ({
    question: { ...blankQuestion('single', id), options: [option('o1'), option('o2')], other: true },
    answers: [{ pick: ['o1'] }, { pick: ['o2'] }, { pick: ['other'], other: 'mine' }],
  }),
  (id) => ({
    question: { ...blankQuestion('multiple', id), options: ['o1', 'o2', 'o3'].map(option), min: 1, max: 2 },
    answers: [['o1'], ['o2'], ['o3'], ['o1', 'o2'], ['o1', 'o3'], ['o2', 'o3'], ['o1', 'o2', 'o3']].map((pick) => ({
      pick,
    })),
  }),
  (id) => ({
    question: { ...blankQuestion('ranking', id), options: [option('o1'), option('o2')] },
    answers: [['o1'], ['o2'], ['o1', 'o2'], ['o2', 'o1']].map((rank) => ({ rank })),
  }),
  (id) => ({
    question: {
      ...blankQuestion('matrix', id),
      rows: [
        { id: 'r1', label },
        { id: 'r2', label },
      ],
      columns: [
        { id: 'o1', label },
        { id: 'o2', label },
      ],
      specials: ['dont-know'],
    },
    answers: [
      { special: 'dont-know' as const },
      ...[undefined, 'o1', 'o2', 'dont-know'].flatMap((one) =>
        [undefined, 'o1', 'o2', 'dont-know'].map((two) => ({
          rows: {
            ...(one === undefined ? {} : { r1: [one] }),
            ...(two === undefined ? {} : { r2: [two] }),
          },
        })),
      ),
    ],
  }),
  (id) => ({
    question: { ...blankQuestion('number', id), min: 0, max: 3, decimals: 0 },
    answers: [0, 1, 2, 3].map((number) => ({ number })),
  }),
  (id) => ({
    question: { ...blankQuestion('date', id), min: day('2026-01-01'), max: day('2026-01-03') },
    answers: ['2026-01-01', '2026-01-02', '2026-01-03'].map((date) => ({ date: day(date) })),
  }),
  (id) => ({
    question: {
      ...blankQuestion('contact', id),
      fields: [
        { field: 'name', required: true },
        { field: 'phone', required: false },
      ],
    },
    answers: [{ contact: { name: 'Ana' } }, { contact: { name: 'Ana', phone: '55501' } }],
  }),
  (id) => ({ question: blankQuestion('statement', id), answers: [] }),
];

const values = ['o1', 'o2', 'o3', 'other', 'yes', 'no', '1', '2', '2026-01-01', '2026-01-02'];

const comparand = fc.oneof(
  { weight: 3, arbitrary: fc.record({ value: fc.oneof(fc.integer({ min: 0, max: 4 }), fc.constantFrom(...values)) }) },
  { weight: 2, arbitrary: fc.record({ values: fc.uniqueArray(fc.constantFrom(...values), { maxLength: 3 }) }) },
);

const testOf = (compared: fc.Arbitrary<NonNullable<ConditionTest['to']>>): fc.Arbitrary<ConditionTest> =>
  fc
    .record({
      question: fc.constantFrom('q1', 'q2', 'q3', 'q4'),
      row: fc.option(fc.constantFrom('r1', 'r2', 'r9'), { nil: undefined, freq: 2 }),
      is: fc.constantFrom(...operators),
      to: compared,
    })
    .map(({ row, ...test }) => (row === undefined ? test : { ...test, row }));

const conditionOf = (test: fc.Arbitrary<ConditionTest>): fc.Arbitrary<Condition> =>
  fc.letrec<{ condition: Condition }>((tie) => ({
    condition: fc.oneof(
      { maxDepth: 2, depthSize: 'small' },
      { weight: 3, arbitrary: test },
      { weight: 2, arbitrary: fc.record({ all: fc.array(tie('condition'), { minLength: 1, maxLength: 3 }) }) },
      { weight: 1, arbitrary: fc.record({ any: fc.array(tie('condition'), { minLength: 1, maxLength: 3 }) }) },
    ),
  })).condition;

type Small = { readonly definition: Definition; readonly domains: ReadonlyMap<string, readonly Answer[]> };

const smallSurvey = (compared: Parameters<typeof testOf>[0]): fc.Arbitrary<Small> => {
  const condition = fc.option(conditionOf(testOf(compared)), { freq: 6 });
  const section = fc.record({
    visibleIf: fc.option(conditionOf(testOf(compared)), { freq: 1 }),
    questions: fc.array(fc.record({ kind: fc.nat(kinds.length - 1), condition }), { minLength: 1, maxLength: 2 }),
  });
  return fc.array(section, { minLength: 2, maxLength: 2 }).map((sections) => {
    const blank = blankDefinition('en');
    const domains = new Map<string, readonly Answer[]>();
    let number = 0;
    const made = sections.map(({ visibleIf, questions }, index) => ({
      id: `s${index + 90}`,
      title: {},
      newPage: false,
      shuffle: false,
      visibleIf,
      questions: questions.map(({ kind, condition: visible }) => {
        number++;
        const { question, answers } = kinds[kind]?.(`q${number}`) ?? {
          question: blankQuestion('statement', 'q1'),
          answers: [],
        };
        domains.set(
          question.id,
          answers.filter((answer) => findAnswerFault(question, answer, true) === null),
        );
        return { ...question, visibleIf: visible };
      }),
    }));
    return { definition: { ...blank, sections: made, lastId: 99 }, domains };
  });
};

/** Tries every set of answers: which questions are ever shown. */
function listEverShown({ definition, domains }: Small): Set<string> {
  const shown = new Set<string>();
  const questions = listQuestions(definition);
  const tryFrom = (index: number, answers: Answers): void => {
    const question = questions[index];
    if (question === undefined) {
      for (const { id } of listShown(definition, answers)) shown.add(id);
      return;
    }
    tryFrom(index + 1, answers);
    for (const answer of domains.get(question.id) ?? []) tryFrom(index + 1, { ...answers, [question.id]: answer });
  };
  tryFrom(0, {});
  return shown;
}

describe('what can be reached', () => {
  it('is exactly what some answers show, on every small survey', () => {
    fc.assert(
      fc.property(smallSurvey(comparand), (small) => {
        const ever = listEverShown(small);
        const never = listQuestions(small.definition).flatMap(({ id }) => (ever.has(id) ? [] : [id]));
        expect(listUnreachable(small.definition)).toEqual(never);
      }),
      { numRuns: 300 },
    );
  });

  it('holds nothing that was reported, also where answers are compared with each other', () => {
    const compared = fc.oneof(comparand, fc.record({ answerTo: fc.constantFrom('q1', 'q2', 'q3', 'q4') }));
    fc.assert(
      fc.property(smallSurvey(compared), (small) => {
        const ever = listEverShown(small);
        expect(listUnreachable(small.definition).filter((id) => ever.has(id))).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });
});

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
