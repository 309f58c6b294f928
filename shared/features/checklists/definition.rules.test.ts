import { describe, expect, it } from 'vitest';
import { blankChecklist, blankItem } from './blank-item.rules.ts';
import { joinVersions, nameOf, titleOf, toCopy } from './definition.rules.ts';
import type { ChecklistDefinition, Item } from './definition.schema.ts';

const named = (id: string, label: string): Item => ({ ...blankItem('yes-no', id), label });
const checklistOf = (...sections: (readonly [id: string, ...items: Item[]])[]): ChecklistDefinition => ({
  ...blankChecklist('shop'),
  sections: sections.map(([id, ...items]) => ({ id, title: id, weight: 1, items })),
});

describe('the versions of a checklist', () => {
  it('are one list of items: the newest order and words, and what was dropped since at the end', () => {
    const old = checklistOf(['s1', named('i1', 'Clean?'), named('i2', 'Warm?')], ['s2', named('i3', 'Open?')]);
    const now = checklistOf(['s1', named('i4', 'Light?'), named('i1', 'Is it clean?')]);
    const { items, sections } = joinVersions([now, old]);
    expect(items.map(({ item, sectionId, isCurrent }) => [item.label, sectionId, isCurrent])).toEqual([
      ['Light?', 's1', true],
      ['Is it clean?', 's1', true],
      ['Warm?', 's1', false],
      ['Open?', 's2', false],
    ]);
    expect(sections.map(({ id }) => id)).toEqual(['s1', 's2']);
  });
});

describe('names', () => {
  it('are there before anybody has written one', () => {
    const definition = checklistOf(['s1', named('i1', 'Clean?'), named('i2', '')]);
    const [first, second] = definition.sections[0]?.items ?? [];
    expect([first, second].map((item) => (item === undefined ? '' : nameOf(definition, item)))).toEqual([
      '“Clean?”',
      'item 2',
    ]);
    expect(titleOf(definition)).toBe('Untitled checklist');
    expect(toCopy(definition).title).toBe('');
    expect(toCopy({ ...definition, title: 'A visit' }).title).toBe('A visit (2)');
  });
});
