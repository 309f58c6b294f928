/** Characters the label of an item or option may have (`definition.schema.ts`). */
export const longestLabel = 500;
/** Characters the guidance of an item may have. */
export const longestGuidance = 2000;

/** Cuts a text to a length, with a mark where something is missing. */
export function shorten(text: string, length: number): string {
  return text.length > length ? `${text.slice(0, length - 1).trimEnd()}…` : text;
}
