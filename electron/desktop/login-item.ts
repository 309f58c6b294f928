import { posix } from 'node:path';

export type LoginSurroundings = {
  readonly platform: NodeJS.Platform;
  readonly isPackaged: boolean;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly home: string;
  readonly program: string;
  /** What the program was started with that must be the same at the next start. */
  readonly args: readonly string[];
};

/** How the program gets started when somebody signs in: by the system's own list, or by a file; null where it can't. */
export type LoginItem =
  | { readonly kind: 'listed'; readonly args: readonly string[] }
  | { readonly kind: 'file'; readonly path: string; readonly content: string };

export function decideLoginItem(around: LoginSurroundings): LoginItem | null {
  const { platform, isPackaged, env, home, program, args } = around;
  // Before packaging the program is Electron itself, which knows nothing of us.
  if (!isPackaged) return null;
  if (platform === 'win32' || platform === 'darwin') return { kind: 'listed', args };
  if (platform !== 'linux') return null;
  const base = env['XDG_CONFIG_HOME'];
  // The standard says to pass over a value that is not an absolute path.
  const config = base !== undefined && posix.isAbsolute(base) ? base : posix.join(home, '.config');
  // An AppImage runs from a place that is gone when it ends; the file itself is named here.
  const command = [env['APPIMAGE'] ?? program, ...args].map(toQuoted).join(' ');
  return {
    kind: 'file',
    path: posix.join(config, 'autostart', 'plain-mirror.desktop'),
    content: `[Desktop Entry]\nType=Application\nName=Plain Mirror\nExec=${command}\nX-GNOME-Autostart-enabled=true\n`,
  };
}

/** An argument as the Desktop Entry Specification quotes it; a per cent sign would be a place for a file name. */
function toQuoted(text: string): string {
  const inQuotes = text.replace(/[\\"`$]/g, (sign) => `\\${sign}`).replaceAll('%', '%%');
  // The value of a key is unescaped once more before the quotes are looked at.
  return `"${inQuotes.replaceAll('\\', '\\\\')}"`;
}
