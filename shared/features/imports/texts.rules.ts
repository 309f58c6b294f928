/** What spreadsheets and survey tools write where there is nothing. */
const nothings = new Set(['', 'na', 'n/a', '#n/a', 'null', 'nil', 'nan', '-', '--', '–', '—', '?']);

/** Tells whether a cell holds nothing, whatever the tool wrote instead. */
export function isNothing(text: string): boolean {
  return nothings.has(text.trim().toLowerCase());
}

/** A text as choices and headers are compared: words in lower case, camelCase parted, marks left out. */
export function toTextKey(text: string): string {
  return text
    .replaceAll(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .replaceAll(/(\p{Lu}{2,})(\p{Lu}\p{Ll})/gu, '$1 $2')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}+]+/gu, ' ')
    .trim();
}

const yes = new Set(['yes', 'y', 'true', 't', '1', 'x', 'on', 'agreed']);
const no = new Set(['no', 'n', 'false', 'f', '0', 'off']);

/** Reads yes or no as people and programs write it; null where it is neither. */
export function readYesNo(text: string): boolean | null {
  const key = text.trim().toLowerCase();
  if (yes.has(key) || key === '✓') return true;
  return no.has(key) ? false : null;
}

/** Joins sentences without their full stops into one. */
export function joinReasons(reasons: readonly string[]): string {
  return `${reasons.map((reason) => reason.replace(/\.$/, '')).join('; ')}.`;
}
