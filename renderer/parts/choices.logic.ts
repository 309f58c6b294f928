/** Of many, those whose name has every word typed, those that begin with the text first. */
export function matching<Item extends { readonly name: string }>(
  items: readonly Item[],
  text: string,
): readonly Item[] {
  const wanted = fold(text).split(/\s+/).filter(Boolean);
  const hits = items.filter(({ name }) => wanted.every((word) => fold(name).includes(word)));
  const begins = (item: Item): number => (fold(item.name).startsWith(fold(text)) ? 0 : 1);
  return hits.toSorted((one, other) => begins(one) - begins(other));
}

/** Without accents and capitals: "Müller" is found by "muller". */
function fold(text: string): string {
  return text
    .normalize('NFD')
    .replaceAll(/\p{Diacritic}/gu, '')
    .toLowerCase()
    .trim();
}
