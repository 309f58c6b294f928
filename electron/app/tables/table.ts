/** How the bytes of a text file become characters. */
export type TableEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

/** What stands between two cells of a line. */
export type TableDelimiter = ',' | ';' | '\t' | '|';

/** What a person may decide about a file; what is left out is found out. */
export type TableOptions = {
  readonly encoding?: TableEncoding | undefined;
  readonly delimiter?: TableDelimiter | undefined;
  /** The name of a worksheet; else the first that is not hidden. */
  readonly sheet?: string | undefined;
  /** Takes off the formula protection of our own CSV export (`write-csv.ts`), so that a round trip is exact. */
  readonly unprotect?: boolean | undefined;
};

/** One record, or why it can't be one. `line` is where it begins: 1 is the first line of the file or row of the sheet. */
export type TableRow =
  | { readonly line: number; readonly cells: readonly string[] }
  | { readonly line: number; readonly error: string };

/** A file that turned out to be a table. Every row has as many cells as the header. */
export type Table = {
  readonly format: 'csv' | 'xlsx';
  /** Null for XLSX, as are the delimiter. */
  readonly encoding: TableEncoding | null;
  readonly delimiter: TableDelimiter | null;
  /** The worksheets to choose from; empty for CSV. */
  readonly sheets: readonly string[];
  /** Names of the columns, each once and none empty. */
  readonly header: readonly string[];
  /** What the reader decided by itself, as sentences; reading rows may add to it. */
  readonly notes: readonly string[];
  /** Reads the file from its beginning; may be called again. Throws a TableError where reading can't go on. */
  readonly rows: () => AsyncIterable<TableRow>;
};

/** A record as it stands in the file, before anyone compared it with the header. */
export type RawRecord =
  | { readonly line: number; readonly cells: string[] }
  | { readonly line: number; readonly error: string };

/** A file as records, for those who know themselves how many of the first ones are headers. */
export type TableRecords = Pick<Table, 'format' | 'encoding' | 'delimiter' | 'sheets' | 'notes'> & {
  /** Reads the file from its beginning, a batch for each piece; may be called again. */
  readonly records: () => AsyncIterable<RawRecord[]>;
};

/** Why a file is not read: its characters, its size, its kind, its state, its sheets, or that it holds nothing. */
export type TableErrorCode = 'NOT_UTF8' | 'LIMIT' | 'NOT_A_TABLE' | 'DAMAGED' | 'NO_SUCH_SHEET' | 'EMPTY';

/** A file that can't be read as a table; the message is a sentence for the person who chose it. */
export class TableError extends Error {
  override readonly name = 'TableError';
  readonly code: TableErrorCode;

  constructor(code: TableErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}
