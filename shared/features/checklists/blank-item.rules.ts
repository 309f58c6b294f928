import type { ChecklistDefinition, ChecklistUse, Item, ItemType } from './definition.schema.ts';

type Blanks = { readonly [Type in ItemType]: Omit<Extract<Item, { type: Type }>, 'id'> };

const base = { label: '', guidance: '', key: null, asks: 'everyone' } as const;
const unscored = { ...base, required: false };
const scored = { ...base, weight: 1, naAllowed: true, critical: null, badNeeds: { note: false, photo: false } };

const blanks: Blanks = {
  'yes-no': { type: 'yes-no', ...scored, good: 'yes' },
  scale: { type: 'scale', ...scored, from: 0, to: 5, low: '', high: '' },
  choice: { type: 'choice', ...scored, options: [] },
  multiple: { type: 'multiple', ...scored, options: [] },
  number: { type: 'number', ...scored, unit: '', better: 'more', goodAt: 1, fairAt: null },
  // A minute is good, two are fair.
  time: { type: 'time', ...scored, better: 'less', goodAt: 60, fairAt: 120 },
  text: { type: 'text', ...unscored },
  photo: { type: 'photo', ...unscored },
  date: { type: 'date', ...unscored },
  claim: { type: 'claim', ...unscored, required: true, kind: 'count', measure: 'attention.rounds' },
};

/** An item of a type before anybody has written anything in it. */
export function blankItem<Type extends ItemType>(type: Type, id: string): Extract<Item, { type: Type }> {
  // The table above holds under each type exactly that type without its id, which the compiler can't follow.
  return { ...structuredClone(blanks[type]), id } as unknown as Extract<Item, { type: Type }>;
}

/** A checklist before anybody has written anything in it: one section without items. */
export function blankChecklist(use: ChecklistUse): ChecklistDefinition {
  return {
    title: '',
    purpose: '',
    use,
    scoring: 'weighted',
    passAt: null,
    sections: [{ id: 's1', title: '', weight: 1, items: [] }],
    lastId: 1,
  };
}
