import { posix, win32 } from 'node:path';
import { desktopScheme } from '../../shared/host.ts';
import { isPagePath } from '../../shared/page-paths.ts';
import { isOwnUrl } from './own-url.ts';

/** What the program was asked to open from outside: a file of ours, or a page. */
export type Opening =
  | { readonly kind: 'file'; readonly path: string; readonly what: FileKind }
  | { readonly kind: 'page'; readonly path: string };

export type FileKind = 'backup' | 'survey';

const fileKinds: ReadonlyMap<string, FileKind> = new Map([
  ['.plainmirror', 'backup'],
  ['.mirrorsurvey', 'survey'],
]);

export type Surroundings = { readonly platform: NodeJS.Platform; readonly cwd: string };

/** The first thing among the words of a command line that is to be opened; switches and all else are passed over. */
export function findOpening(words: readonly string[], around: Surroundings): Opening | null {
  for (const word of words) {
    const opening = toOpening(word, around);
    if (opening !== null) return opening;
  }
  return null;
}

/** Tells what a word names: a file by its ending, a page by a link of ours; null for all else. */
export function toOpening(word: string, { platform, cwd }: Surroundings): Opening | null {
  if (word.startsWith('-')) return null;
  if (word.toLowerCase().startsWith(`${desktopScheme}:`)) return toPage(word);
  const path = platform === 'win32' ? win32 : posix;
  const what = fileKinds.get(path.extname(word).toLowerCase());
  // A NUL ends a path for the system, not for us.
  if (what === undefined || word.includes('\0')) return null;
  return { kind: 'file', path: path.resolve(cwd, word), what };
}

/**
 * A link of ours from a mail or another program opens a page and does nothing else: only a known path is taken, never
 * what follows it, so no link fills in a form, filters a list or names a file.
 */
function toPage(link: string): Opening | null {
  const url = isOwnUrl(link) ? URL.parse(link) : null;
  if (url === null || !isPagePath(url.pathname)) return null;
  return { kind: 'page', path: url.pathname };
}

/** The address at which the page takes a file that was handed over under an id; it never learns where the file lies. */
export function toFileAddress(what: FileKind, fileId: string): string {
  switch (what) {
    case 'backup':
      return `/settings?tab=backups&file=${fileId}`;
    case 'survey':
      return `/surveys?file=${fileId}`;
  }
}
