import { createHash } from 'node:crypto';
import type { z } from 'zod';
import {
  companyFileName,
  companySchema,
  exportVersion,
  manifestName,
  manifestSchema,
  schemaName,
  type ExportedTable,
  type Manifest,
} from '../../../../shared/features/exports/company-file.schema.ts';
import { Refusal } from '../../../../shared/refusal.ts';
import { TableError } from '../../../app/tables/table.ts';
import { ZipFile } from '../../../app/tables/zip/zip-file.ts';
import { companyRules } from './company-rules.ts';

/** An export that is looked into: what it says of itself was checked, what its files hold is checked as they are read. */
export type Company = {
  readonly manifest: Manifest;
  readonly tables: readonly ExportedTable[];
  /** Known by its hash, for what is written down of where the rows came from. */
  readonly manifestSha256: string;
  /** A file's bytes; refused at their end if they are not the ones the manifest names. */
  read(name: string): AsyncGenerator<Uint8Array>;
  close(): Promise<void>;
};

const notOurs = (): Refusal =>
  new Refusal(
    'NOT_AN_EXPORT',
    'This file is no export of Plain Mirror. Choose the zip that “Export everything” wrote.',
  );

const changed = (name: string): Refusal =>
  new Refusal(
    'CHANGED_EXPORT',
    `${name} is not as it was when the export was made, so nothing was taken in. Copy the zip again from where it was made.`,
  );

/** Says what is wrong with a zip as a refusal; anything else that fails is passed on. */
function toRefusal(cause: unknown): unknown {
  return cause instanceof TableError ? new Refusal('BAD_ZIP', cause.message) : cause;
}

function parse<T>(text: string | null, schema: z.ZodType<T>): T {
  try {
    return schema.parse(JSON.parse(text ?? ''));
  } catch {
    throw notOurs();
  }
}

/** Refused before anything else is read, since newer programs may describe themselves in words unknown here. */
function assertKnown(text: string | null, newest: number): void {
  const told: unknown = parse(text, manifestSchema.pick({ format: true }).loose());
  const manifest = manifestSchema.pick({ version: true, dataVersion: true, program: true }).safeParse(told);
  if (!manifest.success) throw notOurs();
  const { version, dataVersion, program } = manifest.data;
  if (version > exportVersion || dataVersion > newest) {
    throw new Refusal(
      'NEWER_EXPORT',
      `This export was made by a newer Plain Mirror (${program}, data version ${dataVersion}; this program knows ${newest}). Install that one and take it in there.`,
    );
  }
}

function assertNames(names: readonly string[], manifest: Manifest, tables: readonly ExportedTable[]): void {
  for (const name of names) {
    if (companyFileName.safeParse(name).success) continue;
    throw new Refusal('BAD_NAME', `This zip holds “${name.slice(0, 80)}”, which no export of Plain Mirror does.`);
  }
  const told = [...manifest.files.map(({ name }) => name), manifestName].toSorted();
  const there = names.toSorted();
  const odd = there.find((name) => !told.includes(name)) ?? told.find((name, at) => told.indexOf(name) !== at);
  if (odd !== undefined) throw new Refusal('BAD_NAME', `${odd} does not belong to this export.`);
  const files = new Set(names);
  const missing = [...told, ...tables.map(({ file }) => file)].find((name) => !files.has(name));
  if (missing !== undefined) throw changed(missing);
}

/** Opens an export and checks what it says of itself; `newest` is the data version this program knows. */
export async function openCompany(path: string, newest: number): Promise<Company> {
  const zip = await ZipFile.open(path, companyRules).catch((cause: unknown) => {
    throw toRefusal(cause);
  });
  const close = (): Promise<void> => zip.close();
  try {
    const text = await zip.findText(manifestName);
    assertKnown(text, newest);
    const manifest = parse(text, manifestSchema);
    const files = new Map(manifest.files.map((file) => [file.name, file]));
    const read = async function* (name: string): AsyncGenerator<Uint8Array> {
      const file = files.get(name);
      if (file === undefined) throw changed(name);
      const hash = createHash('sha256');
      let bytes = 0;
      try {
        for await (const chunk of zip.read(name)) {
          bytes += chunk.length;
          if (bytes > file.bytes) throw changed(name);
          hash.update(chunk);
          yield chunk;
        }
      } catch (cause) {
        throw toRefusal(cause);
      }
      if (bytes !== file.bytes || hash.digest('hex') !== file.sha256) throw changed(name);
    };
    const pieces: Uint8Array[] = [];
    for await (const piece of read(schemaName)) pieces.push(piece);
    const { tables } = parse(Buffer.concat(pieces).toString(), companySchema);
    assertNames(zip.names, manifest, tables);
    const manifestSha256 = createHash('sha256')
      .update(text ?? '')
      .digest('hex');
    return { manifest, tables, manifestSha256, read, close };
  } catch (cause) {
    await close();
    throw toRefusal(cause);
  }
}
