import { expect, test } from 'vitest';
import { matching } from './choices.logic.ts';

const places = ['Queen Street', 'Northern area', 'North shop', 'Große Straße', 'Zürich Nord'].map((name) => ({ name }));
const names = (text: string) => matching(places, text).map(({ name }) => name);

test('finds every place while nothing is typed', () => {
  expect(names('')).toHaveLength(5);
});

test('needs every word, in any order', () => {
  expect(names('street queen')).toEqual(['Queen Street']);
  expect(names('queen shop')).toEqual([]);
});

test('puts those that begin with the text first, the others in their order', () => {
  expect(names('nor')).toEqual(['Northern area', 'North shop', 'Zürich Nord']);
  expect(names('st')).toEqual(['Queen Street', 'Große Straße']);
});

test('is found without accents and capitals', () => {
  expect(names('ZURICH')).toEqual(['Zürich Nord']);
});
