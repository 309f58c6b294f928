// @ts-check
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

/** How often a waiting start looks again; an install takes a minute, a build seconds. */
const pollMs = 200;

/**
 * Tells whether a process is still there.
 * @param {number} pid
 */
export function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM means that it lives but belongs to someone else.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/**
 * Waits until no other start sets the project up, then holds the lock: two `npm ci` in one folder ruin each other.
 * A lock whose holder died is taken over.
 * @param {string} path
 * @param {(line: string) => void} say
 * @returns {Promise<() => void>} gives the lock back
 */
export async function holdSetupLock(path, say) {
  mkdirSync(dirname(path), { recursive: true });
  let told = false;
  for (;;) {
    try {
      writeFileSync(path, String(process.pid), { flag: 'wx' });
      return () => rmSync(path, { force: true });
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
    }
    const holder = readHolder(path);
    if (holder !== null && !isAlive(holder)) {
      rmSync(path, { force: true });
      continue;
    }
    if (!told) say(`Another start is setting Plain Mirror up; waiting for it (if none is running, delete ${path}) …`);
    told = true;
    await wait(pollMs);
  }
}

/**
 * @param {string} path
 * @returns {number | null} null while the holder is still writing its number, or has just left
 */
function readHolder(path) {
  try {
    const pid = Number.parseInt(readFileSync(path, 'utf8'), 10);
    return Number.isNaN(pid) ? null : pid;
  } catch {
    return null;
  }
}
