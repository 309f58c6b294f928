import type { AsarFile } from './asar.ts';
import { toAddonName, type Target } from './addon.ts';

const needed = [
  'package.json',
  'out/main/main.js',
  'out/main/engine.js',
  'out/main/job-worker.js',
  'out/renderer/index.html',
  'resources/icons/icon.png',
  'resources/icons/tray.png',
];
const addon = 'node_modules/better-sqlite3/';
const allowed = ['package.json', 'LICENSE', 'out/main/', 'out/renderer/', 'resources/icons/', addon];

/** Says what is wrong with the files of an archive: what lacks, what has no business in it, what lies on the wrong side. */
export function listWrongFiles(files: readonly AsarFile[], target: Target): string[] {
  const own = `${addon}prebuilds/${toAddonName(target)}`;
  const isCode = ({ path }: AsarFile): boolean => path.endsWith('.node');
  const paths = new Set(files.map(({ path }) => path));
  return [
    ...[...needed, own].filter((path) => !paths.has(path)).map((path) => `${path} is missing`),
    ...files
      .filter(({ path }) => !allowed.some((one) => path === one || (one.endsWith('/') && path.startsWith(one))))
      .map(({ path }) => `${path} has no business in it`),
    ...files
      .filter(({ path }) => /\.(map|ts|tsx|cpp|gyp)$/.test(path))
      .map(({ path }) => `${path} is not needed to run`),
    ...files.filter((file) => isCode(file) && file.path !== own).map(({ path }) => `${path} is for another computer`),
    ...files
      .filter((file) => isCode(file) && !file.isUnpacked)
      .map(({ path }) => `${path} can't be loaded from inside`),
    ...files.filter((file) => !file.isUnpacked && !file.hasHash).map(({ path }) => `${path} carries no hash`),
  ];
}
