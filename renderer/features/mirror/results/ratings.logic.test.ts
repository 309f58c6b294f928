import { describe, expect, test } from 'vitest';
import { makeScale, makeYesNo } from '../mirror.fixture.ts';
import { blindSpotsTitle, groupText, placeText, ratersText } from './ratings.logic.ts';

const scale = makeScale('i1', 'How well?');

describe('a rating in the words of its item', () => {
  test('is a point of the scale', () => {
    expect(placeText(scale, 1, 1, 'en')).toBe('5 of 5');
    expect(placeText(scale, 0, 1, 'en')).toBe('1 of 5');
    expect(placeText(scale, 0.55, 4, 'en')).toBe('3.2 of 5');
  });

  test('is yes or no, also where no is the good answer', () => {
    expect(placeText(makeYesNo('i1', '?'), 1, 1, 'en')).toBe('yes');
    expect(placeText(makeYesNo('i1', '?', 'no'), 1, 1, 'en')).toBe('no');
    expect(placeText(makeYesNo('i1', '?', 'no'), 0.25, 4, 'en')).toBe('3 of 4 said yes');
  });

  test('of a group says how many, or that it is not shown', () => {
    expect(groupText(scale, { value: 0.5, n: 2 }, 'en')).toBe('3 of 5, 2 answers');
    expect(groupText(scale, { value: null, n: 0 }, 'en')).toBe('nobody');
    expect(groupText(scale, { value: null, n: null, state: 'hidden' }, 'en')).toBe('not shown');
    expect(groupText(scale, { value: null, n: null, state: 'no-answers' }, 'en')).toBe('nobody');
  });
});

test('who rated is told, and that too few of the staff did', () => {
  expect(ratersText({ managers: 2, outsiders: 1, staff: 6 }, 'en')).toBe(
    'Rated besides: 2 managers, 1 from outside, 6 of the staff.',
  );
  expect(ratersText({ managers: 0, outsiders: 0, staff: null }, 'en')).toBe(
    'Nobody else rated. Fewer than five of the staff rated, so nothing of theirs is kept.',
  );
});

test('blind spots are counted in the title', () => {
  expect(blindSpotsTitle([{ isBlindSpot: false }], true, 'en')).toBe('Nothing that others see much worse than you');
  expect(blindSpotsTitle([{ isBlindSpot: true }, { isBlindSpot: true }], true, 'en')).toBe(
    '2 blind spots: you see it better than others do',
  );
  expect(blindSpotsTitle([{ isBlindSpot: true }], false, 'en')).toBe(
    '1 blind spot: the owner sees it better than others do',
  );
});
