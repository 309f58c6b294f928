import { posix, win32 } from 'node:path';

export type FolderSurroundings = {
  readonly platform: NodeJS.Platform;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly home: string;
  /** What a relative folder chosen by hand is relative to. */
  readonly cwd: string;
};

export type FolderChoice =
  | { readonly kind: 'folder'; readonly path: string }
  | { readonly kind: 'refused'; readonly message: string };

/** Parts of a path that belong to a service which copies files behind the app's back, as its folders are named. */
const syncedParts: readonly (readonly [part: RegExp, service: string])[] = [
  [/^onedrive( - .+)?$/i, 'OneDrive'],
  [/^dropbox( \(.+\))?$/i, 'Dropbox'],
  [/^(icloud ?drive|mobile documents|com~apple~clouddocs)$/i, 'iCloud'],
  [/^(google ?drive|googledrive-.+|my drive)$/i, 'Google Drive'],
];

/**
 * Decides where everything is kept: the folder given, else PLAIN_MIRROR_HOME, else the system's
 * place for what belongs to this computer. A folder that is synced is refused: two computers
 * writing one database through such a service lose what they wrote.
 */
export function decideDataFolder(argument: string | null, around: FolderSurroundings): FolderChoice {
  const { env, cwd, platform } = around;
  const path = platform === 'win32' ? win32 : posix;
  const byHand = argument ?? env['PLAIN_MIRROR_HOME'];
  if (byHand === undefined || byHand === '') return { kind: 'folder', path: toDefaultFolder(around) };
  const folder = path.resolve(cwd, byHand);
  const service = findService(folder);
  if (service === null) return { kind: 'folder', path: folder };
  return {
    kind: 'refused',
    message:
      `The folder ${folder} is kept in step by ${service}, which would damage the database. ` +
      'Please choose a folder that stays on this computer; backups may go anywhere.',
  };
}

/** The folder beside the default one in which the sample company lives. */
export function toSampleFolder(defaultFolder: string): string {
  return `${defaultFolder}-sample`;
}

function toDefaultFolder({ platform, env, home }: FolderSurroundings): string {
  if (platform === 'win32') {
    return win32.join(env['LOCALAPPDATA'] || win32.join(home, 'AppData', 'Local'), 'Plain Mirror');
  }
  if (platform === 'darwin') return posix.join(home, 'Library', 'Application Support', 'Plain Mirror');
  const base = env['XDG_DATA_HOME'];
  // The standard says to pass over a value that is not an absolute path.
  const isAbsolute = base !== undefined && posix.isAbsolute(base);
  return posix.join(isAbsolute ? base : posix.join(home, '.local', 'share'), 'plain-mirror');
}

function findService(folder: string): string | null {
  for (const part of folder.split(/[\\/]/)) {
    const found = syncedParts.find(([pattern]) => pattern.test(part));
    if (found !== undefined) return found[1];
  }
  return null;
}
