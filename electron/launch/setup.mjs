// @ts-check
import { spawnSync } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { withNodeFirst } from './child.mjs';
import { holdSetupLock } from './setup-lock.mjs';
import { chooseNode, missingNode } from './node-choice.mjs';
import { hashLock, hashSources, readStamp } from './sources.mjs';

/** The project's folder, wherever the command was given. */
export const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..');

/** Compiled code is kept by its content: a second start compiles nothing. */
export const compiledCode = { NODE_COMPILE_CACHE: join(root, '.cache', 'compiled') };

const lockStamp = join(root, 'node_modules', '.plain-mirror-lock');
/** Says which sources `out/` was built from. */
export const buildStamp = join(root, 'out', '.plain-mirror-sources');

/** Set-up speaks only on stderr: what a command prints on stdout is read by programs. */
const quiet = /** @type {import('node:child_process').StdioOptions} */ (['ignore', 2, 2]);

/** Nobody waits longer than this for packages or a build; it then fails with a reason instead of hanging. */
const stepLimitMs = 15 * 60 * 1000;

const machine = {
  root,
  platform: process.platform,
  arch: process.arch,
  version: process.versions.node,
  execPath: process.execPath,
};

/** @param {string} line */
export function say(line) {
  process.stderr.write(`${line}\n`);
}

/**
 * Says how to run npm so that it survives replacing `node_modules`: by the Node that started npm, never by the one
 * inside the folder it is about to delete.
 * @param {NodeJS.ProcessEnv} env
 * @param {string} folder the project's node_modules
 * @returns {{ command: string, args: string[], shell: boolean }}
 */
export function npmCommand(env, folder) {
  const { npm_node_execpath: node, npm_execpath: npm } = env;
  if (node !== undefined && npm?.endsWith('.js') === true && !node.startsWith(folder) && existsSync(npm)) {
    return { command: node, args: [npm], shell: false };
  }
  // npm is a .cmd file on Windows, which only a shell can start.
  return { command: 'npm', args: [], shell: process.platform === 'win32' };
}

/**
 * Takes the project's own folders off a PATH.
 * @param {string} path
 * @param {string} folder the project's node_modules
 */
export function withoutProjectFolder(path, folder) {
  return path
    .split(delimiter)
    .filter((part) => !part.startsWith(folder))
    .join(delimiter);
}

/** Installs the packages the lock names. No package's install script is run: none is needed. */
function install() {
  const folder = join(root, 'node_modules');
  say('Installing the packages of Plain Mirror (this takes a minute) …');
  const npm = npmCommand(process.env, folder);
  // Windows can't delete the Node that is running this, so there what is installed is changed in place.
  const verb = process.platform === 'win32' && process.execPath.startsWith(folder) ? ['install', '--no-save'] : ['ci'];
  const flags = [
    '--include=dev',
    '--include=optional',
    '--ignore-scripts',
    '--no-audit',
    '--no-fund',
    '--loglevel=error',
  ];
  const done = spawnSync(npm.command, [...npm.args, ...verb, ...flags], {
    cwd: root,
    stdio: quiet,
    shell: npm.shell,
    timeout: stepLimitMs,
    env: { ...process.env, PATH: withoutProjectFolder(process.env['PATH'] ?? '', folder) },
  });
  if (done.status !== 0) throw new SetupFailed('The packages could not be installed; npm says why above.');
  writeFileSync(lockStamp, `${hashLock(root)}\n`);
}

/**
 * Builds `out/` from the sources.
 * @param {string} node
 */
function build(node) {
  // Taken before, so that an edit meanwhile is built next time.
  const sources = hashSources(root);
  say('Building Plain Mirror …');
  const done = spawnSync(
    node,
    [
      join(root, 'node_modules/electron-vite/bin/electron-vite.js'),
      'build',
      '--logLevel',
      'warn',
      '--ignoreConfigWarning',
    ],
    {
      cwd: root,
      stdio: quiet,
      timeout: stepLimitMs,
      env: { ...withNodeFirst(process.env, node), NODE_ENV: 'production' },
    },
  );
  if (done.status !== 0) throw new SetupFailed('Plain Mirror could not be built; the reason is above.');
  writeFileSync(buildStamp, `${sources}\n`);
}

/** What set-up can't mend by itself; the message is for the person at the keyboard. */
export class SetupFailed extends Error {}

const isInstalled = () => readStamp(lockStamp) === hashLock(root);
const isBuildFresh = () => readStamp(buildStamp) === hashSources(root);

/**
 * Does a step of set-up alone; where another start has done it meanwhile, nothing is left to do.
 * @param {() => boolean} isDone
 * @param {() => void} step
 */
async function onceFor(isDone, step) {
  if (isDone()) return;
  const release = await holdSetupLock(join(root, '.cache', 'setup.lock'), say);
  try {
    if (!isDone()) step();
  } finally {
    release();
  }
}

/**
 * Installs the packages where they are missing or stale, and answers with the Node to run things on.
 * @returns {Promise<string>}
 */
export async function installPackages() {
  const missing = missingNode(machine);
  if (missing !== null) throw new SetupFailed(missing);
  await onceFor(isInstalled, install);
  return installedNode();
}

/**
 * Installs and builds what is missing or stale, and answers with the Node to run the app on.
 * @returns {Promise<string>}
 */
export async function setUp() {
  const node = await installPackages();
  await onceFor(isBuildFresh, () => build(node));
  return node;
}

function installedNode() {
  const node = chooseNode(machine, existsSync);
  if (node === null) throw new SetupFailed('The packaged Node is missing: delete node_modules and run this again.');
  return node;
}

/**
 * Runs a launcher: its exit code becomes ours, and what set-up can't mend is said in one line.
 * @param {(node: string) => Promise<number>} launch
 */
export async function launchWith(launch) {
  try {
    process.exitCode = await launch(await setUp());
  } catch (error) {
    if (!(error instanceof SetupFailed)) throw error;
    say(error.message);
    process.exitCode = 1;
  }
}
