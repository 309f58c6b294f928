import { expect, test } from 'vitest';
import type { Item } from '../../../shared/features/checklists/definition.schema.ts';
import { badNeedsOf, canClear, isOptional, isYesNo } from './item-needs.logic.ts';

const base = { id: 'i1', label: 'Greeted?', guidance: '', key: null, asks: 'everyone' } as const;
const greeted: Item = {
  ...base,
  type: 'yes-no',
  good: 'yes',
  weight: 1,
  naAllowed: true,
  critical: null,
  badNeeds: { note: true, photo: false },
};
const words: Item = { ...base, type: 'text', required: false };
const claim: Item = { ...base, type: 'claim', required: true, kind: 'yes-no', measure: 'log.entries' };

test('only a bad answer asks for a note or a photo', () => {
  const nothing = { note: false, photo: false };
  expect(badNeedsOf(greeted, { number: 0 })).toEqual({ note: true, photo: false });
  expect(badNeedsOf(greeted, { number: 1 })).toEqual(nothing);
  expect(badNeedsOf(greeted, { na: true })).toEqual(nothing);
  expect(badNeedsOf(greeted, null)).toEqual(nothing);
  expect(badNeedsOf(words, { text: 'No.' })).toEqual(nothing);
});

test('what no second touch takes back can be cleared', () => {
  expect(canClear(greeted, { number: 1 })).toBe(true);
  expect(canClear(claim, { number: 0 })).toBe(true);
  expect(canClear(greeted, { na: true })).toBe(false);
  expect(canClear(greeted, null)).toBe(false);
  expect(canClear(words, { text: 'No.' })).toBe(false);
});

test('every item that is scored must be answered', () => {
  expect([greeted, words, claim].map(isOptional)).toEqual([false, true, false]);
  expect([greeted, words, claim].map(isYesNo)).toEqual([true, false, true]);
});
