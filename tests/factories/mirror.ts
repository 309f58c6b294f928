import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { runCommandLine } from '../../electron/cli/run-command-line.ts';

const cli = join(import.meta.dirname, '../../electron/cli.ts');

/** How a command ended, and what it said. */
export type Ended = { readonly code: number | null; readonly out: string; readonly error: string };

/** Runs the command line in a process of its own, as `npm run -s mirror` does; `typed` is what stands on its input. */
export function spawnMirror(args: readonly string[], typed = ''): Promise<Ended> {
  const child = spawn(process.execPath, [cli, ...args], { stdio: 'pipe' });
  let [out, error] = ['', ''];
  child.stdout.on('data', (bytes: Buffer) => (out += bytes.toString()));
  child.stderr.on('data', (bytes: Buffer) => (error += bytes.toString()));
  child.stdin.end(typed);
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => resolve({ code, out, error }));
  });
}

/** Runs the command line in this process: the same but for the second that a new process costs. */
export async function mirror(args: readonly string[]): Promise<Ended> {
  let [out, error] = ['', ''];
  const code = await runCommandLine(args, { out: (text) => (out += text), error: (text) => (error += text) });
  return { code, out, error };
}

/** Runs a command with `--json` that must succeed, and reads its answer. */
export async function mirrorJson(args: readonly string[]): Promise<unknown> {
  const { code, out, error } = await mirror([...args, '--json']);
  if (code !== 0) throw new Error(`mirror ${args.join(' ')} ended with ${code}: ${error}${out}`);
  return JSON.parse(out);
}

/** A folder for one test, gone after it. */
export function testFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'plain-mirror-cli-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Sets up a business in a new folder and answers with its data folder and recovery code. */
export async function initBusiness(): Promise<{ data: string; recoveryCode: string }> {
  const data = join(testFolder(), 'company');
  const names = [
    '--business',
    'Northline',
    '--owner',
    'Sam',
    '--pin',
    '333333',
    '--currency',
    'EUR',
    '--time-zone',
    'UTC',
  ];
  // What init prints with --json.
  const { recoveryCode } = (await mirrorJson(['init', '--data', data, ...names])) as { recoveryCode: string };
  return { data, recoveryCode };
}
