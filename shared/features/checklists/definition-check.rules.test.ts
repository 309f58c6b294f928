import { describe, expect, it } from 'vitest';
import { blankChecklist, blankItem } from './blank-item.rules.ts';
import { assertReady, assertSound, assertStable, findLastId, listProblems } from './definition-check.rules.ts';
import type { ChecklistDefinition, Item, Section } from './definition.schema.ts';

const named = (id: string): Item => ({ ...blankItem('yes-no', id), label: `Item ${id}` });

const checklistOf = (items: readonly Item[], more: Partial<ChecklistDefinition> = {}): ChecklistDefinition => {
  const made = {
    ...blankChecklist('shop'),
    sections: [{ id: 's1', title: 'Welcome', weight: 1, items: [...items] }],
    ...more,
  };
  return { ...made, lastId: more.lastId ?? findLastId(made) };
};

const sentences = (definition: ChecklistDefinition): string[] =>
  listProblems(definition).map(({ sentence }) => sentence);

describe('the ids of a checklist', () => {
  it('are given once, and remembered', () => {
    expect(() => assertSound(checklistOf([named('i2'), named('i3')]))).not.toThrow();
    expect(() => assertSound(checklistOf([named('i2'), named('i2')]))).toThrow(/same id/);
    expect(() => assertSound(checklistOf([named('i7')], { lastId: 3 }))).toThrow(/same id/);
    const options = ['o5', 'o5'].map((id) => ({ id, label: id, score: 1 }));
    expect(() => assertSound(checklistOf([{ ...blankItem('choice', 'i2'), options }]))).toThrow(/same id/);
  });

  it('mean the same in every version: no number twice, no item answered in another way', () => {
    const before = checklistOf([named('i2'), named('i9')]);
    const without = checklistOf([named('i2')], { lastId: 9 });
    expect(() => assertStable(without, [before])).not.toThrow();
    expect(() => assertStable(checklistOf([named('i2'), named('i3')]), [before])).toThrow(
      expect.objectContaining({ reason: 'IDS_DO_NOT_FIT' }),
    );
    const other = checklistOf([{ ...blankItem('scale', 'i2'), label: 'How clean?' }, named('i9')]);
    expect(() => assertStable(other, [before])).toThrow(/^“How clean\?” was answered in another way before/);
    expect(() => assertStable(other, [before])).toThrow(
      expect.objectContaining({ reason: 'TYPE_CHANGED', field: 'i2' }),
    );
    expect(() => assertStable(other, [])).not.toThrow();
  });
});

describe('a checklist that can be filled in', () => {
  it('has no problem', () => {
    const good = checklistOf([
      named('i2'),
      { ...blankItem('scale', 'i3'), label: 'How friendly?' },
      { ...blankItem('time', 'i4'), label: 'How long?' },
      { ...blankItem('number', 'i5'), label: 'How many?', goodAt: 3, fairAt: 2 },
      { ...blankItem('text', 'i6'), label: 'What else?' },
    ]);
    expect(sentences(good)).toEqual([]);
    expect(() => assertReady(good)).not.toThrow();
  });

  it('asks something', () => {
    expect(sentences(checklistOf([]))).toEqual(['This checklist asks nothing yet.']);
  });

  it.each<[Item, string]>([
    [blankItem('yes-no', 'i2'), 'Item 1 has no words yet.'],
    [{ ...blankItem('scale', 'i2'), label: 'How?', from: 5, to: 5 }, '“How?” needs a scale that rises, not 5 to 5.'],
    [{ ...blankItem('choice', 'i2'), label: 'Which?' }, '“Which?” needs at least two options.'],
    [
      {
        ...blankItem('choice', 'i2'),
        label: 'Which?',
        options: [
          { id: 'o3', label: 'One', score: 1 },
          { id: 'o4', label: '', score: 0 },
        ],
      },
      '“Which?” has an option without words.',
    ],
    [
      {
        ...blankItem('multiple', 'i2'),
        label: 'Which?',
        options: [
          { id: 'o3', label: 'One', score: 1 },
          { id: 'o4', label: 'One', score: 0 },
        ],
      },
      '“Which?” has two options with the same words.',
    ],
    [
      { ...blankItem('time', 'i2'), label: 'How long?', goodAt: 60, fairAt: 60 },
      '“How long?” counts as fair from 60 on, which must be worse than good (60).',
    ],
    [
      { ...blankItem('number', 'i2'), label: 'How many?', goodAt: 3, fairAt: 4 },
      '“How many?” counts as fair from 4 on, which must be worse than good (3).',
    ],
    [
      {
        ...blankItem('choice', 'i2'),
        label: 'Which?',
        critical: 'form',
        options: [
          { id: 'o3', label: 'One', score: 0 },
          { id: 'o4', label: 'Two', score: null },
        ],
      },
      '“Which?” is critical and can earn nothing, so it could only fail.',
    ],
  ])('says of $type what is wrong with it', (item, sentence) => {
    expect(sentences(checklistOf([item]))).toEqual([sentence]);
    expect(() => assertReady(checklistOf([item]))).toThrow(`This checklist can’t be filled in yet. ${sentence}`);
    expect(() => assertReady(checklistOf([item]))).toThrow(
      expect.objectContaining({ reason: 'NOT_READY', field: 'i2' }),
    );
  });

  it('weighs its sections or counts points, never both', () => {
    const sections: Section[] = [
      { id: 's1', title: '', weight: 1, items: [named('i3')] },
      { id: 's2', title: '', weight: null, items: [named('i4')] },
    ];
    expect(sentences(checklistOf([], { sections }))).toEqual(['Section 2 needs a weight.']);
    expect(sentences(checklistOf([], { sections, scoring: 'points' }))).toEqual([
      'Section 1 has a weight, but this checklist counts points.',
    ]);
  });
});
