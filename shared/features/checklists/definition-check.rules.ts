import { Refusal } from '../../refusal.ts';
import { isScored, listItems, nameOf } from './definition.rules.ts';
import type { ChecklistDefinition, Item } from './definition.schema.ts';
import { maxOf } from './scoring.rules.ts';

/** Something that must be put right before a checklist can be filled in: where, and a sentence for people. */
export type DefinitionProblem = { readonly partId: string; readonly sentence: string };

const optionsOf = (item: Item): readonly { readonly id: string }[] => ('options' in item ? item.options : []);

function listPartIds(definition: ChecklistDefinition): string[] {
  return definition.sections.flatMap((section) => [
    section.id,
    ...section.items.flatMap((item) => [item.id, ...optionsOf(item).map(({ id }) => id)]),
  ]);
}

const numberOf = (id: string): number => Number(id.slice(1));

/** The highest number given to a part of a checklist so far. */
export function findLastId(definition: ChecklistDefinition): number {
  return Math.max(definition.lastId, ...listPartIds(definition).map(numberOf));
}

/** Refuses a definition that gives an id twice or has given more ids than it remembers. */
export function assertSound(definition: ChecklistDefinition): void {
  const ids = listPartIds(definition);
  if (new Set(ids).size === ids.length && findLastId(definition) === definition.lastId) return;
  throw new Refusal(
    'IDS_DO_NOT_FIT',
    'Parts of this checklist carry the same id. Open it again and make the change anew.',
  );
}

/**
 * Refuses a change that earlier runs could not be read beside: an id that may have been given before, or an item that
 * is now answered in another way. `versions` are those that were filled in.
 */
export function assertStable(definition: ChecklistDefinition, versions: readonly ChecklistDefinition[]): void {
  assertSound(definition);
  if (versions.some((version) => findLastId(version) > definition.lastId)) {
    throw new Refusal(
      'IDS_DO_NOT_FIT',
      'This checklist was changed from an old copy. Open it again and make the change anew.',
    );
  }
  const items = new Map(listItems(definition).map((item) => [item.id, item]));
  for (const before of versions.flatMap(listItems)) {
    const after = items.get(before.id);
    if (after === undefined || after.type === before.type) continue;
    throw new Refusal(
      'TYPE_CHANGED',
      `${nameOf(definition, after)} was answered in another way before. Keep it as it was, or make a new item instead: results join what was answered to one item.`,
      after.id,
    );
  }
}

function listOptionProblems(item: Extract<Item, { options: unknown }>): string[] {
  const labels = item.options.map(({ label }) => label);
  if (labels.length < 2) return ['needs at least two options'];
  if (labels.includes('')) return ['has an option without words'];
  return new Set(labels).size < labels.length ? ['has two options with the same words'] : [];
}

function listThresholdProblems({ better, goodAt, fairAt }: Extract<Item, { goodAt: number }>): string[] {
  if (fairAt === null) return [];
  const isInOrder = better === 'more' ? fairAt < goodAt : fairAt > goodAt;
  return isInOrder ? [] : [`counts as fair from ${fairAt} on, which must be worse than good (${goodAt})`];
}

function listItemProblems(item: Item): string[] {
  if (item.label === '') return ['has no words yet'];
  const problems: string[] = [];
  if (item.type === 'scale' && item.from >= item.to)
    problems.push(`needs a scale that rises, not ${item.from} to ${item.to}`);
  if ('options' in item) problems.push(...listOptionProblems(item));
  if ('goodAt' in item) problems.push(...listThresholdProblems(item));
  if (problems.length === 0 && isScored(item) && item.critical !== null && maxOf(item) === 0) {
    problems.push('is critical and can earn nothing, so it could only fail');
  }
  return problems;
}

function listWeightProblems({ scoring, sections }: ChecklistDefinition): DefinitionProblem[] {
  return sections.flatMap(({ id, title, weight }, index) => {
    if ((scoring === 'points') === (weight === null)) return [];
    const name = title === '' ? `Section ${index + 1}` : `Section “${title}”`;
    return [
      {
        partId: id,
        sentence:
          weight === null ? `${name} needs a weight.` : `${name} has a weight, but this checklist counts points.`,
      },
    ];
  });
}

/** All that keeps a checklist from being filled in, in its order; empty where it is ready. */
export function listProblems(definition: ChecklistDefinition): DefinitionProblem[] {
  const items = listItems(definition);
  const first = definition.sections[0]?.id ?? '';
  const problems = [...listWeightProblems(definition)];
  if (items.length === 0) problems.unshift({ partId: first, sentence: 'This checklist asks nothing yet.' });
  for (const item of items) {
    const name = nameOf(definition, item);
    for (const what of listItemProblems(item)) {
      problems.push({ partId: item.id, sentence: `${name.charAt(0).toUpperCase()}${name.slice(1)} ${what}.` });
    }
  }
  return problems;
}

/** Refuses to fill in a checklist that is not ready. */
export function assertReady(definition: ChecklistDefinition): void {
  const [first] = listProblems(definition);
  if (first === undefined) return;
  throw new Refusal('NOT_READY', `This checklist can’t be filled in yet. ${first.sentence}`, first.partId);
}
