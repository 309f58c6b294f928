// @ts-check
// `npm test`: every check, then every test, on a machine that may have nothing installed yet.
import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { withNodeFirst } from '../electron/launch/child.mjs';
import { findElectron, missingScreen } from '../electron/launch/electron-binary.mjs';
import { compiledCode, installPackages, root, setUp, SetupFailed } from '../electron/launch/setup.mjs';
import { findChromium } from './browser.mjs';
import { installChromium } from './install-chromium.mjs';
import { chooseSteps, countResults, listFailures, programPath, toLastLine, withReport } from './steps.mjs';

/** No other step takes half of this; one that hangs is ended and counted as failed, so CI always ends. */
const stepLimitMinutes = 20;

const reports = join(root, '.cache', 'tests');

/** @param {string} line */
const print = (line) => process.stdout.write(`${line}\n`);

/**
 * Runs one program in a process group of its own, so that a hanging browser goes with it.
 * @param {string} node
 * @param {readonly string[]} args
 * @param {Record<string, string>} env
 * @param {number} limitMinutes
 * @returns {Promise<boolean>} whether it succeeded
 */
function run(node, args, env, limitMinutes) {
  return new Promise((resolve) => {
    const grouped = process.platform !== 'win32';
    const child = spawn(node, args, {
      cwd: root,
      stdio: ['ignore', 'inherit', 'inherit'],
      detached: grouped,
      env: { ...withNodeFirst(process.env, node), ...compiledCode, ...env },
    });
    const end = () => {
      if (child.pid !== undefined) process.kill(grouped ? -child.pid : child.pid, 'SIGKILL');
    };
    const stop = () => {
      end();
      process.exit(130);
    };
    const timer = setTimeout(() => {
      print(`Ended after ${limitMinutes} minutes: it hangs.`);
      end();
    }, limitMinutes * 60_000);
    process.once('SIGINT', stop).once('SIGTERM', stop);
    child.once('error', (error) => print(error.message));
    child.once('close', (code) => {
      clearTimeout(timer);
      process.off('SIGINT', stop).off('SIGTERM', stop);
      resolve(code === 0);
    });
  });
}

/**
 * Says why a step can't be run on this computer; null where it can.
 * @param {import('./steps.mjs').Step} step
 * @param {boolean} isBuilt
 */
function reasonNotToRun(step, isBuilt) {
  if (step.needsBuild === true && !isBuilt) return 'the build failed';
  if (step.name !== 'electron') return null;
  if (findElectron(root) === null) return "Electron's program is not here (`npx install-electron` fetches it)";
  return missingScreen(process.platform, process.env);
}

/** @param {string} path */
function readReport(path) {
  try {
    return /** @type {unknown} */ (JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    return null;
  }
}

/**
 * @param {import('./steps.mjs').Step} step
 * @param {string} node
 */
async function runStep(step, node) {
  const file = join(reports, `${step.name}.json`);
  rmSync(file, { force: true });
  if (step.name === 'e2e' && findChromium() === null) installChromium(print);
  const { args, env } = withReport(step, file);
  const [program = '', ...rest] = args;
  const limitMinutes = step.limitMinutes ?? stepLimitMinutes;
  const succeeded = await run(node, [programPath(root, program), ...rest], env, limitMinutes);
  const report = readReport(file);
  return { counts: countResults(step.kind, succeeded, report), failures: listFailures(step.kind, report) };
}

/** @param {number} ms */
const toSeconds = (ms) => `${(ms / 1000).toFixed(1)} s`.padStart(9);

/** Builds; a build that fails is one failure, and what needs none is still checked. */
async function canSetUp() {
  try {
    await setUp();
    return true;
  } catch (error) {
    if (!(error instanceof SetupFailed)) throw error;
    print(error.message);
    return false;
  }
}

/** @param {string} node */
async function runAll(node) {
  const chosen = chooseSteps(process.argv.slice(2));
  mkdirSync(reports, { recursive: true });
  const results = [];
  const lines = [];
  const failed = [];
  let isBuilt = true;
  if (chosen.some(({ needsBuild }) => needsBuild)) {
    isBuilt = await canSetUp();
    if (!isBuilt) results.push(countResults('check', false, null));
  }
  for (const step of chosen) {
    const reason = reasonNotToRun(step, isBuilt);
    if (reason !== null) {
      lines.push(`${step.title.padEnd(24)} not run: ${reason}`);
      continue;
    }
    print(`\n── ${step.title} ──`);
    const startedAt = performance.now();
    const { counts, failures } = await runStep(step, node);
    results.push(counts);
    failed.push(...failures);
    const skipped = counts.skipped > 0 ? `, ${counts.skipped} not run` : '';
    const second = (counts.second ?? 0) > 0 ? `, ${counts.second} of them only at the second try: look why` : '';
    const outcome = `${counts.passed} passed, ${counts.failed} failed${skipped}${second}`;
    lines.push(`${step.title.padEnd(24)}${toSeconds(performance.now() - startedAt)}  ${outcome}`);
  }
  if (failed.length > 0) print(`\nFailed:\n${failed.join('\n')}`);
  print(`\n${lines.join('\n')}\n`);
  return results;
}

try {
  const results = await runAll(await installPackages());
  process.exitCode = results.every(({ failed }) => failed === 0) ? 0 : 1;
  print(toLastLine(results));
} catch (error) {
  print(error instanceof Error ? error.message : String(error));
  print(toLastLine([{ passed: 0, failed: 1, skipped: 0 }]));
  process.exitCode = 1;
}
