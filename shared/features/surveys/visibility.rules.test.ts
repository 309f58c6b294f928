import { describe, expect, it } from 'vitest';
import type { Answers } from './answers.schema.ts';
import { blankDefinition, blankQuestion } from './blank-question.rules.ts';
import type { Condition } from './conditions.schema.ts';
import type { Definition, Question, Section } from './definition.schema.ts';
import { shuffled } from './shuffle.rules.ts';
import { listShown, toPages, withSkipped } from './visibility.rules.ts';

const section = (id: string, questions: readonly Question[], more: Partial<Section> = {}): Section => ({
  id,
  title: {},
  newPage: false,
  visibleIf: null,
  shuffle: false,
  questions: [...questions],
  ...more,
});
const survey = (...sections: Section[]): Definition => ({ ...blankDefinition('en'), sections, lastId: 99 });
const yesNo = (id: string, visibleIf: Condition | null = null): Question => ({
  ...blankQuestion('yes-no', id),
  visibleIf,
});
const isYes = (question: string): Condition => ({ question, is: 'is', to: { value: 'yes' } });
const yes = { pick: ['yes'] };
const no = { pick: ['no'] };

const shown = (definition: Definition, answers: Answers): string[] =>
  listShown(definition, answers).map(({ id }) => id);

describe('what is shown', () => {
  const chain = survey(section('s1', [yesNo('q1'), yesNo('q2', isYes('q1')), yesNo('q3', isYes('q2'))]));

  it('follows the answers', () => {
    expect(shown(chain, {})).toEqual(['q1']);
    expect(shown(chain, { q1: yes })).toEqual(['q1', 'q2']);
    expect(shown(chain, { q1: yes, q2: yes })).toEqual(['q1', 'q2', 'q3']);
  });

  it('forgets the answer to a question that is hidden again', () => {
    expect(shown(chain, { q1: no, q2: yes, q3: yes })).toEqual(['q1']);
  });

  it('takes a hidden question for a skipped one', () => {
    const definition = survey(
      section('s1', [yesNo('q1'), yesNo('q2', isYes('q1')), yesNo('q3', { question: 'q2', is: 'skipped' })]),
    );
    expect(shown(definition, { q1: no, q2: yes })).toEqual(['q1', 'q3']);
  });

  it('hides a whole section by its condition', () => {
    const definition = survey(section('s1', [yesNo('q1')]), section('s2', [yesNo('q2')], { visibleIf: isYes('q1') }));
    expect(shown(definition, { q1: no })).toEqual(['q1']);
    expect(shown(definition, { q1: yes })).toEqual(['q1', 'q2']);
  });

  it('does not look at what comes later', () => {
    const definition = survey(section('s1', [yesNo('q1', isYes('q2')), yesNo('q2')]));
    expect(shown(definition, { q2: yes })).toEqual(['q2']);
  });
});

describe('pages', () => {
  const pages = (definition: Definition, answers: Answers = {}, seed?: string): string[][] =>
    toPages(definition, answers, seed).map(({ sections }) =>
      sections.flatMap(({ questions }) => questions.map(({ id }) => id)),
    );

  it('begin where a section says so, and are left out where nothing is on them', () => {
    const definition = survey(
      section('s1', [yesNo('q1')]),
      section('s2', [yesNo('q2')]),
      section('s3', [yesNo('q3', isYes('q1'))], { newPage: true }),
      section('s4', [yesNo('q4')], { newPage: true }),
    );
    expect(pages(definition)).toEqual([['q1', 'q2'], ['q4']]);
    expect(pages(definition, { q1: yes })).toEqual([['q1', 'q2'], ['q3'], ['q4']]);
  });

  it('end where a hidden section would have begun one', () => {
    const definition = survey(
      section('s1', [yesNo('q1')]),
      section('s2', [yesNo('q2')], { newPage: true, visibleIf: isYes('q1') }),
      section('s3', [yesNo('q3')]),
    );
    expect(pages(definition, { q1: no })).toEqual([['q1'], ['q3']]);
  });

  it('shuffle a section the same way each time, with questions under a condition last', () => {
    const free = Array.from({ length: 8 }, (_none, index) => yesNo(`q${index + 10}`));
    const definition = survey(section('s1', [yesNo('q1'), yesNo('q2', isYes('q1')), ...free], { shuffle: true }));
    const [once] = pages(definition, { q1: yes }, 'someone');
    expect(pages(definition, { q1: yes }, 'someone')).toEqual([once]);
    expect(pages(definition, { q1: yes }, 'another')).not.toEqual([once]);
    expect(once?.at(-1)).toBe('q2');
    expect(pages(definition, { q1: yes })[0]?.[0]).toBe('q1');
  });
});

describe('shuffling', () => {
  it('keeps everything and puts each thing in each place about as often', () => {
    const items = ['a', 'b', 'c', 'd'];
    const firsts = new Map<string, number>();
    for (let seed = 0; seed < 4000; seed++) {
      const order = shuffled(items, `seed ${seed}`);
      expect(order.toSorted()).toEqual(items);
      firsts.set(order[0] ?? '', (firsts.get(order[0] ?? '') ?? 0) + 1);
    }
    for (const item of items) {
      expect(firsts.get(item)).toBeGreaterThan(900);
      expect(firsts.get(item)).toBeLessThan(1100);
    }
  });
});

describe('answers as they are stored', () => {
  const definition = survey(
    section('s1', [yesNo('q1'), blankQuestion('statement', 'q2'), yesNo('q3', isYes('q1')), yesNo('q4')]),
  );

  it('hold null for what was skipped, and nothing for statements and hidden questions', () => {
    expect(withSkipped(definition, { q1: no, q3: yes })).toEqual({ q1: no, q4: null });
    expect(withSkipped(definition, { q1: yes })).toEqual({ q1: yes, q3: null, q4: null });
  });

  it('end with the last question somebody saw, but keep what was answered beyond it', () => {
    expect(withSkipped(definition, { q1: yes }, 'q3')).toEqual({ q1: yes, q3: null });
    expect(withSkipped(definition, { q4: yes }, 'q1')).toEqual({ q1: null, q4: yes });
  });
});
