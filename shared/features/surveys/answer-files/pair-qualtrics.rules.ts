import { toHeading } from './cell-texts.rules.ts';
import { plainColumn, type FileColumn, type FileRecord } from './file-column.ts';

type Named = {
  readonly at: number;
  readonly name: string;
  readonly text: string;
  /** What the question is known by, the places of row and column in it, and whether it is a box to write in. */
  readonly base: string;
  readonly places: readonly string[];
  readonly isText: boolean;
};

/** `QID5-1-2`, `QID5_1`, `QID5#3-1-1-TEXT`; null where it is no question. */
function readImportId(cell: string): Pick<Named, 'base' | 'places' | 'isText'> | null {
  const id = /['"]ImportId['"]\s*:\s*['"]([^'"]+)['"]/.exec(cell)?.[1] ?? '';
  const found = /^(?<base>\w*QID\d+(?:#\d+)?)(?<places>(?:[-_]\d+)*)(?<text>[-_]TEXT)?(?:[-_].*)?$/.exec(id);
  if (found?.groups === undefined) return null;
  const { base = '', places = '', text } = found.groups;
  return { base, places: places.split(/[-_]/).filter((place) => place !== ''), isText: text !== undefined };
}

/** `Q5_1_2`, `Q2_-1`, `name_TEXT`: only as sure as names are. */
function readName(name: string): Pick<Named, 'base' | 'places' | 'isText'> {
  const isText = name.endsWith('_TEXT');
  const bare = isText ? name.slice(0, -'_TEXT'.length) : name;
  const found = /^(?<base>.*?)(?<places>(?:_-?\d+){1,2})$/.exec(bare);
  const { base = bare, places = '' } = found?.groups ?? {};
  return { base, places: places.split('_').filter((place) => place !== ''), isText };
}

const dash = /\s*-\s*/g;

/** The longest beginning that all texts share, up to a dash; empty where there is none. */
function sharedBeginning(texts: readonly string[]): string {
  const [first = ''] = texts;
  const cuts = [...first.matchAll(dash)].map((match) => match.index + match[0].length).toReversed();
  const cut = cuts.find((length) =>
    texts.every((text) => text.startsWith(first.slice(0, length)) && text.length > length),
  );
  return cut === undefined ? '' : first.slice(0, cut);
}

const withoutDash = (text: string): string => text.replace(/\s*-\s*$/, '');

function splitBlock(block: readonly Named[]): Pick<FileColumn, 'title' | 'part' | 'column'>[] {
  if (block.every(({ places }) => places.length === 0))
    return block.map(({ text }) => ({ title: text, part: null, column: null }));
  const texts = block.map(({ text }) => text);
  const [single] = texts;
  // One column alone: what stands behind the last dash is its part.
  const shared =
    block.length === 1
      ? (single ?? '').slice(0, (single ?? '').lastIndexOf('-') + 1 || undefined)
      : sharedBeginning(texts);
  const title = withoutDash(shared);
  const rows = new Map<string, string[]>();
  for (const { places, text } of block) rows.set(places[0] ?? '', [...(rows.get(places[0] ?? '') ?? []), text]);
  return block.map(({ text, places }) => {
    if (title === '' || text === title) return { title: text, part: places.join('_') || null, column: null };
    const inRow = rows.get(places[0] ?? '') ?? [];
    const rowStart = places.length < 2 || inRow.length < 2 ? '' : sharedBeginning(inRow);
    if (rowStart.length <= shared.length) return { title, part: text.slice(shared.length), column: null };
    return { title, part: withoutDash(rowStart.slice(shared.length)), column: text.slice(rowStart.length) };
  });
}

function toColumns(named: readonly (Named | FileColumn)[]): FileColumn[] {
  const blocks = new Map<string, Named[]>();
  for (const one of named) {
    if (!('base' in one)) continue;
    // A box to write in is a question of its own, whatever it stands beside.
    const key = one.isText ? `${one.base} ${one.at}` : one.base;
    blocks.set(key, [...(blocks.get(key) ?? []), one]);
  }
  const split = new Map<number, FileColumn>();
  for (const [block, members] of blocks) {
    const parts = splitBlock(members);
    for (const [index, { at, name, base, places, isText }] of members.entries()) {
      const found = parts[index];
      if (found === undefined) continue;
      const written = isText ? toTextTitle(members[index]?.text ?? name) : null;
      split.set(at, {
        ...plainColumn(at, name),
        ...(written === null ? found : { title: written, part: null, column: null }),
        code: isText ? name : nameOf(name, places, base),
        partCode: places.join('_') || null,
        block: `question ${block}`,
        hint: isText ? 'open' : null,
      });
    }
  }
  return named.map((one) => split.get(one.at) ?? (one as FileColumn)); // the others are columns already
}

const toTextTitle = (text: string): string => `${text.replace(/-TEXT$/, '')} (text)`;

/** The name without the places behind it. */
function nameOf(name: string, places: readonly string[], base: string): string {
  const ending = places.map(() => '_-?\\d+').join('');
  return name.replace(new RegExp(`${ending}$`), '') || base;
}

/** Qualtrics’ three header rows: names, texts, and the ids that say which columns belong together. */
export function pairQualtrics(names: FileRecord, texts: FileRecord, ids: FileRecord): FileColumn[] {
  return toColumns(
    names.map((raw, at) => {
      const name = toHeading(raw);
      const id = readImportId(ids[at] ?? '');
      return id === null ? plainColumn(at, name) : { at, name, text: toHeading(texts[at] ?? name), ...id };
    }),
  );
}

/** Qualtrics’ older two header rows: V1 to V10 name what is known of the response, the names of the others their questions. */
export function pairLegacyQualtrics(names: FileRecord, texts: FileRecord): FileColumn[] {
  return toColumns(
    names.map((raw, at) => {
      const [name, text] = [toHeading(raw), toHeading(texts[at] ?? '')];
      const isAbout = /^V\d+$/.test(name) || name === text || name === '';
      return isAbout ? plainColumn(at, text === '' ? name : text) : { at, name, text, ...readName(name) };
    }),
  );
}
