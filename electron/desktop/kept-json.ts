import { readFileSync, renameSync, writeFileSync } from 'node:fs';

/** A small file of the host's own: what it holds, or null where it is missing or broken. */
export function readKept(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return null;
  }
}

/** Keeps a value in a small file; only a whole one gets the name. What can't be kept is asked or measured again. */
export function keep(path: string, value: unknown): void {
  try {
    writeFileSync(`${path}.new`, JSON.stringify(value), { mode: 0o600 });
    renameSync(`${path}.new`, path);
  } catch (cause) {
    console.error(cause);
  }
}
