import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { manifestSchema, type Manifest } from '../../shared/features/exports/company-file.schema.ts';

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
