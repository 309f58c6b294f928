// @ts-check
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';

/** Elsewhere a package of that name is missing, or brings a browser in a box that tests can't start. */
function isDebian() {
  return existsSync('/etc/os-release') && /^ID=debian$/m.test(readFileSync('/etc/os-release', 'utf8'));
}

/**
 * Says how to become root without asking anybody; null where that is not possible.
 * @returns {string[] | null}
 */
function asRoot() {
  if (process.getuid?.() === 0) return [];
  return spawnSync('sudo', ['-n', 'true']).status === 0 ? ['sudo', '-n'] : null;
}

/**
 * @param {readonly string[]} prefix
 * @param {...string} args
 */
function apt(prefix, ...args) {
  const [command = '', ...rest] = [...prefix, 'apt-get', '-qq', ...args];
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  return spawnSync(command, rest, { stdio: ['ignore', 2, 2], env }).status === 0;
}

/**
 * Installs Debian's Chromium where that is allowed, otherwise says what to install; the tests then fail by themselves.
 * @param {(line: string) => void} print
 */
export function installChromium(print) {
  const prefix = isDebian() ? asRoot() : null;
  if (prefix === null) {
    print(
      'The end-to-end tests need Chromium: install it (Debian: apt-get install chromium) or name one in CHROMIUM_PATH.',
    );
    return;
  }
  print("Installing Debian's Chromium for the end-to-end tests …");
  apt(prefix, 'update');
  // The same engine twice: the first leaves out a browser's own windows, which take a third of the time.
  const isThere = ['chromium-headless-shell', 'chromium'].some((name) =>
    apt(prefix, 'install', '-y', '--no-install-recommends', name),
  );
  if (!isThere) print('apt-get could not install it: the reason is above.');
}
