import { spawnSync } from 'node:child_process';
import { onTestFinished } from 'vitest';
import { makeFolder } from '../factories/store.ts';

/** Why what needs a disk of its own is not run. */
export const noMounting = 'nobody but root may mount a disk here';

/** A small disk of its own, gone after the test; null where this computer lets nobody mount one. */
export function mountDisk(sizeMb: number): string | null {
  const folder = makeFolder();
  if (spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${sizeMb}m`, 'tmpfs', folder]).status !== 0) return null;
  onTestFinished(() => void spawnSync('umount', ['-l', folder]));
  return folder;
}

/** Shows a folder or a file at a place, its own or another, where it can only be read; false where nobody may do that. */
export function showReadOnly(path: string, at: string): boolean {
  if (spawnSync('mount', ['--bind', path, at]).status !== 0) return false;
  onTestFinished(() => void spawnSync('umount', ['-l', at]));
  return spawnSync('mount', ['-o', 'remount,ro,bind', at]).status === 0;
}
