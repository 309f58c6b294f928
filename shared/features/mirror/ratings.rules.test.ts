import { describe, expect, it } from 'vitest';
import type { ChecklistDefinition, Item } from '../checklists/definition.schema.ts';
import type { Given, ItemAnswers } from '../checklists/runs.schema.ts';
import {
  decideStaffRating,
  listRatedItems,
  toAskedOfOthers,
  toAskedOfStaff,
  toPosition,
  toRatings,
  type RatedItem,
} from './ratings.rules.ts';

const base = { label: 'How is it?', guidance: '', key: null, asks: 'everyone' } as const;
const scored = {
  ...base,
  weight: 1,
  naAllowed: true,
  critical: null,
  badNeeds: { note: false, photo: false },
} as const;

const scale: RatedItem = { ...scored, id: 'i1', type: 'scale', from: 1, to: 4, low: '', high: '' };
const yesNo: RatedItem = { ...scored, id: 'i2', type: 'yes-no', good: 'no' };
const choice: RatedItem = {
  ...scored,
  id: 'i3',
  type: 'choice',
  options: [
    { id: 'o1', label: 'never', score: 1 },
    { id: 'o2', label: 'now and then', score: 2 },
    { id: 'o3', label: 'always', score: 5 },
    { id: 'o4', label: 'can’t say', score: null },
  ],
};
const text: Item = { ...base, id: 'i4', type: 'text', required: false };
const ownersOnly: Item = { ...scale, id: 'i5', asks: 'owner' };
const claim: Item = { ...base, id: 'i6', type: 'claim', required: true, kind: 'count', measure: 'log.entries' };

const definition: ChecklistDefinition = {
  title: 'Mirror',
  purpose: '',
  use: 'mirror',
  scoring: 'weighted',
  passAt: null,
  sections: [
    { id: 's1', title: 'All', weight: 1, items: [scale, yesNo, choice, text] },
    { id: 's2', title: 'Owner', weight: 1, items: [ownersOnly, claim] },
  ],
  lastId: 6,
};

const idsOf = ({ sections }: ChecklistDefinition): string[] =>
  sections.flatMap(({ items }) => items.map(({ id }) => id));
const sheet = (given: Given): ItemAnswers => ({ i1: { given, note: '' } });
const none = { owner: {}, managers: [], outsiders: [], staff: new Map() };

describe('what others are asked', () => {
  it('is what concerns everybody, and no claim', () => {
    expect(idsOf(toAskedOfOthers(definition))).toEqual(['i1', 'i2', 'i3', 'i4']);
  });

  it('is for the staff only what can be chosen: words could give them away', () => {
    expect(idsOf(toAskedOfStaff(definition))).toEqual(['i1', 'i2', 'i3']);
    expect(listRatedItems(definition).map(({ id }) => id)).toEqual(['i1', 'i2', 'i3']);
  });
});

describe('where an answer lies', () => {
  it('is its place between the lowest and the highest there is', () => {
    expect([1, 2, 4].map((number) => toPosition(scale, { number }))).toEqual([0, 1 / 3, 1]);
    expect([1, 0].map((number) => toPosition(yesNo, { number }))).toEqual([0, 1]);
    expect(['o1', 'o2', 'o3'].map((pick) => toPosition(choice, { pick }))).toEqual([0, 0.25, 1]);
  });

  it('is nowhere where it does not apply, is not given, or there is but one place', () => {
    expect(toPosition(scale, { na: true })).toBeNull();
    expect(toPosition(scale, null)).toBeNull();
    expect(toPosition(choice, { pick: 'o4' })).toBeNull();
    expect(toPosition({ ...choice, options: choice.options.slice(0, 1) }, { pick: 'o1' })).toBeNull();
  });
});

describe('what the staff said of an item', () => {
  it('is shown from five on, as one mean', () => {
    expect(decideStaffRating([0, 0.25, 0.5, 0.75, 1])).toEqual({ value: 0.5, n: 5, state: 'shown' });
  });

  it('holds no number below five, nor where all say the same', () => {
    const hidden = { value: null, n: null, state: 'hidden' };
    expect(decideStaffRating([0, 0.25, 0.5, 1])).toEqual(hidden);
    expect(decideStaffRating([0.5, 0.5, 0.5, 0.5, 0.5, 0.5])).toEqual(hidden);
    expect(decideStaffRating([])).toEqual({ value: null, n: null, state: 'no-answers' });
  });
});

describe('how an item was rated', () => {
  it('stands by group, the owner apart', () => {
    const [rating] = toRatings(definition, {
      owner: sheet({ number: 4 }),
      managers: [sheet({ number: 4 }), sheet({ number: 3 }), sheet({ na: true })],
      outsiders: [sheet({ number: 4 })],
      staff: new Map([['i1', [1, 1, 1, 2, 2].map((number) => ({ number }))]]),
    });
    expect(rating).toMatchObject({
      itemId: 'i1',
      owner: 1,
      managers: { value: (1 + 2 / 3) / 2, n: 2 },
      outsider: { value: 1, n: 1 },
      staff: { n: 5, state: 'shown' },
      isBlindSpot: true,
    });
    expect(rating?.staff.value).toBeCloseTo(2 / 15, 12);
  });

  it('shows no blind spot against staff whose answers stay hidden', () => {
    const four = new Map([['i1', [1, 1, 1, 2].map((number) => ({ number }))]]);
    const [rating] = toRatings(definition, { ...none, owner: sheet({ number: 4 }), staff: four });
    expect(rating).toMatchObject({ staff: { value: null, n: null, state: 'hidden' }, isBlindSpot: false });
  });

  it('is hidden where too few of the staff answered for anything to be kept', () => {
    const ratings = toRatings(definition, { ...none, staff: null });
    expect(ratings.map(({ staff }) => staff.state)).toEqual(['hidden', 'hidden', 'hidden']);
    expect(toRatings(definition, none)[0]?.staff.state).toBe('no-answers');
  });
});
