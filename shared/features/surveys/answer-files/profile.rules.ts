import { toHeading } from './cell-texts.rules.ts';

/** Different texts of a column that are remembered: more are no list of options. */
const textsKept = 1500;

/** Characters of different texts remembered of a column: several options may share a cell, whole letters may not. */
const charactersKept = 150_000;

/** Rows kept whole, to see how the cells of a row go together. */
const rowsKept = 400;

/** What the cells of one column are. */
export type ColumnProfile = {
  filled: number;
  /** How often each text stands in it, trimmed. */
  readonly texts: Map<string, number>;
  /** Whether it has more different texts than are remembered. */
  isMany: boolean;
  kept: number;
  longest: number;
  hasBreaks: boolean;
};

/** What the rows of a file hold. */
export type Profile = {
  rows: number;
  readonly columns: readonly ColumnProfile[];
  readonly sample: (readonly string[])[];
};

/** Opens the profile of a file with so many columns. */
export function openProfile(width: number): Profile {
  return {
    rows: 0,
    columns: Array.from({ length: width }, () => ({
      filled: 0,
      texts: new Map<string, number>(),
      isMany: false,
      kept: 0,
      longest: 0,
      hasBreaks: false,
    })),
    sample: [],
  };
}

/** Adds a row to a profile. */
export function seeRow(profile: Profile, cells: readonly string[]): void {
  profile.rows += 1;
  if (profile.sample.length < rowsKept) profile.sample.push(cells);
  for (const [at, column] of profile.columns.entries()) {
    const text = cells[at]?.trim() ?? '';
    if (text === '') continue;
    column.filled += 1;
    if (text.length > column.longest) column.longest = text.length;
    if (!column.hasBreaks && text.includes('\n')) column.hasBreaks = true;
    const known = column.texts.get(text);
    if (known !== undefined) column.texts.set(text, known + 1);
    else if (column.texts.size < textsKept && column.kept + text.length <= charactersKept) {
      column.texts.set(text, 1);
      column.kept += text.length;
    } else column.isMany = true;
  }
}

/** The texts of several columns together, with how often each stands there. */
export function joinTexts(columns: readonly ColumnProfile[]): Map<string, number> {
  const joined = new Map<string, number>();
  for (const { texts } of columns)
    for (const [text, count] of texts) {
      const shown = toHeading(text);
      joined.set(shown, (joined.get(shown) ?? 0) + count);
    }
  return joined;
}
