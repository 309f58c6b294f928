import { parse } from 'csv-parse';
import { LineCounter } from './line-counter.ts';
import { MAX_RECORD_BYTES } from './limits.ts';
import { TableError, type RawRecord, type TableDelimiter, type TableEncoding } from './table.ts';
import { readAsUtf8 } from './text-encoding.ts';

/** How a text file is cut into records. */
export type CsvDialect = {
  readonly encoding: TableEncoding;
  readonly delimiter: TableDelimiter;
  /** A zero byte is a fault in a foreign file, but our own export keeps whatever someone typed. */
  readonly allowsNul: boolean;
};

/** Reads a text file as records, one batch for each piece read from disk; lines that are truly empty are none. */
export async function* readCsvRecords(path: string, dialect: CsvDialect): AsyncGenerator<RawRecord[]> {
  const lines = new LineCounter();
  let batch: RawRecord[] = [];
  let hasNul = false;
  const parser = parse({
    delimiter: dialect.delimiter,
    record_delimiter: ['\r\n', '\n', '\r'],
    relax_column_count: true,
    // A lone quotation mark inside a cell is text: people write 5" for inches.
    relax_quotes: true,
    skip_empty_lines: true,
    max_record_size: 0, // counted below, where empty cells count too
    on_record: (cells, { bytes }) => {
      lines.skipBreaks();
      const { line } = lines;
      lines.advanceTo(bytes);
      const isBroken = hasNul && cells.some((cell) => cell.includes('\0'));
      batch.push(
        isBroken ? { line, error: `Line ${line} holds a zero byte, which is no character.` } : { line, cells },
      );
      return null; // nothing waits in the parser's own queue
    },
  });
  // Failures are heard where they happen, below; without any listener Node would end the program as well.
  parser.on('error', () => {});
  try {
    for await (const chunk of readAsUtf8(path, dialect.encoding)) {
      hasNul ||= !dialect.allowsNul && chunk.includes(0);
      lines.push(chunk);
      await push(parser, chunk);
      if (lines.pendingBytes > MAX_RECORD_BYTES) throw createTooLong(lines, dialect.delimiter);
      yield batch;
      batch = [];
    }
    const unclosed = await finish(parser);
    if (unclosed) batch.push(describeUnclosed(lines, dialect.delimiter));
    yield batch;
  } finally {
    parser.destroy();
  }
}

type Parser = ReturnType<typeof parse>;

function push(parser: Parser, chunk: Buffer): Promise<void> {
  return new Promise((resolve, reject) => {
    parser.write(chunk, (error) => (error ? reject(error) : resolve()));
  });
}

/** Ends the parser and tells whether a quotation mark was still open. */
function finish(parser: Parser): Promise<boolean> {
  return new Promise((resolve, reject) => {
    parser.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'CSV_QUOTE_NOT_CLOSED') resolve(true);
      else reject(error);
    });
    parser.once('finish', () => resolve(false));
    parser.end();
  });
}

function describeUnclosed(lines: LineCounter, delimiter: TableDelimiter): RawRecord {
  const { line, openLine } = findOpenQuote(lines, delimiter);
  const error = `The quotation mark that opens a cell in line ${openLine ?? line} is never closed; nothing after it could be read.`;
  return { line, error };
}

function createTooLong(lines: LineCounter, delimiter: TableDelimiter): TableError {
  const { line, openLine } = findOpenQuote(lines, delimiter);
  const guess =
    openLine === null
      ? 'Is this a table, and the delimiter right?'
      : `Is the quotation mark that opens a cell in line ${openLine} never closed?`;
  return new TableError(
    'LIMIT',
    `The record that begins in line ${line} is over ${MAX_RECORD_BYTES / 1e6} MB long. ${guess}`,
  );
}

/** Finds the line where the record at hand begins, and the line of the quotation mark that is still open in it. */
function findOpenQuote(lines: LineCounter, delimiter: TableDelimiter): { line: number; openLine: number | null } {
  lines.skipBreaks();
  const text = lines.pending().toString();
  let openAt = -1;
  let isCellStart = true;
  for (let at = 0; at < text.length; at++) {
    const char = text[at] ?? '';
    if (openAt < 0) {
      if (char === '"' && isCellStart) openAt = at;
      isCellStart = char === delimiter || char === '\n' || char === '\r';
    } else if (char === '"') {
      if (text[at + 1] === '"') at++;
      else openAt = -1;
      isCellStart = false;
    }
  }
  const { line } = lines;
  return { line, openLine: openAt < 0 ? null : line + (text.slice(0, openAt).match(/\r\n|\n|\r/g)?.length ?? 0) };
}
