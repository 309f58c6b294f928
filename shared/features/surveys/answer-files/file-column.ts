import type { AnswerTool, ColumnUse } from '../answer-map.schema.ts';

/** One column of a file with what its header rows say. */
export type FileColumn = {
  readonly at: number;
  /** What the preview and a map call it; unique in the file. */
  readonly name: string;
  /** The question it belongs to. */
  readonly title: string;
  /** The option or row it stands for; null where the whole answer is in it. */
  readonly part: string | null;
  /** The column of a matrix it stands for. */
  readonly column: string | null;
  /** What the tool calls the question and the part. */
  readonly code: string | null;
  readonly partCode: string | null;
  /** Columns with the same block belong to one question. */
  readonly block: string;
  /** Where the tool says how it was answered. */
  readonly hint: 'closed' | 'open' | null;
  /** What it is besides an answer. */
  readonly use: Exclude<ColumnUse, { use: 'answer' }> | null;
  readonly isPersonal: boolean;
};

/** What the first records of a file show. */
export type FileShape = {
  readonly tool: AnswerTool;
  /** How many records stand before the answers. */
  readonly headerRows: number;
  readonly columns: readonly FileColumn[];
  readonly notes: readonly string[];
  /** Whether its cells hold the marks of LimeSurvey's VV files. */
  readonly isEscaped: boolean;
};

/** A record that is not blank, as it stands in the file. */
export type FileRecord = readonly string[];

/** A column with nothing known of it but its heading. */
export function plainColumn(at: number, heading: string): FileColumn {
  return {
    at,
    name: heading === '' ? `Column ${at + 1}` : heading,
    title: heading === '' ? `Column ${at + 1}` : heading,
    part: null,
    column: null,
    code: null,
    partCode: null,
    block: `at ${at}`,
    hint: null,
    use: null,
    isPersonal: false,
  };
}
