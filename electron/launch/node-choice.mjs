// @ts-check
import { join } from 'node:path';

/** better-sqlite3 13 crashes on anything older, so nothing of the app is ever started on it. */
const oldestNode = 22;

/** The machines for which package.json pins a Node 24 as an optional dependency. */
const packagedFor = ['linux-x64', 'linux-arm64', 'win-x64'];

/**
 * @typedef {{ root: string, platform: string, arch: string, version: string, execPath: string }} Machine
 */

/** @param {Machine} machine */
function platformName(machine) {
  return `${machine.platform === 'win32' ? 'win' : machine.platform}-${machine.arch}`;
}

/** @param {string} version a Node version as `process.versions.node` says it */
export function isNewEnough(version) {
  return Number.parseInt(version, 10) >= oldestNode;
}

/**
 * Names the Node that npm installs with the project, or null where none is packaged.
 * @param {Machine} machine
 */
export function packagedNode(machine) {
  const name = platformName(machine);
  if (!packagedFor.includes(name)) return null;
  return join(machine.root, 'node_modules', `node-${name}`, 'bin', machine.platform === 'win32' ? 'node.exe' : 'node');
}

/**
 * Says in one line what to install where no Node that runs the app is at hand; null where one is.
 * @param {Machine} machine
 */
export function missingNode(machine) {
  if (isNewEnough(machine.version) || packagedNode(machine) !== null) return null;
  return `Plain Mirror needs Node 24 on this computer (this is Node ${machine.version}): get it from https://nodejs.org and run this again.`;
}

/**
 * Chooses the Node that runs the app: the packaged one, so that all of a team run the same, else the one at hand.
 * @param {Machine} machine
 * @param {(path: string) => boolean} exists
 * @returns {string | null}
 */
export function chooseNode(machine, exists) {
  const packaged = packagedNode(machine);
  if (packaged !== null && exists(packaged)) return packaged;
  return isNewEnough(machine.version) ? machine.execPath : null;
}
