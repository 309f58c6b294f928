import Database from 'better-sqlite3';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { lockFolder } from '../../../electron/db/folder-lock.ts';

// Tries at each line it reads to hold a folder, and to write into its database, and says whether it could.
const folder = process.argv[2] ?? '';

function isKept(work: () => void): boolean {
  try {
    work();
    return false;
  } catch {
    return true;
  }
}

console.log('ready');
for await (const _ of createInterface({ input: process.stdin })) {
  const isFolderKept = isKept(() => lockFolder(folder, 'probe', 0).release());
  const isDatabaseKept = isKept(() => {
    const database = new Database(join(folder, 'plain-mirror.sqlite'), { timeout: 0, fileMustExist: true });
    try {
      database.exec('BEGIN IMMEDIATE; ROLLBACK');
    } finally {
      database.close();
    }
  });
  console.log(`folder ${isFolderKept ? 'kept' : 'taken'}, database ${isDatabaseKept ? 'kept' : 'taken'}`);
}
