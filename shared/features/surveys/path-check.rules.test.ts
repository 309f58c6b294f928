import { describe, expect, it } from 'vitest';
import { Refusal } from '../../refusal.ts';
import { blankDefinition, blankQuestion } from './blank-question.rules.ts';
import type { Condition } from './conditions.schema.ts';
import type { Definition, Question, Section } from './definition.schema.ts';
import { assertCanOpen, checkPaths } from './path-check.rules.ts';

const titled = <One extends Question>(question: One, title = 'What?'): One => ({ ...question, title: { en: title } });
const score = titled(blankQuestion('rating', 'q1'), 'How was it?');
const option = (id: string, label: string) => ({ id, label: { en: label } });
const which = {
  ...titled(blankQuestion('single', 'q2'), 'Which one?'),
  options: [option('o1', 'Repair'), option('o2', 'Delivery')],
};
const last = (visibleIf: Condition | null): Question => ({
  ...titled(blankQuestion('long-text', 'q5'), 'Why?'),
  visibleIf,
});

const survey = (questions: readonly Question[], more: Partial<Definition> = {}): Definition => {
  const blank = blankDefinition('en');
  const sections = blank.sections.map((section) => ({ ...section, questions: [...questions] }));
  return { ...blank, title: { en: 'After a visit' }, sections, lastId: 50, ...more };
};

const find = (definition: Definition): string[] => checkPaths(definition).map(({ kind, about }) => `${kind} ${about}`);
const findUnder = (condition: Condition): string[] => find(survey([score, which, last(condition)]));

describe('the check of a survey', () => {
  it('finds nothing in one that can be answered', () => {
    expect(
      findUnder({
        all: [
          { question: 'q1', is: 'at-most', to: { value: 2 } },
          { question: 'q2', is: 'is', to: { value: 'o1' } },
        ],
      }),
    ).toEqual([]);
  });

  it.each<[string, Condition]>([
    ['a question that is gone', { question: 'q9', is: 'is', to: { value: 1 } }],
    ['its own question', { question: 'q5', is: 'contains', to: { value: 'late' } }],
    ['an option that is gone', { question: 'q2', is: 'one-of', to: { values: ['o1', 'o9'] } }],
    ['a point off the scale', { question: 'q1', is: 'less', to: { value: 1 } }],
    ['an operator of another kind', { question: 'q1', is: 'contains', to: { value: '1' } }],
    ['nothing to compare with', { question: 'q1', is: 'is' }],
    ['a special answer that is not offered', { question: 'q1', is: 'dont-know' }],
    ['a row of a question without rows', { question: 'q1', row: 'r1', is: 'is', to: { value: 1 } }],
    ['the answer to a question that is gone', { question: 'q1', is: 'is', to: { answerTo: 'q9' } }],
  ])('finds a condition that asks for %s', (_what, condition) => {
    expect(findUnder(condition)).toEqual(['bad-test q5']);
    expect(findUnder({ any: [condition, { question: 'q1', is: 'is', to: { value: 1 } }] })).toEqual(['bad-test q5']);
  });

  it('finds a condition on a later question', () => {
    const early = { ...score, visibleIf: { question: 'q2', is: 'is' as const, to: { value: 'o1' } } };
    expect(find(survey([early, which]))).toEqual(['bad-test q1']);
  });

  it('finds a condition that contradicts itself', () => {
    const both = [3, 5].map((value) => ({ question: 'q1', is: 'is' as const, to: { value } }));
    expect(findUnder({ all: both })).toEqual(['contradiction q5']);
    expect(findUnder({ any: both })).toEqual([]);
  });

  it('hints at a branch that can never be true beside one that can', () => {
    const both = [3, 5].map((value) => ({ question: 'q1', is: 'is' as const, to: { value } }));
    const condition = { any: [{ all: both }, { question: 'q2', is: 'is' as const, to: { value: 'o1' } }] };
    const found = checkPaths(survey([score, which, last(condition)]));
    expect(found).toMatchObject([{ level: 'hint', kind: 'dead-branch', about: 'q5' }]);
    expect(found[0]?.sentence).toContain('1 is 3 and 1 is 5');
  });

  it('finds picks that the limits of a question forbid', () => {
    const options = ['o1', 'o2', 'o3'].map((id) => option(id, id));
    const many = { ...titled(blankQuestion('multiple', 'q2')), options, max: 2 };
    const condition: Condition = { question: 'q2', is: 'includes-all', to: { values: ['o1', 'o2', 'o3'] } };
    expect(find(survey([score, many, last(condition)]))).toEqual(['bad-test q5']);
  });

  it('finds a question that waits for one which is never shown with that answer', () => {
    const low = { ...which, visibleIf: { question: 'q1', is: 'at-most' as const, to: { value: 2 } } };
    const condition: Condition = {
      all: [
        { question: 'q2', is: 'is', to: { value: 'o1' } },
        { question: 'q1', is: 'at-least', to: { value: 4 } },
      ],
    };
    expect(find(survey([score, low, last(condition)]))).toEqual(['unreachable q5']);
  });

  it('finds a section that is never shown, and what must be answered in it', () => {
    const hidden = { ...which, visibleIf: { question: 'q1', is: 'at-most' as const, to: { value: 2 } } };
    const visibleIf: Condition = {
      all: [
        { question: 'q2', is: 'answered' },
        { question: 'q1', is: 'more', to: { value: 2 } },
      ],
    };
    const [first] = survey([score, hidden]).sections;
    const second: Section = {
      id: 's9',
      title: {},
      newPage: true,
      shuffle: false,
      visibleIf,
      questions: [{ ...last(null), required: true }],
    };
    if (first === undefined) throw new Error('There is a first section.');
    expect(find(survey([], { sections: [first, second] }))).toEqual(['unreachable s9', 'required-unreachable q5']);
  });

  it('finds answers, titles and words that are missing, and names used twice', () => {
    expect(find(survey([{ ...which, options: [] }]))).toEqual(['no-options q2']);
    expect(find(survey([{ ...which, options: [option('o1', ' ')] }]))).toEqual(['no-label q2']);
    expect(find(survey([blankQuestion('nps', 'q1')]))).toEqual(['no-title q1']);
    expect(find(survey([titled(blankQuestion('statement', 'q1'))]))).toEqual(['no-questions null']);
    expect(
      find(
        survey([
          { ...score, code: 'today' },
          { ...which, code: 'Today' },
        ]),
      ),
    ).toEqual(['code-twice q2']);
    expect(find(survey([score], { title: {} }))).toEqual(['no-title null']);
    expect(find(survey([titled({ ...blankQuestion('number', 'q1'), min: 5, max: 3 })]))).toEqual(['bounds q1']);
    expect(find(survey([{ ...titled(blankQuestion('multiple', 'q1')), options: which.options, min: 3 }]))).toEqual([
      'bounds q1',
    ]);
  });

  it('hints at words that one of the languages lacks', () => {
    const found = checkPaths(
      survey([{ ...score, title: { en: 'How?', de: 'Wie?' }, low: { en: 'Bad' } }], { languages: ['en', 'de'] }),
    );
    expect(found.map(({ level, about, sentence }) => [level, about, sentence])).toEqual([
      ['hint', 'q1', 'Question 1, “How?”, lacks words in German.'],
      ['hint', null, 'A title, the beginning or the end lacks words in German.'],
    ]);
  });

  it('hints at braces that nothing fills in', () => {
    const asking = titled(blankQuestion('long-text', 'q5'), '{customer.firstName}, why {q1} and not {q8}?');
    expect(find(survey([score, asking]))).toEqual(['pipe q5']);
  });
});

describe('opening', () => {
  it('is refused with the sentences of what is wrong, beside the first question', () => {
    const call = (): void => assertCanOpen(survey([blankQuestion('nps', 'q1'), { ...which, options: [] }]));
    expect(call).toThrow(Refusal);
    expect(call).toThrow('Question 1 has no text. Write what it asks. Question 2, “Which one?”, has no answers');
  });

  it('is not stopped by hints', () => {
    expect(() => assertCanOpen(survey([score], { languages: ['en', 'de'] }))).not.toThrow();
  });
});
