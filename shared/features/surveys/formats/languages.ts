import { languageSchema } from '../definition.schema.ts';

const names = new Map<string, string>();

/** Tags by their English names, as the runtime knows them. */
function findTag(name: string): string | undefined {
  if (names.size === 0) {
    const words = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' });
    const letters = Array.from('abcdefghijklmnopqrstuvwxyz');
    for (const tag of letters.flatMap((first) => letters.map((second) => first + second))) {
      const word = words.of(tag)?.toLowerCase();
      if (word !== undefined && !names.has(word)) names.set(word, tag);
    }
  }
  return names.get(name);
}

/**
 * The tag of a language as a file names it: `en`, `English (en)`, `English`, `de_CH`, `de-informal`. Null for a name
 * nobody has a tag for.
 */
export function toTag(name: string): string | null {
  const plain = name.trim();
  const inBrackets = /\((?<tag>[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{2,8})?)\)$/.exec(plain)?.groups?.['tag'];
  const [head = '', tail] = (inBrackets ?? plain).split(/[-_]/);
  const tag = tail === undefined ? head.toLowerCase() : `${head.toLowerCase()}-${tail}`;
  if (inBrackets === undefined) {
    const known = findTag(plain.toLowerCase());
    if (known !== undefined) return known;
  }
  return languageSchema.safeParse(tag).success ? tag : null;
}

/** Gives each language of a file a tag; one without a name of its own gets one of those kept for private use. */
export function toTags(languages: readonly string[]): ReadonlyMap<string, string> {
  const tags = new Map<string, string>();
  const taken = new Set<string>();
  for (const name of languages) {
    let tag = toTag(name);
    for (let at = 0; tag === null || taken.has(tag); at++) tag = `qa${String.fromCharCode(97 + at)}`;
    taken.add(tag);
    tags.set(name, tag);
  }
  return tags;
}
