import type { ChecklistDefinition, Item } from '../../../../shared/features/checklists/definition.schema.ts';
import { isAnswered, listMissing, noPhotos } from '../../../../shared/features/checklists/fill.rules.ts';
import type { ItemAnswers } from '../../../../shared/features/checklists/runs.schema.ts';
import type { Reveal, VerdictCounts } from '../../../../shared/features/mirror/mirror.schema.ts';
import { countText } from '../../../ui/format.ts';

/** One question of an audit, with the heading it stands under. */
export type Step = { readonly item: Item; readonly section: string };

/** Where somebody stands in an audit: the promises of the last one, a question, or the end. */
export type Place =
  | { readonly at: 'before' }
  | { readonly at: 'item'; readonly index: number }
  | { readonly at: 'end' };

/** Every question in the order it is asked. */
export function listSteps(definition: Pick<ChecklistDefinition, 'sections'>): readonly Step[] {
  return definition.sections.flatMap(({ title, items }) => items.map((item) => ({ item, section: title })));
}

/** The questions that must still be answered, or want a word more, before the audit can end. */
export function listOpen(definition: ChecklistDefinition, answers: ItemAnswers): readonly Step[] {
  const open = new Set(listMissing(definition, answers, noPhotos).map(({ itemId }) => itemId));
  return listSteps(definition).filter(({ item }) => open.has(item.id));
}

/** Where to go on: after the last answer; behind the last question at what is missing, else at the end. */
export function placeToGoOn(definition: ChecklistDefinition, answers: ItemAnswers, hasVowsBefore: boolean): Place {
  const steps = listSteps(definition);
  const last = steps.findLastIndex(({ item }) => isAnswered(item, answers, noPhotos));
  if (last < 0 && hasVowsBefore) return { at: 'before' };
  if (last + 1 < steps.length) return { at: 'item', index: last + 1 };
  const first = listOpen(definition, answers)[0];
  return first === undefined ? { at: 'end' } : { at: 'item', index: indexOf(first, steps) };
}

/** Where a question stands among all. */
export function indexOf({ item }: Step, steps: readonly Step[]): number {
  return steps.findIndex((step) => step.item.id === item.id);
}

/** The place that an address names; null where it names none of this audit. */
export function placeOf(at: string | undefined, steps: readonly Step[], hasVowsBefore: boolean): Place | null {
  if (at === 'end') return { at };
  if (at === 'before') return hasVowsBefore ? { at } : null;
  const index = steps.findIndex(({ item }) => item.id === at);
  return index < 0 ? null : { at: 'item', index };
}

/** A place as the address writes it. */
export function placeName(place: Place, steps: readonly Step[]): string {
  return place.at === 'item' ? (steps[place.index]?.item.id ?? 'end') : place.at;
}

/** The place before or after another; null before the first. */
export function neighbour(place: Place, by: 1 | -1, steps: readonly Step[], hasVowsBefore: boolean): Place | null {
  const count = steps.length;
  const index = { before: -1, item: place.at === 'item' ? place.index : 0, end: count }[place.at] + by;
  if (index >= count) return { at: 'end' };
  if (index >= 0) return { at: 'item', index };
  return hasVowsBefore && place.at !== 'before' ? { at: 'before' } : null;
}

/** How many claims came to what, so far. */
export function countVerdicts(reveals: readonly Pick<Reveal, 'verdict'>[]): Omit<VerdictCounts, 'index'> {
  const count = (wanted: Reveal['verdict']): number => reveals.filter(({ verdict }) => verdict === wanted).length;
  return {
    confirmed: count('confirmed'),
    overclaim: count('overclaim'),
    underclaim: count('underclaim'),
    noRecord: count('no-record'),
  };
}

/** "So far: 1 confirmed · 2 overclaimed · 0 underclaimed · 1 no record". */
export function soFarText(reveals: readonly Pick<Reveal, 'verdict'>[], locale: string): string {
  const counts = countVerdicts(reveals);
  const parts = [
    [counts.confirmed, 'confirmed'],
    [counts.overclaim, 'overclaimed'],
    [counts.underclaim, 'underclaimed'],
    [counts.noRecord, 'no record'],
  ] as const;
  return `So far: ${parts.map(([count, word]) => `${countText(count, locale)} ${word}`).join(' · ')}`;
}

/** "Question 4 of 30 · Listening. Your answer is in; the records are uncovered." */
export function stepText(
  { index, section }: { readonly index: number; readonly section: string },
  total: number,
  state: 'asked' | 'uncovered' | 'answered',
  locale: string,
): string {
  const where = `Question ${countText(index + 1, locale)} of ${countText(total, locale)}`;
  const named = section === '' ? where : `${where} · ${section}`;
  if (state === 'asked') return named;
  return `${named}. ${state === 'uncovered' ? 'Your answer is in; the records are uncovered.' : 'Your answer is in.'}`;
}
