import { assertNever } from '../../../../shared/assert-never.ts';
import type { Item, ItemType } from '../../../../shared/features/checklists/definition.schema.ts';

/** What is usually good for a time: within two minutes, fair within five. */
const usualSeconds = { goodAt: 120, fairAt: 300 } as const;

/** An item of a kind, nothing written yet. Whoever wants another score than the usual one says so. */
export function blankItem(type: ItemType, id: string): Item {
  const base = { id, label: '', guidance: '', key: null, asks: 'everyone' as const };
  const scored = {
    ...base,
    weight: 1,
    naAllowed: true,
    critical: null,
    badNeeds: { note: false, photo: false },
  };
  switch (type) {
    case 'yes-no':
      return { type, ...scored, good: 'yes' };
    case 'scale':
      return { type, ...scored, from: 1, to: 5, low: '', high: '' };
    case 'choice':
    case 'multiple':
      return { type, ...scored, options: [] };
    case 'number':
      return { type, ...scored, unit: '', better: 'more', goodAt: 1, fairAt: null };
    case 'time':
      return { type, ...scored, better: 'less', ...usualSeconds };
    case 'text':
    case 'photo':
    case 'date':
      return { type, ...base, required: false };
    case 'claim':
      return { type, ...base, required: true, kind: 'count', measure: 'log.owner-conversations' };
    default:
      return assertNever(type);
  }
}

/** Makes an item one of another kind and keeps what both kinds have: words, weight, options, limits. */
export function toType(item: Item, type: ItemType): Item {
  if (item.type === type) return item;
  const made = blankItem(type, item.id);
  const kept = Object.entries(item).filter(([key]) => key !== 'type' && key in made);
  // Fields of one name hold the same kind of value in every type of item.
  return { ...made, ...Object.fromEntries(kept) };
}
