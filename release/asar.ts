import { z } from 'zod';

const headerSchema: z.ZodType<Folder> = z.object({ files: z.record(z.string(), z.unknown()) });
type Folder = { readonly files: Readonly<Record<string, unknown>> };
const fileSchema = z.object({
  unpacked: z.boolean().optional(),
  integrity: z.object({ algorithm: z.literal('SHA256'), hash: z.string().length(64) }).optional(),
});

/** A file of an archive: whether it lies beside it, and whether it carries a hash. */
export type AsarFile = { readonly path: string; readonly isUnpacked: boolean; readonly hasHash: boolean };

/** The header of an archive as its text: what Electron's own integrity check hashes. */
export function readAsarHeader(archive: Buffer): string {
  // Two pickles of Chromium: the size of the second, and in it the length of the text.
  const length = archive.length < 16 ? 0 : archive.readUInt32LE(12);
  if (length === 0 || 16 + length > archive.length) throw new Error('This is no archive of Electron.');
  return archive.toString('utf8', 16, 16 + length);
}

/** Lists the files of an archive by their paths. */
export function listAsar(archive: Buffer): AsarFile[] {
  return walk(headerSchema.parse(JSON.parse(readAsarHeader(archive))), '');
}

function walk({ files }: Folder, base: string): AsarFile[] {
  return Object.entries(files).flatMap(([name, entry]) => {
    const path = `${base}${name}`;
    const folder = headerSchema.safeParse(entry);
    if (folder.success) return walk(folder.data, `${path}/`);
    const { unpacked = false, integrity } = fileSchema.parse(entry);
    return [{ path, isUnpacked: unpacked, hasHash: integrity !== undefined }];
  });
}
