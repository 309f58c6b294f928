import { describe, expect, test } from 'vitest';
import { makeClaim, makeResults, makeReveal, makeScale } from '../mirror.fixture.ts';
import { listOpen, listSteps, neighbour, placeName, placeOf, placeToGoOn, soFarText, stepText } from './steps.logic.ts';

const { definition } = makeResults();
const steps = listSteps(definition);
const number = (value: number) => ({ given: { number: value }, note: '' });
const full = { i1: number(40), i2: number(3), i3: number(2), i4: number(4) };

describe('where an audit goes on', () => {
  test('is at the promises of the last one, and without any at the first question', () => {
    expect(placeToGoOn(definition, {}, true)).toEqual({ at: 'before' });
    expect(placeToGoOn(definition, {}, false)).toEqual({ at: 'item', index: 0 });
  });

  test('is behind the last answer, whatever was left out before it', () => {
    expect(placeToGoOn(definition, { i1: number(40) }, true)).toEqual({ at: 'item', index: 1 });
    expect(placeToGoOn(definition, { i3: number(2) }, true)).toEqual({ at: 'item', index: 3 });
  });

  test('is at what is missing once the last question is answered, then at the end', () => {
    const { i2: _, ...without } = full;
    expect(placeToGoOn(definition, without, false)).toEqual({ at: 'item', index: 1 });
    expect(placeToGoOn(definition, full, false)).toEqual({ at: 'end' });
  });

  test('is not held up by words alone, nor by what need not be answered', () => {
    expect(placeToGoOn(definition, { i1: { given: null, note: 'about three a week' } }, false)).toEqual({
      at: 'item',
      index: 0,
    });
    const optional = {
      ...definition,
      sections: [
        {
          ...definition.sections[0],
          id: 's1',
          title: '',
          weight: null,
          items: [makeClaim('i1', 'Perhaps?', false), makeScale('i2', 'And?')],
        },
      ],
    };
    expect(listOpen(optional, { i2: number(3) })).toEqual([]);
    expect(placeToGoOn(optional, { i2: number(3) }, false)).toEqual({ at: 'end' });
  });
});

describe('the address of a place', () => {
  test('leads back to the same place', () => {
    for (const place of [{ at: 'before' }, { at: 'item', index: 2 }, { at: 'end' }] as const) {
      expect(placeOf(placeName(place, steps), steps, true)).toEqual(place);
    }
  });

  test('is nothing where the audit has no such place', () => {
    expect(placeOf('i99', steps, true)).toBeNull();
    expect(placeOf('before', steps, false)).toBeNull();
    expect(placeOf(undefined, steps, true)).toBeNull();
  });

  test('has the places beside it in order', () => {
    expect(neighbour({ at: 'before' }, 1, steps, true)).toEqual({ at: 'item', index: 0 });
    expect(neighbour({ at: 'item', index: 3 }, 1, steps, true)).toEqual({ at: 'end' });
    expect(neighbour({ at: 'end' }, -1, steps, true)).toEqual({ at: 'item', index: 3 });
    expect(neighbour({ at: 'item', index: 0 }, -1, steps, true)).toEqual({ at: 'before' });
    expect(neighbour({ at: 'item', index: 0 }, -1, steps, false)).toBeNull();
    expect(neighbour({ at: 'before' }, -1, steps, true)).toBeNull();
  });
});

test('what is so far is counted by verdict', () => {
  const reveals = [
    makeReveal(),
    makeReveal(),
    makeReveal({ verdict: 'confirmed' }),
    makeReveal({ verdict: 'no-record' }),
  ];
  expect(soFarText(reveals, 'en')).toBe('So far: 1 confirmed · 2 overclaimed · 0 underclaimed · 1 no record');
});

test('a step says where one is, and whether the records are uncovered', () => {
  const at = { index: 3, section: 'Listening' };
  expect(stepText(at, 30, 'asked', 'en')).toBe('Question 4 of 30 · Listening');
  expect(stepText({ ...at, section: '' }, 30, 'uncovered', 'en')).toBe(
    'Question 4 of 30. Your answer is in; the records are uncovered.',
  );
});
