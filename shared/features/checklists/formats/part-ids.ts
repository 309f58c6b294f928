/** Numbers the parts of a new checklist as an editor would: one count for sections, items and options. */
export type PartIds = {
  readonly next: (letter: 's' | 'i' | 'o') => string;
  readonly last: () => number;
};

/** Begins to number the parts of a new checklist. */
export function startPartIds(): PartIds {
  let last = 0;
  return { next: (letter) => `${letter}${(last += 1)}`, last: () => last };
}
