// @ts-check
import { join } from 'node:path';

/** @typedef {{ passed: number, failed: number, skipped: number, second?: number }} Counts `second`: of the passed, those that needed a second try */

/**
 * @typedef {object} Step
 * @property {string} name what `npm test -- NAME` runs
 * @property {string} title
 * @property {readonly string[]} command program inside node_modules, run by Node, and its arguments
 * @property {boolean} [needsBuild] whether it starts the built app
 * @property {boolean} [onlyByName] left out where no step is named
 * @property {Record<string, string>} [env] what its program is told besides
 * @property {number} [limitMinutes] after which it is ended as hanging, where it may take longer than the others
 * @property {'check' | 'vitest' | 'playwright'} kind how its results are counted
 */

const vitest = 'vitest/vitest.mjs';
const playwright = '@playwright/test/cli.js';

/** @param {string} project */
const runProject = (project) => [vitest, 'run', '--project', project, '--reporter', 'default', '--reporter', 'json'];

/** @type {readonly Step[]} */
export const steps = [
  { name: 'types', title: 'Types', kind: 'check', command: ['typescript/bin/tsc', '--noEmit'] },
  { name: 'lint', title: 'Lint', kind: 'check', command: ['oxlint/bin/oxlint', '--type-aware', '--deny-warnings'] },
  { name: 'format', title: 'Format', kind: 'check', command: ['oxfmt/bin/oxfmt', '--check'] },
  { name: 'knip', title: 'Dead code', kind: 'check', command: ['knip/bin/knip.js', '--no-progress'] },
  { name: 'architecture', title: 'Folder and file rules', kind: 'vitest', command: runProject('architecture') },
  { name: 'unit', title: 'Unit', kind: 'vitest', command: runProject('unit') },
  { name: 'integration', title: 'Integration', needsBuild: true, kind: 'vitest', command: runProject('integration') },
  { name: 'faults', title: 'Faults (short set)', needsBuild: true, kind: 'vitest', command: runProject('faults') },
  {
    name: 'faults-long',
    title: 'Faults (long set)',
    needsBuild: true,
    onlyByName: true,
    kind: 'vitest',
    command: runProject('faults'),
    env: { PLAIN_MIRROR_FAULTS: 'long' },
    limitMinutes: 90,
  },
  {
    name: 'e2e',
    title: 'End to end in Chromium',
    needsBuild: true,
    kind: 'playwright',
    command: [playwright, 'test', '--project', 'chromium'],
    limitMinutes: 25,
  },
  {
    name: 'electron',
    title: 'Real Electron',
    needsBuild: true,
    kind: 'playwright',
    command: [playwright, 'test', '--project', 'electron'],
  },
];

/**
 * Picks the steps asked for; where none is named, all that don't have to be. A name nobody knows throws, so that a typing error is not a pass.
 * @param {readonly string[]} names
 * @returns {readonly Step[]}
 */
export function chooseSteps(names) {
  const unknown = names.find((name) => !steps.some((step) => step.name === name));
  if (unknown !== undefined) {
    throw new Error(`There is no step "${unknown}". The steps are: ${steps.map(({ name }) => name).join(', ')}.`);
  }
  return names.length === 0
    ? steps.filter(({ onlyByName }) => onlyByName !== true)
    : steps.filter(({ name }) => names.includes(name));
}

/**
 * Adds what makes a runner write its results to a file.
 * @param {Step} step
 * @param {string} file
 * @returns {{ args: readonly string[], env: Record<string, string> }}
 */
export function withReport(step, file) {
  const { command, env = {} } = step;
  if (step.kind === 'vitest') return { args: [...command, `--outputFile.json=${file}`], env };
  if (step.kind === 'playwright') {
    return { args: [...command, '--reporter', 'list,json'], env: { ...env, PLAYWRIGHT_JSON_OUTPUT_FILE: file } };
  }
  return { args: command, env };
}

/**
 * Reads the counts out of a runner's report. A runner that fails without a failing test, or finds no test at all,
 * counts as one failure: neither may look like a pass.
 * @param {Step['kind']} kind
 * @param {boolean} succeeded
 * @param {unknown} report null where none was written
 * @returns {Counts}
 */
export function countResults(kind, succeeded, report) {
  if (kind === 'check') return { passed: succeeded ? 1 : 0, failed: succeeded ? 0 : 1, skipped: 0 };
  const counts = kind === 'vitest' ? countVitest(report) : countPlaywright(report);
  const silent = counts.failed === 0 && (!succeeded || counts.passed === 0);
  return silent ? { ...counts, failed: 1 } : counts;
}

/**
 * @param {unknown} report
 * @param {string} key
 * @returns {unknown}
 */
function valueAt(report, key) {
  return typeof report === 'object' && report !== null
    ? Object.entries(report).find(([name]) => name === key)?.[1]
    : null;
}

/**
 * @param {unknown} report
 * @param {string} key
 */
function numberAt(report, key) {
  const value = valueAt(report, key);
  return typeof value === 'number' ? value : 0;
}

/** @param {unknown} report */
function countVitest(report) {
  return {
    passed: numberAt(report, 'numPassedTests'),
    failed: numberAt(report, 'numFailedTests'),
    skipped: numberAt(report, 'numPendingTests') + numberAt(report, 'numTodoTests'),
  };
}

/** @param {unknown} report */
function countPlaywright(report) {
  const stats = valueAt(report, 'stats');
  return {
    passed: numberAt(stats, 'expected') + numberAt(stats, 'flaky'),
    failed: numberAt(stats, 'unexpected'),
    skipped: numberAt(stats, 'skipped'),
    second: numberAt(stats, 'flaky'),
  };
}

/**
 * @param {unknown} report
 * @param {string} key
 * @returns {readonly unknown[]}
 */
function listAt(report, key) {
  const value = valueAt(report, key);
  return Array.isArray(value) ? value : [];
}

/** @param {unknown} text */
const firstLine = (text) => (typeof text === 'string' ? text.split('\n', 1)[0] : '');

/**
 * Names the tests that failed, and the files that failed as a whole, with the first line of why: whoever reads only the
 * end of a long run should know. Playwright's own list says it already.
 * @param {Step['kind']} kind
 * @param {unknown} report
 * @returns {readonly string[]}
 */
export function listFailures(kind, report) {
  if (kind !== 'vitest') return [];
  return listAt(report, 'testResults').flatMap((file) => {
    const tests = listAt(file, 'assertionResults').filter((test) => valueAt(test, 'status') === 'failed');
    if (tests.length === 0 && valueAt(file, 'status') !== 'failed') return [];
    const path = String(valueAt(file, 'name'));
    if (tests.length === 0) return [`${path}: ${firstLine(valueAt(file, 'message'))}`];
    return tests.map(
      (test) => `${path} › ${String(valueAt(test, 'fullName'))}: ${firstLine(listAt(test, 'failureMessages')[0])}`,
    );
  });
}

/**
 * The line that CI reads: it stands alone, and last.
 * @param {readonly Counts[]} all
 */
export function toLastLine(all) {
  const sum = (/** @type {'passed' | 'failed'} */ key) => all.reduce((total, counts) => total + counts[key], 0);
  return `${sum('passed')} passed, ${sum('failed')} failed`;
}

/**
 * Where a step's program stands.
 * @param {string} root
 * @param {string} program
 */
export function programPath(root, program) {
  return join(root, 'node_modules', ...program.split('/'));
}
