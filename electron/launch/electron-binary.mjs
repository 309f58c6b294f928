// @ts-check
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** An attempt to fetch the binary may take ten seconds, no more; the rest is for ending it. */
const fetchLimitMs = 9_000;

/**
 * Finds Electron's program where it has been fetched already; null where it has not.
 * @param {string} root
 * @returns {string | null}
 */
export function findElectron(root) {
  const folder = join(root, 'node_modules', 'electron');
  try {
    const program = join(folder, 'dist', readFileSync(join(folder, 'path.txt'), 'utf8').trim());
    return existsSync(program) ? program : null;
  } catch {
    return null;
  }
}

/**
 * Says why no window can be opened on this computer; null where one can.
 * @param {string} platform
 * @param {NodeJS.ProcessEnv} env
 * @returns {string | null}
 */
export function missingScreen(platform, env) {
  if (platform !== 'linux' || env['DISPLAY'] || env['WAYLAND_DISPLAY']) return null;
  return 'this computer has no screen';
}

/**
 * Fetches Electron's program with the package's own script, or gives up after the limit.
 * @param {string} root
 * @param {string} node
 * @param {number} [limitMs]
 * @returns {Promise<string | null>} the program, or null where it can't be had
 */
export async function fetchElectron(root, node, limitMs = fetchLimitMs) {
  const script = join(root, 'node_modules', 'electron', 'install.js');
  await new Promise((resolve) => {
    const child = spawn(node, [script], { cwd: root, stdio: 'ignore', timeout: limitMs, killSignal: 'SIGKILL' });
    child.once('error', resolve);
    child.once('exit', resolve);
  });
  return findElectron(root);
}
