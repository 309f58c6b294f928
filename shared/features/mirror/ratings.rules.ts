import { listItems } from '../checklists/definition.rules.ts';
import type { ChecklistDefinition, Item } from '../checklists/definition.schema.ts';
import type { Given, ItemAnswers } from '../checklists/runs.schema.ts';
import { minStaffShown, type Rating } from './mirror.schema.ts';
import { isBlindSpot } from './verdict.rules.ts';

/** An item whose answers have a lowest and a highest, so that several people's can be held beside one another. */
export type RatedItem = Extract<Item, { type: 'yes-no' | 'scale' | 'choice' }>;

function isRated(item: Item): item is RatedItem {
  return item.type === 'yes-no' || item.type === 'scale' || item.type === 'choice';
}

/** A checklist with other items in it; a section without any is left out. */
function toDefinition(definition: ChecklistDefinition, toItems: (item: Item) => Item[]): ChecklistDefinition {
  const sections = definition.sections.map((section) => ({ ...section, items: section.items.flatMap(toItems) }));
  return { ...definition, sections: sections.filter(({ items }) => items.length > 0) };
}

/** What managers and outsiders are asked: what concerns everybody. Claims are the owner's. */
export function toAskedOfOthers(definition: ChecklistDefinition): ChecklistDefinition {
  return toDefinition(definition, (item) => (item.asks === 'everyone' && item.type !== 'claim' ? [item] : []));
}

/**
 * What the staff are asked: of that, only what can be chosen, and no notes. Words and numbers could give their author
 * away.
 */
export function toAskedOfStaff(definition: ChecklistDefinition): ChecklistDefinition {
  return toDefinition(toAskedOfOthers(definition), (item) =>
    isRated(item) ? [{ ...item, badNeeds: { note: false, photo: false } }] : [],
  );
}

/** The items several people rate. */
export function listRatedItems(definition: ChecklistDefinition): RatedItem[] {
  return listItems(toAskedOfStaff(definition)).filter(isRated);
}

function toFraction(value: number, lowest: number, highest: number): number | null {
  return highest === lowest ? null : (value - lowest) / (highest - lowest);
}

/** Where an answer lies, from 0, the lowest there is, to 1, the highest; null where it does not apply. */
export function toPosition(item: RatedItem, given: Given | null): number | null {
  if (given === null) return null;
  if (item.type === 'choice') {
    const picked = 'pick' in given ? item.options.find(({ id }) => id === given.pick) : undefined;
    if (picked?.score == null) return null;
    const scores = item.options.flatMap(({ score }) => (score === null ? [] : [score]));
    return toFraction(picked.score, Math.min(...scores), Math.max(...scores));
  }
  if (!('number' in given)) return null;
  if (item.type === 'scale') return toFraction(given.number, item.from, item.to);
  return (given.number === 1) === (item.good === 'yes') ? 1 : 0;
}

/** How the staff answered; what is hidden holds no number. */
type StaffRating = Rating['staff'];

/**
 * Decides what may be shown of the staff's answers to one item, which keeps what they were promised: nothing of fewer
 * than five, and nothing where all agree, because then everybody knows what each one said (domain: suppression).
 */
export function decideStaffRating(positions: readonly number[]): StaffRating {
  if (positions.length === 0) return { value: null, n: null, state: 'no-answers' };
  const isUnanimous = positions.every((position) => position === positions[0]);
  if (positions.length < minStaffShown || isUnanimous) return { value: null, n: null, state: 'hidden' };
  return { ...toMean(positions), state: 'shown' };
}

function toMean(positions: readonly number[]): { value: number | null; n: number } {
  const n = positions.length;
  return { value: n === 0 ? null : positions.reduce((sum, position) => sum + position, 0) / n, n };
}

/** Everybody's answers in one audit. */
export type AllAnswers = {
  readonly owner: ItemAnswers;
  readonly managers: readonly ItemAnswers[];
  readonly outsiders: readonly ItemAnswers[];
  /** By item; null where fewer than five of the staff answered at all, so that nothing of it was kept. */
  readonly staff: ReadonlyMap<string, readonly Given[]> | null;
};

/** How each item that several people rate was rated, and where the owner does not see what others see. */
export function toRatings(definition: ChecklistDefinition, all: AllAnswers): Rating[] {
  return listRatedItems(definition).map((item) => {
    const positionsOf = (givens: readonly (Given | null)[]): number[] =>
      givens.flatMap((given) => toPosition(item, given) ?? []);
    const ofSheets = (sheets: readonly ItemAnswers[]): ReturnType<typeof toMean> =>
      toMean(positionsOf(sheets.map((answers) => answers[item.id]?.given ?? null)));
    const owner = toPosition(item, all.owner[item.id]?.given ?? null);
    const [managers, outsider] = [ofSheets(all.managers), ofSheets(all.outsiders)];
    const staff: StaffRating =
      all.staff === null
        ? { value: null, n: null, state: 'hidden' }
        : decideStaffRating(positionsOf(all.staff.get(item.id) ?? []));
    return {
      itemId: item.id,
      label: item.label,
      owner,
      managers,
      outsider,
      staff,
      isBlindSpot: isBlindSpot(owner, [managers.value, outsider.value, staff.value]),
    };
  });
}
