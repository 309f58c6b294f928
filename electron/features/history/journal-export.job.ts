import { createWriteStream, rmSync } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { z } from 'zod';
import { journalFilterSchema, type JournalLine } from '../../../shared/features/history/journal.schema.ts';
import { lineText, placeText } from '../../../shared/features/history/journal.words.ts';
import type { JobKind, JobRun } from '../../app/job-kind.ts';
import { toMoment } from '../../app/words/value-words.ts';
import { toCsv, type CsvValue } from '../../app/tables/write-csv.ts';
import type { Table } from '../../db/table.ts';
import { readJournal, type JournalSource } from './journal.store.ts';
import { toJournalLine, type LineTelling } from './to-journal-line.ts';

/** What the job is told. Of the tables it needs what names them; what they derive stays in the engine. */
export const journalExportInput = z.object({
  path: z.string(),
  fileId: z.string(),
  fileName: z.string(),
  filter: journalFilterSchema,
  business: z.object({ currency: z.string(), timeZone: z.string() }),
  deviceId: z.string(),
  tables: z.array(
    z.object({
      name: z.string(),
      key: z.string(),
      topic: z.string(),
      noun: z.string(),
      belongsTo: z.object({ table: z.string(), column: z.string() }).optional(),
    }),
  ),
});

const header = ['No', 'When', 'Who', 'Role', 'Where', 'What happened', 'Field', 'Was', 'Became', 'Values'];

/** Lines read at a time. */
const linesAtOnce = 200;

/** A change of several fields takes a row for each. */
function toRows(line: JournalLine, timeZone: string): CsvValue[][] {
  const head = [
    line.no,
    toMoment(line.at, timeZone),
    line.byName,
    line.role,
    placeText(line),
    lineText(line),
  ] satisfies CsvValue[];
  if (line.fields.length === 0) return [[...head, null, null, null, line.isErased ? 'erased on request' : null]];
  return line.fields.map(({ field, was, became }) => [...head, field, was, became, null]);
}

function* readRows(
  job: JobRun,
  source: JournalSource & LineTelling,
  filter: z.infer<typeof journalFilterSchema>,
  onLine: () => void,
) {
  for (let before: number | null = null; ;) {
    job.signal.throwIfAborted();
    const { lines, next } = readJournal(source, filter, before, linesAtOnce);
    for (const line of lines) {
      onLine();
      yield* toRows(toJournalLine(source, line), source.timeZone);
    }
    if (next === null) return;
    before = next;
  }
}

async function run(job: JobRun): Promise<{ fileId: string; fileName: string; rows: number }> {
  const { path, fileId, fileName, filter, business, deviceId, tables } = journalExportInput.parse(job.input);
  job.snapshot();
  const byName = new Map(
    tables.map(({ belongsTo, ...table }): [string, Table] => [
      table.name,
      belongsTo === undefined ? table : { ...table, belongsTo },
    ]),
  );
  const source = { read: job.read, tables: byName, business, deviceId, timeZone: business.timeZone };
  let rows = 0;
  try {
    const lines = readRows(job, source, filter, () => {
      rows += 1;
      job.report('Writing the journal', rows, null);
    });
    const file = createWriteStream(path, { mode: 0o600 });
    await pipeline(Readable.from(withMark(toCsv(header, lines))), file);
  } catch (cause) {
    rmSync(path, { force: true });
    throw cause;
  }
  return { fileId, fileName, rows };
}

async function* withMark(pieces: AsyncIterable<string>): AsyncGenerator<string> {
  // The mark that tells a spreadsheet program that a file is UTF-8.
  yield '\uFEFF';
  yield* pieces;
}

/** Writes the changes that fit a filter as CSV. */
export const journalExportJob: JobKind = {
  kind: 'journal-export',
  topic: 'history',
  run,
  apply: () => {
    throw new Error('An export reads only.');
  },
};
