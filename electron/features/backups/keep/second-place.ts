import { existsSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { isAbsolute, join, relative } from 'node:path';
import { readPlaceNames, toPlaceName } from '../../../../shared/features/backups/keep/place-names.rules.ts';
import { listOutdated } from '../../../../shared/features/backups/keep/retention.rules.ts';
import { Refusal } from '../../../../shared/refusal.ts';
import type { MadeBackup } from '../../../db/backup.ts';
import { syncFolder } from '../../../db/durable-folder.ts';
import { packBackup } from '../one-file/pack-backup.ts';
import { toSentence } from '../../../db/write-failure.ts';
import type { SealKey } from '../one-file/seal.ts';

/** Tells the stick from the empty folder that is left where it was: only what holds this is the second place. */
const markName = '.plain-mirror-second-place';

const refuse = (sentence: string): Refusal => new Refusal('BAD_FOLDER', sentence, 'folder');

/** Marks a folder as the second place. Refused where it is none that can be: not there, part of our own, not writable. */
export function markPlace(folder: string, dataDir: string): void {
  if (!isAbsolute(folder)) throw refuse('Give the whole path of the folder, from the disk on.');
  const way = relative(dataDir, folder);
  if (!way.startsWith('..') && !isAbsolute(way))
    throw refuse('This folder is part of Plain Mirror’s own. Choose one on another disk, or one that is synced.');
  try {
    if (!statSync(folder).isDirectory()) throw refuse(`${folder} is a file. Give a folder.`);
    writeFileSync(join(folder, markName), 'Plain Mirror keeps copies of its backups here.\n', { flush: true });
  } catch (cause) {
    throw refuse(toSentence(cause, `The folder ${folder}`));
  }
}

function assertMarked(folder: string): void {
  if (!existsSync(join(folder, markName)))
    throw refuse(`The folder ${folder} is not there, or its disk is another one. Is it plugged in?`);
}

/** Copies a backup into the second place as one file; only a whole file gets its name, and older ones go after that. */
export async function copyToPlace(
  { path, facts }: MadeBackup,
  folder: string,
  how: { readonly key: SealKey | null; readonly timeZone: string; readonly at: number; readonly signal: AbortSignal },
): Promise<void> {
  assertMarked(folder);
  const { deviceId } = facts;
  for (const name of readPlaceNames(readdirSync(folder), deviceId).unfinished) rmSync(join(folder, name));
  const out = join(folder, toPlaceName(facts));
  const unfinished = `${out}.unfinished`;
  try {
    await packBackup(path, unfinished, { key: how.key, signal: how.signal });
    renameSync(unfinished, out);
  } catch (cause) {
    rmSync(unfinished, { force: true });
    throw cause;
  }
  syncFolder(folder);
  for (const { name } of listOutdated(readPlaceNames(readdirSync(folder), deviceId).whole, how))
    rmSync(join(folder, name), { force: true });
}
