import { appendFileSync, existsSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { HostNote } from '../../shared/host-note.ts';
import { toLogLine } from './log-line.ts';

/** Files that are kept, and how large one gets: 5 MB in all, some months of an ordinary program. */
const mostFiles = 5;
const fileBytes = 1024 * 1024;

export type LogFiles = {
  readonly folder: string;
  readonly note: (note: HostNote) => void;
};

/** Keeps what the program tells in `<data>/logs`, the newest in `mirror.log`. A disk that takes no more is no reason to stop. */
export function openLogFiles(dataDir: string, now: () => number, limitBytes = fileBytes): LogFiles {
  const folder = join(dataDir, 'logs');
  const fileOf = (age: number): string => join(folder, age === 0 ? 'mirror.log' : `mirror.${age}.log`);
  const makeRoom = (bytes: number): void => {
    const newest = fileOf(0);
    if (!existsSync(newest) || statSync(newest).size + bytes <= limitBytes) return;
    // The oldest is written over.
    for (let age = mostFiles - 2; age >= 0; age -= 1) {
      if (existsSync(fileOf(age))) renameSync(fileOf(age), fileOf(age + 1));
    }
  };
  return {
    folder,
    note(note) {
      const line = toLogLine(note, now());
      try {
        mkdirSync(folder, { recursive: true, mode: 0o700 });
        makeRoom(line.length);
        appendFileSync(fileOf(0), line, { mode: 0o600 });
      } catch (cause) {
        console.error(cause);
      }
    },
  };
}
