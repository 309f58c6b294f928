import { describe, expect, test } from 'vitest';
import type { ChecklistDefinition, Item } from '../../../../shared/features/checklists/definition.schema.ts';
import { checklistDefinitionSchema, itemSchema } from '../../../../shared/features/checklists/definition.schema.ts';
import { blankChecklist } from '../checklists.logic.ts';
import { blankItem, toType } from './blank-item.logic.ts';
import { edit, partBeside, startEditing, wholeChecklist, type EditAction, type Editing } from './edit.logic.ts';
import { itemKinds } from './item-kinds.ts';

const after = (actions: readonly EditAction[], from: Editing = startEditing(blankChecklist())): Editing =>
  actions.reduce(edit, from);
const idsOf = ({ sections }: ChecklistDefinition): string[][] => sections.map(({ items }) => items.map(({ id }) => id));
const itemOf = ({ definition }: Editing, id: string): Item | undefined =>
  definition.sections.flatMap(({ items }) => items).find((item) => item.id === id);

describe('a checklist being made', () => {
  test('gets its items below what is chosen, each with an id that was never given before', () => {
    const made = after([
      { do: 'add', type: 'yes-no' },
      { do: 'add', type: 'time' },
      { do: 'choose', id: 'i2' },
      { do: 'add', type: 'text' },
      { do: 'remove', id: 'i4' },
      { do: 'add', type: 'photo' },
    ]);
    expect(idsOf(made.definition)).toEqual([['i2', 'i3', 'i5']]);
    expect(made.chosen).toBe('i5');
    expect(checklistDefinitionSchema.safeParse(made.definition).success).toBe(true);
  });

  test('is put in order by keyboard, over the edge of a section too', () => {
    const made = after([
      { do: 'add', type: 'yes-no' },
      { do: 'add', type: 'scale' },
      { do: 'choose', id: 'i2' },
      { do: 'add-section' },
    ]);
    expect(idsOf(made.definition)).toEqual([['i2'], ['i3']]);
    expect(idsOf(edit(made, { do: 'move', id: 'i3', by: -1 }).definition)).toEqual([['i2', 'i3'], []]);
    expect(partBeside({ ...made, chosen: 'i2' }, 1)).toBe('s4');
    expect(partBeside({ ...made, chosen: 's1' }, -1)).toBe(wholeChecklist);
  });

  test('is undone step by step, and letters typed into one text in one step', () => {
    const typed = after([
      { do: 'add', type: 'yes-no' },
      { do: 'change-item', item: { ...blankItem('yes-no', 'i2'), label: 'G' }, tag: 'i2 label' },
      { do: 'change-item', item: { ...blankItem('yes-no', 'i2'), label: 'Greeted' }, tag: 'i2 label' },
    ]);
    expect(itemOf(typed, 'i2')?.label).toBe('Greeted');
    expect(itemOf(edit(typed, { do: 'undo' }), 'i2')?.label).toBe('');
    expect(itemOf(after([{ do: 'undo' }, { do: 'redo' }], typed), 'i2')?.label).toBe('Greeted');
  });

  test('weighs its sections or counts points, never both', () => {
    const points = after([{ do: 'add-section' }, { do: 'change-scoring', scoring: 'points' }]);
    expect(points.definition.sections.map(({ weight }) => weight)).toEqual([null, null]);
    const grown = edit(points, { do: 'add-section' });
    expect(grown.definition.sections.at(-1)?.weight).toBeNull();
    const weighted = edit(grown, { do: 'change-scoring', scoring: 'weighted' });
    expect(weighted.definition.sections.map(({ weight }) => weight)).toEqual([1, 1, 1]);
  });
});

describe('options of a choice', () => {
  const begun = after([
    { do: 'add', type: 'choice' },
    { do: 'add-options', item: 'i2', at: 0, labels: ['Clean', 'Dirty'] },
  ]);
  const labels = (editing: Editing): string[] => {
    const item = itemOf(editing, 'i2');
    return item !== undefined && 'options' in item ? item.options.map(({ label }) => label) : [];
  };

  test('are added, moved and taken away', () => {
    expect(labels(begun)).toEqual(['Clean', 'Dirty']);
    expect(labels(edit(begun, { do: 'move-option', item: 'i2', at: 1, by: -1 }))).toEqual(['Dirty', 'Clean']);
    expect(labels(edit(begun, { do: 'move-option', item: 'i2', at: 1, by: 1 }))).toEqual(['Clean', 'Dirty']);
    expect(labels(edit(begun, { do: 'remove-option', item: 'i2', at: 0 }))).toEqual(['Dirty']);
  });

  test('come along in a copy, under ids of their own', () => {
    const copied = edit(begun, { do: 'duplicate', id: 'i2' });
    const [first, second] = copied.definition.sections[0]?.items ?? [];
    const idsIn = (item: Item | undefined): string[] =>
      item !== undefined && 'options' in item ? item.options.map(({ id }) => id) : [];
    expect(idsIn(second)).toHaveLength(2);
    expect(new Set([...idsIn(first), ...idsIn(second)]).size).toBe(4);
  });
});

describe('an item of another kind', () => {
  test('keeps its words and its weight, and is one the engine takes', () => {
    const critical = itemSchema.parse({ ...blankItem('yes-no', 'i1'), label: 'Greeted', weight: 3, critical: 'form' });
    for (const { type } of itemKinds) {
      const made = toType(critical, type);
      expect(itemSchema.parse(made)).toEqual(made);
      expect(made).toMatchObject({
        type,
        label: 'Greeted',
        ...('weight' in made ? { weight: 3, critical: 'form' } : {}),
      });
    }
  });

  test('is the same item where the kind is the same', () => {
    const item = blankItem('time', 'i1');
    expect(toType(item, 'time')).toBe(item);
  });
});
