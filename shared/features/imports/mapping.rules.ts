import type { ImportMap } from './imports.schema.ts';
import { isNothing, toTextKey } from './texts.rules.ts';

/** A field that columns of a file can become. */
export type TargetField = {
  readonly field: string;
  readonly label: string;
  readonly hint: string | null;
  readonly required: boolean;
  /** The values a text may be mapped to, where the field is one of a list. */
  readonly choices: readonly { readonly value: string; readonly label: string }[] | null;
  /** What tools call it in their headers, as text keys; the first that a file has is taken. */
  readonly headers: readonly string[];
  /** Kept as it stands and, of several columns, put below one another: a customer's own words. */
  readonly isVerbatim?: boolean;
  readonly isDate?: boolean;
  /** Takes a text for a value without being told; null where that would be a guess too far. */
  readonly guess?: (text: string) => string | null;
  /** Guesses all texts of a column together, where a text alone says too little, such as a number on a scale. */
  readonly guessAll?: (texts: readonly string[]) => Readonly<Record<string, string>>;
};

/** The text of each mapped field of one row; a field without a text is not there. */
export type RowTexts = Readonly<Record<string, string>>;

/** Stands in a map's values for every text that is not named. */
export const everyOtherText = '*';

/** Words from which on a header is a question somebody was asked, and a field's name within it tells what about. */
const wordsOfQuestion = 4;

/** The columns of a field. */
export function columnsOf(map: ImportMap, field: string): readonly string[] {
  const columns = map.columns[field];
  if (columns === undefined) return [];
  return typeof columns === 'string' ? [columns] : columns;
}

/** Guesses which columns are which fields: whole names first, then names within longer headers. No column is used twice. */
export function guessColumns(
  fields: readonly TargetField[],
  header: readonly string[],
): Record<string, string | string[]> {
  const columns: Record<string, string | string[]> = {};
  const taken = new Set<string>();
  const keys = header.map((name) => ({ name, key: ` ${toTextKey(name)} ` }));
  const take = (field: TargetField, fits: (key: string, wanted: string) => boolean): void => {
    if (columns[field.field] !== undefined) return;
    for (const wanted of field.headers) {
      const found = keys.find(({ name, key }) => !taken.has(name) && fits(key, wanted));
      if (found === undefined) continue;
      columns[field.field] = found.name;
      taken.add(found.name);
      return;
    }
  };
  for (const field of fields) take(field, (key, wanted) => key === ` ${wanted} `);
  // Only within whole questions: "Phone service" is no phone number.
  for (const field of fields)
    take(field, (key, wanted) => key.trim().split(' ').length >= wordsOfQuestion && key.includes(` ${wanted} `));
  joinNames(columns, keys, taken);
  return columns;
}

/** A name in two columns is put together. */
function joinNames(
  columns: Record<string, string | string[]>,
  keys: readonly { name: string; key: string }[],
  taken: ReadonlySet<string>,
): void {
  const find = (wanted: readonly string[]): string | undefined =>
    keys.find(({ name, key }) => !taken.has(name) && wanted.includes(key.trim()))?.name;
  const first = find(['first name', 'firstname', 'given name', 'forename']);
  const last = find(['last name', 'lastname', 'surname', 'family name']);
  if (first === undefined || last === undefined || columns['name'] !== undefined) return;
  columns['name'] = [first, last];
}

/** One sentence on columns of the map that the file does not have; null where all are there. */
export function findMissingColumn(
  map: ImportMap,
  fields: readonly TargetField[],
  header: readonly string[],
): string | null {
  const known = new Set(header);
  for (const [field, columns] of Object.entries(map.columns)) {
    const target = fields.find((candidate) => candidate.field === field);
    if (target === undefined)
      return `There is no field "${field}" to import into. There are: ${fields.map((one) => one.field).join(', ')}.`;
    const missing = [columns].flat().find((column) => !known.has(column));
    if (missing === undefined) continue;
    const hint = header.length === 1 ? ' Is the delimiter right?' : '';
    return `The column "${missing}" for ${target.label} is not in this file. Its header is: ${header.join(', ')}.${hint}`;
  }
  const stray = [...Object.keys(map.values), ...Object.keys(map.constants)].find(
    (field) => !fields.some((one) => one.field === field),
  );
  return stray === undefined
    ? null
    : `There is no field "${stray}" to import into. There are: ${fields.map((one) => one.field).join(', ')}.`;
}

/** Reads rows of one file through a map: prepared once, as it runs for every row. */
export function toRowReader(
  map: ImportMap,
  fields: readonly TargetField[],
  header: readonly string[],
): (cells: readonly string[]) => RowTexts {
  const mapped = fields.flatMap((field) => {
    const at = columnsOf(map, field.field).map((column) => header.indexOf(column));
    const constant = map.constants[field.field] ?? '';
    if (at.length === 0 && constant === '') return [];
    return [{ field, at, constant, choose: toChooser(field, map.values[field.field] ?? {}) }];
  });
  // Rows are recognised by a digest of their texts, which must not change when fields are listed in another order.
  mapped.sort((one, other) => (one.field.field < other.field.field ? -1 : 1));
  return (cells) => {
    const texts: Record<string, string> = {};
    for (const { field, at, constant, choose } of mapped) {
      const text = joinCells(field, at, cells) || constant;
      if (text !== '') texts[field.field] = choose(text);
    }
    return texts;
  };
}

function joinCells({ isVerbatim = false }: TargetField, at: readonly number[], cells: readonly string[]): string {
  if (at.length === 1) {
    const text = cells[at[0] ?? 0] ?? '';
    if (isNothing(text)) return '';
    return isVerbatim ? text : text.trim();
  }
  return at
    .map((index) => (cells[index] ?? '').trim())
    .filter((text) => !isNothing(text))
    .join(isVerbatim ? '\n' : ' ');
}

function toChooser(field: TargetField, values: Readonly<Record<string, string>>): (text: string) => string {
  const { choices, guess } = field;
  const listed = new Map(
    choices?.flatMap(
      ({ value, label }) =>
        [
          [toTextKey(label), value],
          [toTextKey(value), value],
        ] as const,
    ),
  );
  // A map may name a value by its label.
  const toValue = (text: string): string => listed.get(toTextKey(text)) ?? text;
  const said = new Map(Object.entries(values).map(([text, value]) => [toTextKey(text) || text.trim(), toValue(value)]));
  const other = values[everyOtherText] === undefined ? undefined : toValue(values[everyOtherText]);
  if (choices === null && said.size === 0) return (text) => text;
  const known = new Map<string, string>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const key = toTextKey(text) || text.trim();
    const chosen = said.get(key) ?? other ?? listed.get(key) ?? guess?.(text) ?? text;
    // Lists have few texts; a column of free text mapped by mistake must not fill the memory.
    if (known.size < 1000) known.set(text, chosen);
    return chosen;
  };
}
