import type { ChecklistDefinition, Item, ScoredItem, Section } from './definition.schema.ts';

/** Tells whether an item earns something. */
export function isScored(item: Item): item is ScoredItem {
  return 'weight' in item;
}

/** Every item of a checklist, in order. */
export function listItems(definition: ChecklistDefinition): Item[] {
  return definition.sections.flatMap((section) => section.items);
}

/** The item with this id, or null. */
export function findItem(definition: ChecklistDefinition, id: string): Item | null {
  return listItems(definition).find((item) => item.id === id) ?? null;
}

/** How a sentence names an item; one that nobody has worded yet has its place. */
export function nameOf(definition: ChecklistDefinition, item: Item): string {
  return item.label === '' ? `item ${listItems(definition).indexOf(item) + 1}` : `“${item.label}”`;
}

/** What a checklist is called in lists; one that nobody has named yet has a name too. */
export function titleOf(definition: ChecklistDefinition): string {
  return definition.title === '' ? 'Untitled checklist' : definition.title;
}

/** A definition under another title, for a copy: the same items, numbered in its name. */
export function toCopy(definition: ChecklistDefinition): ChecklistDefinition {
  return { ...definition, title: definition.title === '' ? '' : `${definition.title} (2)`.slice(-200) };
}

/** An item as the newest version that has it asks it, and where it stood there. */
export type JoinedItem = { readonly item: Item; readonly sectionId: string; readonly isCurrent: boolean };

/** Sections and items over all versions of a checklist. */
export type JoinedVersions = { readonly sections: readonly Section[]; readonly items: readonly JoinedItem[] };

/**
 * Joins the versions of a checklist, newest first: sections and items in the newest order and wording, those dropped
 * since at the end. Ids hold over all versions.
 */
export function joinVersions(versions: readonly ChecklistDefinition[]): JoinedVersions {
  const sections = new Map<string, Section>();
  const items = new Map<string, JoinedItem>();
  for (const [version, definition] of versions.entries())
    for (const section of definition.sections) {
      if (!sections.has(section.id)) sections.set(section.id, section);
      for (const item of section.items)
        if (!items.has(item.id)) items.set(item.id, { item, sectionId: section.id, isCurrent: version === 0 });
    }
  return { sections: [...sections.values()], items: [...items.values()] };
}
