/** A number from a text, spread evenly over 32 bits (FNV-1a; `shuffle` is 2387973688). */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
  return value >>> 0;
}

/**
 * The same things in another order, which the seed decides: a page drawn again, or read back, has the order it had.
 * Every order is about as likely.
 */
export function shuffled<Item>(items: readonly Item[], seed: string): Item[] {
  const keyed = items.map((item, index) => ({ item, key: hash(`${hash(`${seed} ${index}`)} ${seed}`), index }));
  return keyed.toSorted((one, other) => one.key - other.key || one.index - other.index).map(({ item }) => item);
}
