/**
 * Folds a name to what it is compared by: without case, accents, or runs of spaces, so that "Harbour  Dental" and
 * "harbour dental" are twins. Stored beside the name as `name_key`.
 */
export function toNameKey(name: string): string {
  return name
    .normalize('NFKD')
    .replaceAll(/\p{Mn}/gu, '')
    .toLowerCase()
    .replaceAll(/\s+/g, ' ')
    .trim();
}
