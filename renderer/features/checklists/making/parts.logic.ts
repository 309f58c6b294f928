import type {
  ChecklistDefinition,
  Item,
  ItemType,
  Section,
} from '../../../../shared/features/checklists/definition.schema.ts';
import { outlineOf } from '../../../ui/making/outline.logic.ts';
import { blankItem } from './blank-item.logic.ts';

// What can be done with the parts of a checklist. All pure: a definition in, a definition out.

const outline = outlineOf<Section, Item>({
  partsOf: ({ items }) => items,
  withParts: (section, items) => ({ ...section, items: [...items] }),
});

const withSections = (definition: ChecklistDefinition, sections: readonly Section[]): ChecklistDefinition =>
  sections === definition.sections ? definition : { ...definition, sections: [...sections] };

/** Something added, and the definition with it. */
type Made = { readonly definition: ChecklistDefinition; readonly id: string };

/** Gives the next number: an id is never given twice in a checklist. */
function takeId(definition: ChecklistDefinition, letter: 's' | 'i' | 'o'): Made {
  const lastId = definition.lastId + 1;
  return { definition: { ...definition, lastId }, id: `${letter}${lastId}` };
}

export const changeItem = (definition: ChecklistDefinition, id: string, change: (item: Item) => Item) =>
  withSections(definition, outline.changePart(definition.sections, id, change));

export const changeSection = (definition: ChecklistDefinition, section: Section) =>
  withSections(
    definition,
    outline.changeSection(definition.sections, section.id, () => section),
  );

/** Adds an item below what is chosen. */
export function addItem(definition: ChecklistDefinition, type: ItemType, chosen: string): Made {
  const taken = takeId(definition, 'i');
  const { sections } = taken.definition;
  const grown = outline.insert(sections, outline.placeBelow(sections, chosen), blankItem(type, taken.id));
  return { definition: withSections(taken.definition, grown), id: taken.id };
}

/** Begins a section below the chosen part; the items after it in its section come along. */
export function addSection(definition: ChecklistDefinition, chosen: string): Made {
  const taken = takeId(definition, 's');
  const blank: Section = { id: taken.id, title: '', weight: definition.scoring === 'points' ? null : 1, items: [] };
  return {
    definition: withSections(taken.definition, outline.splitBelow(taken.definition.sections, chosen, blank)),
    id: taken.id,
  };
}

/** Copies an item below itself. Its parts get ids of their own; a key names what it asks, so that comes along. */
export function duplicateItem(definition: ChecklistDefinition, id: string): Made {
  const original = outline.findPart(definition.sections, id);
  if (original === null) return { definition, id };
  let { definition: now, id: newId } = takeId(definition, 'i');
  const copy: Item = { ...structuredClone(original), id: newId };
  if ('options' in copy) {
    copy.options = copy.options.map((option) => {
      ({ definition: now, id: newId } = takeId(now, 'o'));
      return { ...option, id: newId };
    });
  }
  const grown = outline.insert(now.sections, outline.placeBelow(now.sections, id), copy);
  return { definition: withSections(now, grown), id: copy.id };
}

type WithOptions = Extract<Item, { options: unknown }>;
type Options = WithOptions['options'];

/** The options of an item changed; nothing where it has none. */
export const changeOptions = (definition: ChecklistDefinition, id: string, change: (options: Options) => Options) =>
  changeItem(definition, id, (item) => ('options' in item ? { ...item, options: change(item.options) } : item));

/** Adds options at a place; the first is worth most, as people list them. */
export function addOptions(
  definition: ChecklistDefinition,
  id: string,
  at: number,
  labels: readonly string[],
): ChecklistDefinition {
  let now = definition;
  const made = labels.map((label) => {
    const taken = takeId(now, 'o');
    now = taken.definition;
    return { id: taken.id, label, score: 0 };
  });
  return changeOptions(now, id, (options) => options.toSpliced(at, 0, ...made));
}

export const removePart = (definition: ChecklistDefinition, id: string) =>
  withSections(definition, outline.remove(definition.sections, id));

export const placeItem = (definition: ChecklistDefinition, id: string, section: string, index: number) =>
  withSections(definition, outline.place(definition.sections, id, section, index));

export const movePart = (definition: ChecklistDefinition, id: string, by: 1 | -1) =>
  withSections(definition, outline.move(definition.sections, id, by));

export const neighbour = (before: ChecklistDefinition, after: ChecklistDefinition, chosen: string, whole: string) =>
  outline.neighbour(before.sections, after.sections, chosen, whole);

export const partBeside = (definition: ChecklistDefinition, chosen: string, by: number, whole: string) =>
  outline.beside(definition.sections, chosen, by, whole);

/** Scores by weighted sections or by points; sections weigh something in the one and nothing in the other. */
export function setScoring(
  definition: ChecklistDefinition,
  scoring: ChecklistDefinition['scoring'],
): ChecklistDefinition {
  const sections = definition.sections.map((section) => ({
    ...section,
    weight: scoring === 'points' ? null : (section.weight ?? 1),
  }));
  return { ...definition, scoring, sections };
}
