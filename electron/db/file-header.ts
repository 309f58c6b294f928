import { closeSync, fstatSync, openSync, readSync } from 'node:fs';

/** The first page of a database begins with these many bytes about the whole file (sqlite.org/fileformat2.html, 1.3). */
const headerBytes = 100;

const magic = 'SQLite format 3\0';

/** Every file of ours has pages of this size, SQLite's own. */
const pageBytes = 4096;

/** Looks at what a copied database says of itself before SQLite does; answers what is odd, or null. */
export function findHeaderProblem(path: string): string | null {
  const file = openSync(path, 'r');
  try {
    const header = Buffer.alloc(headerBytes);
    if (readSync(file, header, 0, headerBytes, 0) < headerBytes) return 'it is too short';
    if (header.toString('latin1', 0, magic.length) !== magic) return 'it is not a database';
    if (header.readUInt16BE(16) !== pageBytes || header[20] !== 0) return 'its pages have another size';
    if (header.readUInt32BE(28) * pageBytes !== fstatSync(file).size) return 'it is not as long as it says';
    // A copy made by VACUUM INTO asks for no log beside it, so none can bring rows along.
    if (header[18] !== 1 || header[19] !== 1) return 'it asks for a log beside it';
    return header.readUInt32BE(56) === 1 ? null : 'its texts are written in another way';
  } finally {
    closeSync(file);
  }
}
