// @ts-check
import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** What `out/` is built from. The lock counts too: a new version of a part is a new build. */
const builtFrom = [
  'electron',
  'renderer',
  'resources',
  'shared',
  'electron.vite.config.ts',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
];

/** @param {string} path relative to the root, with forward slashes */
export function isBuilt(path) {
  return !path.startsWith('electron/launch/') && !/\.test\.tsx?$/.test(path) && !/(^|\/)\./.test(path);
}

/**
 * Lists the files of a folder, or the file itself, in an order that is the same everywhere.
 * @param {string} root
 * @param {string} path
 * @returns {string[]}
 */
function listFiles(root, path) {
  try {
    return readdirSync(join(root, path), { withFileTypes: true })
      .toSorted((a, b) => (a.name < b.name ? -1 : 1))
      .flatMap((entry) => {
        const inside = `${path}/${entry.name}`;
        return entry.isDirectory() ? listFiles(root, inside) : [inside];
      });
  } catch (error) {
    if (isCode(error, 'ENOTDIR')) return [path];
    if (isCode(error, 'ENOENT')) return [];
    throw error;
  }
}

/**
 * @param {unknown} error
 * @param {string} code
 */
function isCode(error, code) {
  return error instanceof Error && 'code' in error && error.code === code;
}

/**
 * Hashes everything `out/` is built from. Contents, not times: a checkout or a copy gives every file a new time.
 * @param {string} root
 */
export function hashSources(root) {
  const hash = createHash('sha256');
  for (const path of builtFrom.flatMap((name) => listFiles(root, name)).filter(isBuilt)) {
    const content = readFileSync(join(root, path));
    hash.update(`${path}\n${content.length}\n`).update(content);
  }
  return hash.digest('hex');
}

/**
 * Hashes the one file that says which packages are installed.
 * @param {string} root
 */
export function hashLock(root) {
  return createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');
}

/**
 * Reads a stamp, or null where there is none.
 * @param {string} path
 */
export function readStamp(path) {
  try {
    return readFileSync(path, 'utf8').trim();
  } catch {
    return null;
  }
}
