/** One row of a table, by column; empty cells can be absent. */
export type LssRow = ReadonlyMap<string, string>;

/** What a .lss file holds, before anybody understood it. */
export type LssDocument = {
  /** Survey, Group, Question, Responses … */
  readonly kind: string;
  readonly languages: readonly string[];
  readonly tables: ReadonlyMap<string, readonly LssRow[]>;
};

/** A cell as text, '' where it is empty. */
export const cell = (row: LssRow, column: string): string => row.get(column) ?? '';

/** The codes under which our special answers stand in LimeSurvey, where answer codes have five letters at most. */
export const specialCodes = { 'dont-know': 'PMDK', 'prefer-not': 'PMPN' } as const;

/** The code LimeSurvey has for “other” in a single choice. */
export const otherCode = '-oth-';
