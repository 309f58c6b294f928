import { createReadStream, existsSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { JobKind, JobRun } from '../../app/job-kind.ts';
import { toCsv, type CsvValue } from '../../app/tables/write-csv.ts';
import { joinSql, nameSql, sql } from '../../db/sql.ts';
import { toExportedTable, toSchemaJson, toSchemaSql, type ExportedTable } from './exports.schema-files.ts';
import { ZipWriter } from '../../app/tables/zip/zip-writer.ts';

/** What the job is told: where to write, what the download is called, and the tables with their secret columns. */
export const exportInputSchema = z.object({
  path: z.string(),
  fileId: z.string(),
  fileName: z.string(),
  tables: z.array(z.object({ name: z.string(), key: z.string(), secret: z.array(z.string()) })),
});

/** What the job leaves as its result. */
export type ExportResult = { fileId: string; fileName: string; bytes: number; rows: number };

const value: z.ZodType<CsvValue> = z.union([z.string(), z.number(), z.null()]);
const values = z.array(value);

function* readRows(job: JobRun, table: ExportedTable, onRow: () => void): Generator<readonly CsvValue[]> {
  const columns = joinSql(
    table.columns.map((column) => nameSql(column.name)),
    ', ',
  );
  // By id, whatever way the rows came in: the same records make the same file.
  const query = sql`SELECT ${columns} FROM ${nameSql(table.name)} ORDER BY ${nameSql(table.key)}`;
  for (const row of job.iterate(query)) {
    job.signal.throwIfAborted();
    onRow();
    yield values.parse(Object.values(row ?? {}));
  }
}

const photoRow = z.object({ sha256: z.string(), media_type: z.string() });

async function addPhotos(job: JobRun, zip: ZipWriter): Promise<void> {
  const photos = job.read.all(
    sql`SELECT sha256, media_type FROM entry_photos UNION SELECT sha256, media_type FROM run_photos ORDER BY sha256`,
    photoRow,
  );
  for (const { sha256, media_type: mediaType } of photos) {
    const path = join(job.dataDir, 'attachments', sha256);
    job.signal.throwIfAborted();
    if (existsSync(path))
      await zip.addBytes(`photos/${sha256}.${mediaType.slice('image/'.length)}`, createReadStream(path));
  }
}

async function run(job: JobRun): Promise<ExportResult> {
  const input = exportInputSchema.parse(job.input);
  job.snapshot();
  const tables = input.tables.map(({ name, key, secret }) => toExportedTable(job.read, name, key, secret));
  const total = tables.reduce(
    (sum, table) => sum + job.read.number(sql`SELECT count(*) FROM ${nameSql(table.name)}`),
    0,
  );
  const zip = new ZipWriter(input.path);
  const counts = new Map<string, number>();
  let done = 0;
  try {
    for (const table of tables) {
      const before = done;
      const rows = readRows(job, table, () => {
        done += 1;
        job.report(`Writing ${table.name.replaceAll('_', ' ')}`, done, total);
      });
      await zip.addText(
        `${table.name}.csv`,
        toCsv(
          table.columns.map((column) => column.name),
          rows,
        ),
      );
      counts.set(table.name, done - before);
    }
    await addPhotos(job, zip);
    await zip.addText('schema.sql', [toSchemaSql(tables)]);
    await zip.addText('schema.json', [toSchemaJson(tables, counts)]);
    await zip.end();
  } catch (cause) {
    zip.abandon();
    rmSync(input.path, { force: true });
    throw cause;
  }
  return { fileId: input.fileId, fileName: input.fileName, bytes: statSync(input.path).size, rows: done };
}

export const exportJob: JobKind = {
  kind: 'export',
  topic: 'exports',
  run,
  apply: () => {
    throw new Error('An export reads only.');
  },
};
