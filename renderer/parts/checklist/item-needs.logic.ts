import type { Item } from '../../../shared/features/checklists/definition.schema.ts';
import type { Given } from '../../../shared/features/checklists/runs.schema.ts';
import { outcomeOf } from '../../../shared/features/checklists/scoring.rules.ts';

/** What the answer as it stands asks for besides. */
export function badNeedsOf(item: Item, given: Given | null): { readonly note: boolean; readonly photo: boolean } {
  const isBad = 'badNeeds' in item && outcomeOf(item, given) === 'none';
  return isBad ? item.badNeeds : { note: false, photo: false };
}

/** Whether nothing need be said to it; every item that is scored is answered, or does not apply. */
export const isOptional = (item: Item): boolean => 'required' in item && !item.required;

/** Whether it is answered by yes or no. */
export const isYesNo = (item: Item): boolean =>
  item.type === 'yes-no' || (item.type === 'claim' && item.kind === 'yes-no');

/** Whether an answer is there that no second touch takes back by itself. */
export function canClear(item: Item, given: Given | null): boolean {
  if (given === null || 'na' in given || 'never' in given) return false;
  return isYesNo(item) || item.type === 'scale' || item.type === 'choice';
}
