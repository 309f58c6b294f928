import { randomUUID } from 'node:crypto';
import { rmSync, statSync, writeFileSync } from 'node:fs';
import { isAbsolute, join, relative } from 'node:path';
import { Refusal } from '../../../shared/refusal.ts';

/** Says in a sentence why a folder takes no file; what is no fault of the folder is thrown as it is. */
export function toFolderRefusal(folder: string, cause: unknown): unknown {
  const code = cause instanceof Error && 'code' in cause ? cause.code : null;
  const refuse = (sentence: string): Refusal => new Refusal('BAD_FOLDER', sentence, 'folder');
  switch (code) {
    case 'ENOENT':
    case 'ENOTDIR':
      return refuse(`The folder ${folder} is not there. Is its disk plugged in?`);
    case 'ENOSPC':
      return refuse(`The disk of the folder ${folder} is full.`);
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return refuse(`Nothing may be written into the folder ${folder}.`);
    default:
      return cause;
  }
}

/** Refuses a folder that is not there or takes no file. */
export function assertTakesFiles(folder: string): void {
  try {
    if (!statSync(folder).isDirectory())
      throw new Refusal('BAD_FOLDER', `${folder} is a file. Give a folder.`, 'folder');
    const trial = join(folder, `.plain-mirror-${randomUUID()}`);
    writeFileSync(trial, '', { flag: 'wx' });
    rmSync(trial);
  } catch (cause) {
    throw toFolderRefusal(folder, cause);
  }
}

/** Refuses a folder that exports can't regularly be written to. */
export function assertPlanFolder(folder: string, dataDir: string): void {
  if (!isAbsolute(folder))
    throw new Refusal('BAD_FOLDER', 'Give the whole path of the folder, from the disk on.', 'folder');
  const way = relative(dataDir, folder);
  const isInside = !way.startsWith('..') && !isAbsolute(way);
  if (isInside)
    throw new Refusal(
      'BAD_FOLDER',
      'This folder is part of Plain Mirror’s own. Choose one on another disk: what takes the computer must not take the export.',
      'folder',
    );
  assertTakesFiles(folder);
}
