import { randomBytes } from 'node:crypto';
import { existsSync, rmSync } from 'node:fs';
import { rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Refusal } from '../../shared/refusal.ts';
import { lowRoomBytes, readRoom } from './disk-room.ts';

/** Twice what the write-ahead log may grow to: with that much, what waits in it can be written away. */
export const ballastBytes = 32 * 1024 * 1024;

const ballastIn = (dataDir: string): string => join(dataDir, 'ballast');

/** Lays a file by that holds room on the disk, while there is plenty: it is given up for the save that finds none. */
export async function keepBallast(dataDir: string): Promise<void> {
  const path = ballastIn(dataDir);
  if (existsSync(path) || readRoom(dataDir).freeBytes < lowRoomBytes) return;
  const unfinished = `${path}.unfinished`;
  try {
    // Random, so that no file system packs it into nothing.
    await writeFile(unfinished, randomBytes(ballastBytes));
    await rename(unfinished, path);
  } catch {
    // A disk that takes no ballast is told by how little room it has.
    await rm(unfinished, { force: true });
  }
}

/** Gives the room up; false where there is none. */
function dropBallast(dataDir: string): boolean {
  const path = ballastIn(dataDir);
  if (!existsSync(path)) return false;
  rmSync(path);
  return true;
}

const isFull = (cause: unknown): boolean =>
  cause instanceof Error && 'code' in cause && (cause.code === 'SQLITE_FULL' || cause.code === 'ENOSPC');

/**
 * Saves; where the disk is full the ballast goes, and it is saved then. A transaction that failed left nothing, so doing
 * it again is doing it once. Refused in a sentence where there is no room at all; `onFull` hears of both.
 */
export function saveWithBallast<Answer>(dataDir: string, save: () => Answer, onFull: () => void): Answer {
  try {
    return save();
  } catch (cause) {
    if (!isFull(cause)) throw cause;
    const hadBallast = dropBallast(dataDir);
    onFull();
    if (!hadBallast) throw noRoom();
  }
  try {
    return save();
  } catch (cause) {
    throw isFull(cause) ? noRoom() : cause;
  }
}

function noRoom(): Refusal {
  return new Refusal(
    'DISK_FULL',
    'The disk is full, so this is not saved. It is still here on the screen: make room on the disk, then save again.',
  );
}
