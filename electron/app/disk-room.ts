import { statfsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { DiskRoom } from '../../shared/features/system/disk-room.schema.ts';
import { databaseName } from '../db/open-database.ts';

/** Below this the owner of the disk should make room, in bytes. */
export const lowRoomBytes = 500 * 1024 * 1024;

/** Below this a save may fail any moment: what the write-ahead log may grow to, and as much again. */
const fullRoomBytes = 32 * 1024 * 1024;

/** How much is free where the records lie. A copy of them must fit too, for an update or a backup, with room to spare. */
export function readRoom(dataDir: string): DiskRoom {
  const { bavail, bsize } = statfsSync(dataDir);
  const freeBytes = bavail * bsize;
  const database = statSync(join(dataDir, databaseName), { throwIfNoEntry: false })?.size ?? 0;
  if (freeBytes < fullRoomBytes) return { freeBytes, state: 'full' };
  return { freeBytes, state: freeBytes < Math.max(lowRoomBytes, 3 * database) ? 'low' : 'enough' };
}
