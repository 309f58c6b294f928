import { spawn, type ChildProcess } from 'node:child_process';
import { createInterface } from 'node:readline';
import { onTestFinished } from 'vitest';

/** A program of ours in a process of its own; ended when the test is over. */
export type Child = {
  readonly process: ChildProcess;
  /** The next line it prints, or null once it has ended and all was read. */
  nextLine(): Promise<string | null>;
  /** Writes a line to what it reads. */
  tell(line: string): void;
  /** What it said on stderr, once it has ended. */
  readonly ended: Promise<{ code: number | null; stderr: string }>;
  /** Ends it at once, as a power cut or the task manager does, and waits until it is gone. */
  kill(): Promise<void>;
};

/** Another user of this computer, by number. */
type User = { readonly uid: number; readonly gid: number };

/** Starts a TypeScript file with the Node that runs the tests; `before` are words in front of it, such as a tracer. */
export function startChild(file: string, args: readonly string[], before: readonly string[] = [], user?: User): Child {
  const [program = '', ...rest] = [...before, process.execPath, file, ...args];
  const child = spawn(program, rest, { stdio: 'pipe', ...user });
  // It may end while somebody still talks to it.
  child.stdin.on('error', () => undefined);
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  let stderr = '';
  child.stderr.on('data', (bytes: Buffer) => (stderr += bytes.toString()));
  const ended = new Promise<{ code: number | null; stderr: string }>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => resolve({ code, stderr }));
  });
  const kill = async (): Promise<void> => {
    child.kill('SIGKILL');
    await ended;
  };
  onTestFinished(kill);
  return {
    process: child,
    nextLine: async () => {
      const line = await lines.next();
      return line.done === true ? null : line.value;
    },
    tell: (line) => void child.stdin.write(`${line}\n`),
    ended,
    kill,
  };
}
