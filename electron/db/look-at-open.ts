import type Database from 'better-sqlite3';
import { statSync } from 'node:fs';

/**
 * Up to this size, in bytes, a file is looked through whole at each open: 108 MB took 0.14 s from memory, a slow disk
 * takes some seconds. A file of 1,000,000 entries (3.4 GB) kept people waiting for over a minute.
 */
const wholeUpToBytes = 256 * 1024 * 1024;

/**
 * Throws where an existing file is seen to be damaged. A larger one that was closed in order is not read from end to
 * end: it must have the length its header says, and its list of tables must be whole; the rest is read by every backup,
 * which copies all of it and checks the copy (docs/adr/0027-large-files-open-at-once.md). One that was not closed leaves
 * its write-ahead log, and is looked through whatever its size.
 */
export function lookAtOpen(reader: Database.Database, path: string, wholeUpTo = wholeUpToBytes): void {
  const { size } = statSync(path);
  const leftOpen = (statSync(`${path}-wal`, { throwIfNoEntry: false })?.size ?? 0) > 0;
  const isWhole = leftOpen || size <= wholeUpTo;
  const pages = Number(reader.pragma('page_count', { simple: true }));
  const pageBytes = Number(reader.pragma('page_size', { simple: true }));
  if (!isWhole && pages * pageBytes !== size) throw new Error('The file is shorter or longer than its header says.');
  const verdict: unknown = reader.pragma(isWhole ? 'quick_check(1)' : 'quick_check(sqlite_schema)', { simple: true });
  if (verdict !== 'ok') throw new Error(String(verdict));
}
