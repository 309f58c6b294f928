import { describe, expect, test } from 'vitest';
import type { Answers } from '../../../../../shared/features/surveys/answers.schema.ts';
import { blankQuestion } from '../../../../../shared/features/surveys/blank-question.rules.ts';
import type { Definition, Question } from '../../../../../shared/features/surveys/definition.schema.ts';
import {
  choiceOfKey,
  choose,
  chosenAt,
  leaveBlank,
  listKeyChoices,
  listPlaces,
  type Place,
} from './sheet-keys.logic.ts';

const options = ['o1', 'o2', 'o3'].map((id) => ({ id, label: { en: `Option ${id}` } }));
const at = (question: Question, row: string | null = null): Place => ({ question, row });

/** Presses keys at one place, one after the other. */
function press(place: Place, keys: readonly string[]) {
  let answers: Answers = {};
  let goesOn = false;
  for (const key of keys) {
    const choice = choiceOfKey(place, key, 'en');
    if (choice === null) throw new Error(`The key ${key} means nothing here.`);
    ({ answers, goesOn } = choose(place, answers, choice.id));
  }
  return { answer: answers[place.question.id], goesOn };
}

describe('one key answers', () => {
  test('a point, and ten by the key beside nought', () => {
    const nps = at(blankQuestion('nps', 'q1'));
    expect(press(nps, ['0'])).toEqual({ answer: 0, goesOn: true });
    expect(press(nps, ['-'])).toEqual({ answer: 10, goesOn: true });
    expect(press(at({ ...blankQuestion('rating', 'q1'), scale: 10 }), ['0'])).toEqual({ answer: 10, goesOn: true });
    expect(choiceOfKey(at(blankQuestion('csat', 'q1')), '6', 'en')).toBeNull();
  });

  test('yes or no, and an agreement that was not given is none', () => {
    expect(press(at(blankQuestion('yes-no', 'q1')), ['n'])).toEqual({ answer: { pick: ['no'] }, goesOn: true });
    expect(press(at(blankQuestion('consent', 'q1')), ['Y'])).toEqual({ answer: { pick: ['yes'] }, goesOn: true });
    expect(press(at(blankQuestion('consent', 'q1')), ['n'])).toEqual({ answer: null, goesOn: true });
  });

  test('an option by its letter, and waits for the words of “other”', () => {
    const single = at({ ...blankQuestion('single', 'q1'), options, other: true });
    expect(press(single, ['b'])).toEqual({ answer: { pick: ['o2'] }, goesOn: true });
    expect(press(single, ['d'])).toEqual({ answer: { pick: ['other'] }, goesOn: false });
  });

  test('“don’t know” where it is offered', () => {
    const csat = at({ ...blankQuestion('csat', 'q1'), specials: ['dont-know'] });
    expect(press(csat, ['?'])).toEqual({ answer: { special: 'dont-know' }, goesOn: true });
    expect(choiceOfKey(csat, '!', 'en')).toBeNull();
  });
});

describe('several keys answer', () => {
  test('a choice of several, each key again takes it back', () => {
    const multiple = at({ ...blankQuestion('multiple', 'q1'), options });
    expect(press(multiple, ['a', 'c', 'a'])).toEqual({ answer: { pick: ['o3'] }, goesOn: false });
  });

  test('an order, which is full when the last has its place', () => {
    const ranking = at({ ...blankQuestion('ranking', 'q1'), options });
    expect(press(ranking, ['c', 'a'])).toEqual({ answer: { rank: ['o3', 'o1'] }, goesOn: false });
    expect(press(ranking, ['c', 'a', 'b']).goesOn).toBe(true);
  });

  test('the rows of a table, each at a place of its own', () => {
    const matrix: Question = {
      ...blankQuestion('matrix', 'q1'),
      rows: [
        { id: 'r1', label: {} },
        { id: 'r2', label: {} },
      ],
      columns: [
        { id: 'c1', label: {} },
        { id: 'c2', label: {} },
      ],
    };
    expect(press(at(matrix, 'r1'), ['b'])).toEqual({ answer: { rows: { r1: ['c2'] } }, goesOn: true });
    expect(press(at({ ...matrix, pick: 'many' }, 'r1'), ['a', 'b'])).toEqual({
      answer: { rows: { r1: ['c1', 'c2'] } },
      goesOn: false,
    });
    expect(chosenAt(at(matrix, 'r2'), { q1: { rows: { r2: ['c1'] } } })).toEqual(['c1']);
    expect(leaveBlank(at(matrix, 'r1'), { q1: { rows: { r1: ['c1'], r2: ['c2'] } } })).toEqual({
      q1: { rows: { r2: ['c2'] } },
    });
  });
});

test('every choice of a question has a key of its own', () => {
  const nps = listKeyChoices(at({ ...blankQuestion('nps', 'q1'), specials: ['dont-know', 'prefer-not'] }), 'en');
  expect(nps.map(({ key }) => key)).toEqual(['0', '1', '2', '3', '4', '5', '6', '7', '8', '9', '-', '?', '!']);
});

test('a sheet has the places that its answers lead to', () => {
  const questions: Question[] = [
    blankQuestion('yes-no', 'q1'),
    { ...blankQuestion('number', 'q2'), visibleIf: { question: 'q1', is: 'is', to: { value: 'no' } } },
    blankQuestion('statement', 'q3'),
    {
      ...blankQuestion('matrix', 'q4'),
      rows: [
        { id: 'r1', label: {} },
        { id: 'r2', label: {} },
      ],
    },
  ];
  const definition: Definition = {
    languages: ['en'],
    title: {},
    intro: {},
    thanks: {},
    lastId: 9,
    sections: [{ id: 's1', title: {}, newPage: false, visibleIf: null, shuffle: false, questions }],
  };
  const ids = (answers: Answers) =>
    listPlaces(definition, answers).map(({ question, row }) => `${question.id}${row ?? ''}`);
  expect(ids({})).toEqual(['q1', 'q4r1', 'q4r2']);
  expect(ids({ q1: { pick: ['no'] } })).toEqual(['q1', 'q2', 'q4r1', 'q4r2']);
});
