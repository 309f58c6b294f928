import type Database from 'better-sqlite3';
import { createHash } from 'node:crypto';
import {
  closeSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';

/** Read a backup in pieces of this size to hash it: a few milliseconds of disk each. */
const pieceBytes = 4 * 1024 * 1024;

const unfinishedEnd = '.unfinished';

function hashAndSync(path: string): string {
  const file = openSync(path, 'r+');
  try {
    fsyncSync(file);
    const hash = createHash('sha256');
    const piece = Buffer.alloc(pieceBytes);
    for (let read = readSync(file, piece); read > 0; read = readSync(file, piece)) hash.update(piece.subarray(0, read));
    return hash.digest('hex');
  } finally {
    closeSync(file);
  }
}

/** Makes a rename inside a folder durable. */
export function syncFolder(path: string): void {
  // Windows can't open a folder to sync it; NTFS journals renames by itself.
  if (process.platform === 'win32') return;
  const folder = openSync(path, 'r');
  fsyncSync(folder);
  closeSync(folder);
}

/**
 * Writes a copy with VACUUM INTO (a plain copy keeps the WAL flag and can't be opened from read-only media), syncs it,
 * writes its SHA-256 beside it, and only then gives it its name: no half file ever carries one. Returns the path.
 */
export function backUp(database: Database.Database, folder: string, why: string, now: number): string {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const stamp = new Date(now).toISOString().replaceAll(/[:.]/g, '-');
  const path = join(folder, `${stamp}-${why}.sqlite`);
  const unfinished = `${path}${unfinishedEnd}`;
  // What a killed or failed backup left is of no use and may be as large as a whole one.
  for (const name of readdirSync(folder)) if (name.endsWith(unfinishedEnd)) rmSync(join(folder, name));
  database.prepare('VACUUM INTO ?').run(unfinished);
  const sha256 = hashAndSync(unfinished);
  writeFileSync(`${path}.sha256`, `${sha256}\n`, { flush: true });
  renameSync(unfinished, path);
  syncFolder(folder);
  return path;
}
