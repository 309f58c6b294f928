import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { daySchema } from '../../clock.ts';
import type { Answer, Answers } from './answers.schema.ts';
import { blankDefinition, blankQuestion } from './blank-question.rules.ts';
import { operators, type Condition, type ConditionTest } from './conditions.schema.ts';
import { listQuestions } from './definition.rules.ts';
import type { Definition, Question } from './definition.schema.ts';
import { listJumps } from './jumps.rules.ts';
import { reachOf } from './reach.rules.ts';
import { conditionsOf } from './conditions.rules.ts';
import { definitionSchema } from './definition.schema.ts';
import { isAsked, withSkipped } from './visibility.rules.ts';
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
        { id: 'c1', label },
        { id: 'c2', label },
      ],
      specials: ['dont-know'],
    },
    answers: [
      { special: 'dont-know' as const },
      ...[undefined, 'c1', 'c2', 'dont-know'].flatMap((one) =>
        [undefined, 'c1', 'c2', 'dont-know'].map((two) => ({
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

const values = ['c1', 'c2', 'o1', 'o2', 'o3', 'other', 'yes', 'no', '1', '2', '2026-01-01', '2026-01-02'];

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

/** The ids of questions that no answers show. */
function listUnreachable(definition: Definition): string[] {
  const { canHappen, goalsOf } = reachOf(definition);
  return listQuestions(definition).flatMap(({ id }) => (canHappen(goalsOf(id)) ? [] : [id]));
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

/** A small survey with a random answer to every question that has one. */
const answeredSurvey = (compared: Parameters<typeof testOf>[0]): fc.Arbitrary<{ small: Small; answers: Answers }> =>
  fc.tuple(smallSurvey(compared), fc.array(fc.nat(1000), { minLength: 4, maxLength: 4 })).map(([small, picks]) => {
    const answers: Answers = {};
    for (const [index, [id, domain]] of [...small.domains].entries()) {
      const answer = domain[(picks[index] ?? 0) % Math.max(1, domain.length)];
      if (answer !== undefined) answers[id] = answer;
    }
    return { small, answers };
  });

/** The questions somebody answers who follows a paper form to the letter. */
function followPaper(definition: Definition, answers: Answers): string[] {
  const asked = listQuestions(definition).filter(isAsked);
  const { jumps, onlyIf } = listJumps(definition, 'en');
  const fits = conditionsOf(definition);
  const kept: Answers = {};
  const visited: string[] = [];
  let place = 0;
  while (place < asked.length) {
    const question = asked[place];
    if (question === undefined) break;
    place++;
    const section = definition.sections.find(({ questions }) => questions.some(({ id }) => id === question.id));
    const conditions = [section?.visibleIf ?? null, question.visibleIf];
    const isMeant = conditions.every((condition) => condition === null || fits(condition, kept));
    if (question.id in onlyIf && !isMeant) continue;
    visited.push(question.id);
    const answer = answers[question.id] ?? null;
    if (answer === null) continue;
    kept[question.id] = answer;
    const keys =
      typeof answer === 'number'
        ? [String(answer)]
        : 'pick' in answer
          ? answer.pick
          : 'special' in answer
            ? [answer.special]
            : [];
    const jump = jumps.find(
      (one) => one.after === question.id && (one.answers.length === 0 || keys.some((key) => one.answers.includes(key))),
    );
    if (jump !== undefined) place = jump.goTo === 'end' ? asked.length : jump.goTo - 1;
  }
  return visited;
}

describe('a paper form', () => {
  it('leads everybody who answers to exactly the questions meant for them', () => {
    fc.assert(
      fc.property(answeredSurvey(comparand), ({ small: { definition }, answers }) => {
        const meant = listShown(definition, answers).filter(isAsked);
        expect(followPaper(definition, answers)).toEqual(meant.map(({ id }) => id));
      }),
      { numRuns: 300 },
    );
  });
});

describe('what is shown', () => {
  it('never hangs on an answer that is hidden itself', () => {
    fc.assert(
      fc.property(answeredSurvey(comparand), ({ small: { definition }, answers }) => {
        const shown = listShown(definition, answers);
        const visible = Object.fromEntries(
          Object.entries(answers).filter(([id]) => shown.some((one) => one.id === id)),
        );
        expect(listShown(definition, visible)).toEqual(shown);
      }),
    );
  });

  it('is stored once and for all: skipped questions as skipped, hidden ones not at all', () => {
    fc.assert(
      fc.property(answeredSurvey(comparand), fc.nat(3), ({ small: { definition }, answers }, dropped) => {
        const given = Object.fromEntries(Object.entries(answers).filter((_one, index) => index !== dropped));
        const stored = withSkipped(definition, given);
        expect(withSkipped(definition, stored)).toEqual(stored);
        expect(Object.keys(stored)).toEqual(
          listShown(definition, given)
            .filter(isAsked)
            .map(({ id }) => id),
        );
      }),
    );
  });
});

describe('a definition', () => {
  it('comes back from its file as it was', () => {
    fc.assert(
      fc.property(smallSurvey(comparand), ({ definition }) => {
        expect(definitionSchema.parse(JSON.parse(JSON.stringify(definition)))).toEqual(definition);
      }),
    );
  });
});
