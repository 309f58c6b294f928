import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { onTestFinished } from 'vitest';
import { startChild } from '../../factories/child.ts';
import { lookAround, readRecording, type Recording } from './recording.ts';
import { tracedCalls } from './read-trace.ts';

/** Why nothing can be recorded here, or null. */
export function whyNoTracing(): string | null {
  const { error, status } = spawnSync('strace', ['-f', '-e', 'inject=fsync:error=EIO:when=9999', 'true']);
  if (error !== undefined) return 'strace is not here';
  return status === 0 ? null : 'strace may not look into programs here';
}

/** Runs a program to its end and records what it does to a folder. Longer than any single write is what is kept of one. */
export async function record(file: string, args: readonly string[], root: string): Promise<Recording> {
  const before = lookAround(root);
  const trace = `${root}.trace`;
  onTestFinished(() => rmSync(trace, { force: true }));
  const tracer = ['strace', '-f', '--seccomp-bpf', '-qqq', '-y', '-xx', '-s', '33554432', '-o', trace];
  const child = startChild(file, args, [...tracer, '-e', `trace=${tracedCalls.join(',')}`]);
  while ((await child.nextLine()) !== null);
  const { code, stderr } = await child.ended;
  if (code !== 0 && code !== 137) throw new Error(`The recorded program ended with ${code}: ${stderr}`);
  return readRecording(trace, root, before);
}
