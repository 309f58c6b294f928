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
  for (const args of [['update'], ['install', '-y', '--no-install-recommends', 'chromium']]) {
    const [command = '', ...rest] = [...prefix, 'apt-get', '-qq', ...args];
    const { status } = spawnSync(command, rest, {
      stdio: ['ignore', 2, 2],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
    if (status !== 0) print(`apt-get ${args[0]} failed: the reason is above.`);
  }
}
