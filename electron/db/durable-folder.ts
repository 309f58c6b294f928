import { closeSync, fsyncSync, mkdirSync, openSync } from 'node:fs';
import { dirname, resolve } from 'node:path';

/** Makes the names inside a folder durable: of what was made there, renamed or removed. */
export function syncFolder(path: string): void {
  // Windows can't open a folder to sync it; NTFS journals renames by itself.
  if (process.platform === 'win32') return;
  const folder = openSync(path, 'r');
  try {
    fsyncSync(folder);
  } finally {
    closeSync(folder);
  }
}

/** Makes the name of a folder durable, and of each folder around it: any of them may be as new as it is. */
export function syncFoldersAround(path: string): void {
  const around = dirname(resolve(path));
  try {
    syncFolder(around);
  } catch {
    // Somebody else's folder may not be opened, and some disks can't sync one; neither is as new as ours.
  }
  if (around !== dirname(around)) syncFoldersAround(around);
}

/** Makes a folder that only its owner may look into and that a power cut does not take away. */
export function makeDurableFolder(path: string): void {
  if (mkdirSync(path, { recursive: true, mode: 0o700 }) !== undefined) syncFoldersAround(path);
}
