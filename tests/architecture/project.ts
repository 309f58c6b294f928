import { readFileSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** The project's folder. */
export const root = resolve(import.meta.dirname, '../..');

/** Where the app's own code lives. */
export const sourceFolders = ['electron', 'renderer', 'shared'] as const;

const skipped = new Set(['.cache', '.git', 'node_modules', 'out', 'playwright-report', 'test-results']);

/** Lists the files below a folder of the project, relative to its root, with forward slashes. */
export function listFiles(folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    if (skipped.has(entry.name)) return [];
    const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
    return entry.isDirectory() ? listFiles(path) : [path];
  });
}

/** Lists every file of code, tests included. */
export function listCode(): string[] {
  return listFiles('').filter((path) => /\.(tsx?|mjs|cjs)$/.test(path));
}

/** Reads a file of the project as text. */
export function readText(path: string): string {
  return readFileSync(join(root, path), 'utf8');
}
