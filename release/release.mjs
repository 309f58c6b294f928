// @ts-check
// `npm run release`: what is built is packaged for this computer's system, or for the one named (`-- --win`), and looked
// into afterwards.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
const own = (/** @type {string} */ path) => join(root, 'node_modules', path);

/**
 * @param {string} program
 * @param {readonly string[]} args
 */
function run(program, args) {
  const { status } = spawnSync(program, args, { cwd: root, stdio: 'inherit', shell: program === 'npm' });
  if (status !== 0) process.exit(status ?? 1);
}

run(process.execPath, [own('electron-vite/bin/electron-vite.js'), 'build', '--logLevel', 'warn']);
run('npm', ['ci', '--prefix', 'release', '--ignore-scripts', '--no-audit', '--no-fund']);
const builder = join(root, 'release/node_modules/electron-builder/cli.js');
const config = ['--config', 'release/builder.config.ts', '--publish', 'never'];
run(process.execPath, [builder, ...config, ...process.argv.slice(2)]);
run(process.execPath, [join(root, 'release/check-release.ts')]);
