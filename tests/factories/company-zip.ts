import Database from 'better-sqlite3';
import { parse } from 'csv-parse/sync';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { migrations } from '../../electron/db/migrations/index.ts';
import { companySchema, manifestSchema, type Manifest } from '../../shared/features/exports/company-file.schema.ts';

type Files = Map<string, string>;

/** The hash of every file of an export but the manifest, by name. */
export function hashFiles(path: string): Map<string, string> {
  const files = Object.entries(unzipSync(readFileSync(path)));
  const toHash = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
  return new Map(files.filter(([name]) => name !== 'manifest.json').map(([name, bytes]) => [name, toHash(bytes)]));
}

/**
 * Writes an export anew with other contents; its manifest is made right again, so that what is wrong is the contents
 * alone. `keepManifest` leaves it as it was.
 */
export function repack(
  from: string,
  to: string,
  edit: (files: Files) => void,
  { keepManifest = false, manifest: patch = {} }: { keepManifest?: boolean; manifest?: Partial<Manifest> } = {},
): string {
  const files: Files = new Map(
    Object.entries(unzipSync(readFileSync(from))).map(([name, bytes]) => [name, strFromU8(bytes, true)]),
  );
  const told = files.get('manifest.json') ?? '';
  files.delete('manifest.json');
  edit(files);
  const bytesOf = (text: string): Uint8Array => strToU8(text, true);
  const manifest = { ...manifestSchema.parse(JSON.parse(told)), ...patch };
  const listed = [...files].map(([name, text]) => ({
    name,
    sha256: createHash('sha256').update(bytesOf(text)).digest('hex'),
    bytes: bytesOf(text).length,
  }));
  files.set('manifest.json', keepManifest ? told : JSON.stringify({ ...manifest, files: listed }));
  writeFileSync(to, zipSync(Object.fromEntries([...files].map(([name, text]) => [name, bytesOf(text)]))));
  return to;
}

const nullable = (value: string, { quoting }: { quoting: boolean }): string | null =>
  value === '' && !quoting ? null : value;

const quoted = (cell: string | null): string => (cell === null ? '' : `"${cell.replaceAll('"', '""')}"`);

/** The same export as a program of an earlier data version would have written it: without what it did not know. */
export function toOlder(from: string, to: string, dataVersion: number): string {
  const database = new Database(':memory:');
  for (const { number, up } of migrations) if (number <= dataVersion) database.exec(up);
  const columnsOf = database.prepare('SELECT name FROM pragma_table_info(?)').pluck();
  const edit = (files: Files): void => {
    const schema = companySchema.parse(JSON.parse(files.get('schema.json') ?? ''));
    const tables = schema.tables.flatMap((table) => {
      const known = columnsOf.all(table.name);
      const csv = Buffer.from(files.get(table.file) ?? '', 'latin1').toString();
      files.delete(table.file);
      if (known.length === 0) return [];
      const keeps = table.columns.map(({ name }) => known.includes(name));
      const records: (string | null)[][] = parse(csv, { bom: true, record_delimiter: '\r\n', cast: nullable });
      const lines = records.map((cells) =>
        cells
          .filter((_, at) => keeps[at])
          .map(quoted)
          .join(),
      );
      files.set(table.file, Buffer.from(`${lines.join('\r\n')}\r\n`).toString('latin1'));
      return [{ ...table, columns: table.columns.filter((_, at) => keeps[at]) }];
    });
    files.set('schema.json', Buffer.from(JSON.stringify({ ...schema, tables })).toString('latin1'));
  };
  const written = repack(from, to, edit, { manifest: { dataVersion } });
  database.close();
  return written;
}
