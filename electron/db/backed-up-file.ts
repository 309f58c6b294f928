import Database from 'better-sqlite3';
import { createHash } from 'node:crypto';
import { closeSync, fsyncSync, openSync, readSync } from 'node:fs';
import type { BackupFacts } from './backup-manifest.ts';

/** A file is read in pieces of this size to hash it: a few milliseconds of disk each. */
const pieceBytes = 4 * 1024 * 1024;

/** Brings a file to the disk and tells its SHA-256. */
export function syncAndHash(path: string): string {
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

type CopyFacts = Pick<BackupFacts, 'dataVersion' | 'deviceId' | 'business' | 'newestCommit' | 'counts'>;

/** Opens a finished copy, looks whether it is whole, and reads what it holds. Throws where it is not. */
export function lookThrough(path: string): CopyFacts {
  const copy = new Database(path, { readonly: true, fileMustExist: true });
  try {
    copy.pragma('trusted_schema = OFF');
    const verdict: unknown = copy.pragma('integrity_check(1)', { simple: true });
    if (verdict !== 'ok') throw new Error(`The copy is not whole: ${String(verdict)}`);
    const first = (query: string): unknown => copy.prepare(query).pluck().get();
    const count = (table: string): number => Number(first(`SELECT count(*) FROM ${table}`));
    const business = first('SELECT name FROM businesses LIMIT 1');
    return {
      dataVersion: Number(copy.pragma('user_version', { simple: true })),
      deviceId: String(first('SELECT device_id FROM store')),
      business: typeof business === 'string' ? business : null,
      newestCommit: Number(first('SELECT ifnull(max(commit_id), 0) FROM commits')),
      counts: { entries: count('entries'), customers: count('customers'), people: count('people') },
    };
  } finally {
    copy.close();
  }
}
