import { createReadStream, existsSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import {
  exportFormat,
  exportVersion,
  manifestName,
  photoEnds,
  schemaName,
  type ExportedColumn,
  type ExportedTable,
  type Manifest,
} from '../../../shared/features/exports/company-file.schema.ts';
import { daySchema } from '../../../shared/clock.ts';
import type { JobRun } from '../../app/job-kind.ts';
import { toCsv, type ExactValue } from '../../app/tables/write-csv.ts';
import { ZipWriter, type ZippedFile } from '../../app/tables/zip/zip-writer.ts';
import { joinSql, nameSql, sql } from '../../db/sql.ts';
import { toCell } from './cells.ts';
import { toSchemaJson, toSchemaSql, toTableShape, type TableShape } from './exports.schema-files.ts';
import { toReadme } from './readme.ts';

/** What is exported: the tables with their secret columns, those that name files, and what the export says of itself. */
export const exportedSchema = z.object({
  tables: z.array(z.object({ name: z.string(), noun: z.string(), key: z.string(), secret: z.array(z.string()) })),
  attachments: z.array(z.object({ table: z.string(), column: z.string() })),
  business: z.string(),
  madeOn: daySchema,
  program: z.string(),
});
/** What is exported. */
export type Exported = z.infer<typeof exportedSchema>;

/** The mark that tells a spreadsheet program that a file is UTF-8. */
const byteOrderMark = '\uFEFF';

async function* withMark(pieces: AsyncIterable<string>): AsyncGenerator<string> {
  yield byteOrderMark;
  yield* pieces;
}

function* readRows(job: JobRun, table: TableShape, onRow: () => void): Generator<readonly ExactValue[]> {
  // JavaScript would round whole numbers beyond 2^53; as text they stay what they are.
  const read = ({ name, type }: ExportedColumn) =>
    type === 'INTEGER' ? sql`CAST(${nameSql(name)} AS TEXT)` : nameSql(name);
  const columns = joinSql(table.columns.map(read), ', ');
  // By id, whatever way the rows came in: the same records make the same file.
  const query = sql`SELECT ${columns} FROM ${nameSql(table.name)} ORDER BY ${nameSql(table.key)}`;
  for (const row of job.iterate(query)) {
    job.signal.throwIfAborted();
    onRow();
    const values: unknown[] = Object.values(row ?? {});
    yield table.columns.map(({ type }, at) => toCell(values[at], type));
  }
}

const photoRow = z.object({ sha256: z.string(), media_type: z.string() });

async function addPhotos(job: JobRun, zip: ZipWriter, attachments: Exported['attachments']): Promise<ZippedFile[]> {
  const lists = attachments.map(
    ({ table, column }) => sql`SELECT ${nameSql(column)} AS sha256, media_type FROM ${nameSql(table)}`,
  );
  const photos = job.read.all(sql`${joinSql(lists, ' UNION ')} ORDER BY 1, 2`, photoRow);
  const files: ZippedFile[] = [];
  for (const { sha256, media_type: mediaType } of photos) {
    const path = join(job.dataDir, 'attachments', sha256);
    job.signal.throwIfAborted();
    if (existsSync(path))
      files.push(await zip.addBytes(`photos/${sha256}.${photoEnds[mediaType] ?? 'bin'}`, createReadStream(path)));
  }
  return files;
}

/** Writes everything into a zip; what is half written is left to the caller to remove. Answers how many rows there are. */
export async function writeExport(job: JobRun, path: string, exported: Exported): Promise<{ rows: number }> {
  job.snapshot();
  const shapes = exported.tables.map((table) => toTableShape(job.read, table));
  const total = shapes.reduce((sum, { name }) => sum + job.read.number(sql`SELECT count(*) FROM ${nameSql(name)}`), 0);
  const zip = new ZipWriter(path);
  const files: ZippedFile[] = [];
  const tables: ExportedTable[] = [];
  let done = 0;
  try {
    for (const shape of shapes) {
      const before = done;
      const rows = readRows(job, shape, () => {
        done += 1;
        job.report(`Writing ${shape.name.replaceAll('_', ' ')}`, done, total);
      });
      const header = shape.columns.map(({ name }) => name);
      files.push(await zip.addText(shape.file, withMark(toCsv(header, rows))));
      tables.push({ ...shape, rows: done - before });
    }
    files.push(...(await addPhotos(job, zip, exported.attachments)));
    const { business, madeOn, program } = exported;
    files.push(await zip.addText('README.txt', [toReadme(business, madeOn, tables)]));
    files.push(await zip.addText('schema.sql', [toSchemaSql(tables)]));
    files.push(await zip.addText(schemaName, [toSchemaJson(tables)]));
    const dataVersion = job.read.number(sql`PRAGMA user_version`);
    const manifest: Manifest = {
      format: exportFormat,
      version: exportVersion,
      dataVersion,
      program,
      business,
      madeOn,
      files,
    };
    await zip.addText(manifestName, [`${JSON.stringify(manifest, null, 2)}\n`]);
    await zip.end();
  } catch (cause) {
    zip.abandon();
    throw cause;
  }
  return { rows: done };
}
