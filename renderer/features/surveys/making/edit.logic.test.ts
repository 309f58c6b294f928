import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { blankDefinition } from '../../../../shared/features/surveys/blank-question.rules.ts';
import { findQuestion, listQuestions } from '../../../../shared/features/surveys/definition.rules.ts';
import { definitionSchema } from '../../../../shared/features/surveys/definition.schema.ts';
import { edit, partBeside, startEditing, wholeSurvey, type EditAction, type Editing } from './edit.logic.ts';

const start = (): Editing => startEditing(blankDefinition('en'));
const run = (actions: readonly EditAction[], from = start()): Editing => actions.reduce(edit, from);
const order = ({ definition }: Editing): string[][] =>
  definition.sections.map(({ id, questions }) => [id, ...questions.map((question) => question.id)]);

describe('adding and taking away', () => {
  test('a new question stands below the chosen one and is chosen', () => {
    const made = run([
      { do: 'add', type: 'nps' },
      { do: 'add', type: 'long-text' },
      { do: 'choose', id: 'q2' },
      { do: 'add', type: 'yes-no' },
    ]);
    expect(order(made)).toEqual([['s1', 'q2', 'q4', 'q3']]);
    expect(made.chosen).toBe('q4');
  });

  test('a figure begins with the words it was made with, in a language we have them in', () => {
    const [english] = listQuestions(run([{ do: 'add', type: 'nps' }]).definition);
    expect(english?.title['en']).toContain('recommend');
    const german = run([{ do: 'add', type: 'nps' }], startEditing(blankDefinition('de')));
    expect(listQuestions(german.definition)[0]?.title).toEqual({});
  });

  test('a new section takes along the questions below', () => {
    const made = run([
      { do: 'add', type: 'nps' },
      { do: 'add', type: 'long-text' },
      { do: 'choose', id: 'q2' },
      { do: 'add-section' },
    ]);
    expect(order(made)).toEqual([
      ['s1', 'q2'],
      ['s4', 'q3'],
    ]);
    expect(made.chosen).toBe('s4');
  });

  test('taking a section away keeps its questions; the last section stays', () => {
    const two = run([{ do: 'add', type: 'nps' }, { do: 'add-section' }, { do: 'add', type: 'date' }]);
    const one = edit(two, { do: 'remove', id: 's3' });
    expect(order(one)).toEqual([['s1', 'q2', 'q4']]);
    expect(edit(one, { do: 'remove', id: 's1' })).toBe(one);
  });

  test('after a question is taken away the one that took its place is chosen', () => {
    const made = run([
      { do: 'add', type: 'nps' },
      { do: 'add', type: 'date' },
      { do: 'add', type: 'number' },
      { do: 'choose', id: 'q3' },
      { do: 'remove', id: 'q3' },
    ]);
    expect(made.chosen).toBe('q4');
    expect(edit(made, { do: 'remove', id: 'q4' }).chosen).toBe('q2');
  });

  test('a copy has ids of its own throughout, and no code', () => {
    const made = run([
      { do: 'add', type: 'single' },
      { do: 'add-items', question: 'q2', list: 'options', at: 0, labels: ['Red', 'Blue'] },
    ]);
    const question = findQuestion(made.definition, 'q2');
    if (question === null) throw new Error('The question was not made.');
    const copied = run(
      [
        { do: 'change-question', question: { ...question, code: 'colour' } },
        { do: 'duplicate', id: 'q2' },
      ],
      made,
    );
    const copy = findQuestion(copied.definition, copied.chosen);
    expect(copy?.code).toBeNull();
    expect(copy?.type === 'single' ? copy.options.map(({ id, label }) => [id, label['en']]) : []).toEqual([
      ['o6', 'Red'],
      ['o7', 'Blue'],
    ]);
  });
});

describe('order', () => {
  const three = (): Editing =>
    run([
      { do: 'add', type: 'nps' },
      { do: 'add', type: 'date' },
      { do: 'add-section' },
      { do: 'add', type: 'number' },
    ]);

  test('a question moves on into the next section, and back', () => {
    const moved = edit(three(), { do: 'move', id: 'q3', by: 1 });
    expect(order(moved)).toEqual([
      ['s1', 'q2'],
      ['s4', 'q3', 'q5'],
    ]);
    expect(order(edit(moved, { do: 'move', id: 'q3', by: -1 }))).toEqual(order(three()));
  });

  test('a section moves with its questions', () => {
    expect(order(edit(three(), { do: 'move', id: 's4', by: -1 }))).toEqual([
      ['s4', 'q5'],
      ['s1', 'q2', 'q3'],
    ]);
  });

  test('nothing moves past the ends, and that is no step to undo', () => {
    const was = three();
    expect(edit(was, { do: 'move', id: 'q2', by: -1 })).toBe(was);
    expect(edit(was, { do: 'move', id: 's4', by: 1 })).toBe(was);
  });

  test('dragging puts a question at its place in any section', () => {
    expect(order(edit(three(), { do: 'place', id: 'q2', section: 's4', index: 1 }))).toEqual([
      ['s1', 'q3'],
      ['s4', 'q5', 'q2'],
    ]);
  });

  test('the arrow keys go through the texts of the survey, sections and questions', () => {
    const at = (chosen: string, by: number): string => partBeside({ ...three(), chosen }, by);
    expect(at('q2', -1)).toBe('s1');
    expect(at('s1', -1)).toBe(wholeSurvey);
    expect(at(wholeSurvey, -1)).toBe(wholeSurvey);
    expect(at('q3', 1)).toBe('s4');
    expect(at('q5', 1)).toBe('q5');
  });
});

describe('undo', () => {
  const type = (words: string): EditAction => ({
    do: 'change-survey',
    patch: { title: { en: words } },
    tag: 'title en',
  });

  test('what was typed into one text is one step', () => {
    const made = run([type('A'), type('Af'), type('After')]);
    expect(edit(made, { do: 'undo' }).definition.title).toEqual({});
  });

  test('typing again after something else is a step of its own', () => {
    const made = run([type('After'), { do: 'choose', id: 's1' }, type('After a visit')]);
    expect(edit(made, { do: 'undo' }).definition.title).toEqual({ en: 'After' });
  });

  test('what another window saved is adopted, with one’s own one undo away', () => {
    const mine = run([type('Mine')]);
    const theirs = edit(mine, { do: 'adopt', definition: { ...mine.definition, title: { en: 'Theirs' } } });
    expect(theirs.definition.title).toEqual({ en: 'Theirs' });
    expect(edit(theirs, { do: 'undo' }).definition.title).toEqual({ en: 'Mine' });
  });

  test('whatever was done, undo leads back step by step and redo forth again; the survey stays sound throughout', () => {
    const id = fc.constantFrom('s1', 'q2', 'q3', 's4', 'q5', 'q6', 's7');
    const action: fc.Arbitrary<EditAction> = fc.oneof(
      fc.record({ do: fc.constant('choose' as const), id }),
      fc.record({ do: fc.constant('add' as const), type: fc.constantFrom('nps', 'single', 'matrix', 'statement') }),
      fc.constant<EditAction>({ do: 'add-section' }),
      fc.record({ do: fc.constant('remove' as const), id }),
      fc.record({ do: fc.constant('duplicate' as const), id }),
      fc.record({ do: fc.constant('move' as const), id, by: fc.constantFrom(1, -1) }),
      fc.record({ do: fc.constant('place' as const), id, section: id, index: fc.nat(3) }),
      fc.record({ do: fc.constant('change-type' as const), id, type: fc.constantFrom('ces', 'multiple', 'number') }),
      fc.record({
        do: fc.constant('add-items' as const),
        question: id,
        list: fc.constantFrom('options', 'rows', 'columns'),
        at: fc.nat(2),
        labels: fc.array(fc.string({ maxLength: 8 }), { maxLength: 3 }),
      }),
      fc.record({
        do: fc.constant('remove-item' as const),
        question: id,
        list: fc.constantFrom('options', 'rows', 'columns'),
        at: fc.nat(2),
      }),
      fc.record({
        do: fc.constantFrom('add-language', 'remove-language', 'first-language'),
        language: fc.constant('de'),
      }),
    );
    fc.assert(
      fc.property(fc.array(action, { maxLength: 25 }), (actions) => {
        const states = [start()];
        for (const one of actions) states.push(edit(states.at(-1) ?? start(), one));
        const last = states.at(-1) ?? start();
        for (const { definition } of states) definitionSchema.parse(definition);
        const ids = listQuestions(last.definition).map((question) => question.id);
        expect(new Set(ids).size).toBe(ids.length);
        let back = last;
        while (back.past.length > 0) back = edit(back, { do: 'undo' });
        expect(back.definition).toEqual(start().definition);
        let forth = back;
        while (forth.future.length > 0) forth = edit(forth, { do: 'redo' });
        expect(forth.definition).toEqual(last.definition);
      }),
    );
  });
});
