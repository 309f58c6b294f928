import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

/** Rows, one cell that never ends, or one row of columns. */
export type HugeShape = 'rows' | 'cell' | 'columns';

/** Further columns than the three that are read. */
const others = 27;
const fill = Array.from({ length: others }, (_, at) => `column ${at}`).join(',');

/** Bytes that are written at once. */
const pieceBytes = 65_536;

function* toText(shape: HugeShape, size: number): Generator<string> {
  yield `Date,Words,Customer,${fill}\n`;
  if (shape === 'columns') yield ','.repeat(size);
  for (let left = shape === 'cell' ? size : 0; left > 0; left -= pieceBytes) yield 'x'.repeat(pieceBytes);
  for (let no = 0; no < (shape === 'rows' ? size : 3); no += 1) {
    yield `2026-11-${String((no % 18) + 1).padStart(2, '0')},The line was down ${no},Customer ${no % 5000},${fill}\n`;
  }
}

/** What an import of such a table is asked for. */
export const hugeAsk = {
  fileName: 'list.csv',
  as: 'feedback',
  map: { columns: { heardAt: 'Date', words: 'Words', customer: 'Customer' } },
  dryRun: false,
  allOrNothing: false,
} as const;

/** Writes a table as large as a file can be, of `size` rows, bytes or columns. */
export function writeHugeFile(path: string, shape: HugeShape, size: number): Promise<void> {
  return pipeline(Readable.from(toText(shape, size)), createWriteStream(path));
}
