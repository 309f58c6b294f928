// @ts-check
import { spawn } from 'node:child_process';
import { delimiter, dirname } from 'node:path';

/**
 * Makes a child's environment: the chosen Node comes first, so whatever the child starts runs on it too.
 * @param {NodeJS.ProcessEnv} env
 * @param {string} node
 */
export function withNodeFirst(env, node) {
  const key = Object.keys(env).find((name) => name.toUpperCase() === 'PATH') ?? 'PATH';
  return { ...env, [key]: [dirname(node), env[key]].filter(Boolean).join(delimiter) };
}

/**
 * Tells which signals to hand on. Ctrl-C in a terminal reaches parent and child both, and a second one would look like
 * an impatient person.
 * @param {boolean} terminal
 * @returns {readonly NodeJS.Signals[]}
 */
export function signalsToForward(terminal) {
  return terminal ? ['SIGTERM', 'SIGHUP'] : ['SIGTERM', 'SIGHUP', 'SIGINT'];
}

/** How often a launcher looks whether npm is still there; a person who ended it waits no longer than this. */
const orphanCheckMs = 300;

/**
 * Calls back once when the process that started this one is gone. npm ends its shell when it is told to stop, and the
 * shell tells nobody, so a script of npm's that should end with it must look for itself.
 * @param {NodeJS.ProcessEnv} env
 * @param {() => void} onOrphaned
 * @returns {() => void} stops looking
 */
function watchParent(env, onOrphaned) {
  // A launcher started by hand, with nohup for one, may well outlive its shell.
  if (env['npm_lifecycle_event'] === undefined) return () => undefined;
  const parent = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(timer);
    onOrphaned();
  }, orphanCheckMs);
  return () => clearInterval(timer);
}

/**
 * Runs a program in the foreground until it ends, and answers with the exit code a shell would report.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {import('node:child_process').SpawnOptions} options
 * @returns {Promise<number>}
 */
export function runInForeground(command, args, options) {
  const forwarded = signalsToForward(process.stdin.isTTY);
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { stdio: 'inherit', ...options });
    /** @param {NodeJS.Signals} signal */
    const forward = (signal) => void child.kill(signal);
    const swallow = () => undefined;
    for (const signal of forwarded) process.on(signal, forward);
    if (!forwarded.includes('SIGINT')) process.on('SIGINT', swallow);
    const stopWatching = watchParent(process.env, () => forward('SIGTERM'));
    const stopListening = () => {
      stopWatching();
      for (const signal of forwarded) process.off(signal, forward);
      process.off('SIGINT', swallow);
    };
    child.once('error', (error) => {
      stopListening();
      reject(error);
    });
    child.once('exit', (code, signal) => {
      stopListening();
      resolve(code ?? exitCodeOf(signal));
    });
  });
}

/**
 * Gives the code that a shell reports for a program ended by a signal.
 * @param {NodeJS.Signals | null} signal
 */
export function exitCodeOf(signal) {
  const numbers = { SIGHUP: 1, SIGINT: 2, SIGABRT: 6, SIGKILL: 9, SIGSEGV: 11, SIGTERM: 15 };
  return 128 + (Object.entries(numbers).find(([name]) => name === signal)?.[1] ?? 0);
}
