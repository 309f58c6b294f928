import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const serveFile = resolve(import.meta.dirname, '../../out/main/serve.js');

/** The browser host as people start it, on a data folder of its own. */
export type Host = {
  /** The address it printed, with the launch token. */
  readonly address: string;
  readonly origin: string;
  readonly dataDir: string;
  /** Of the program's process, to read what memory it takes. */
  readonly processNo: number | undefined;
  /** Stops the whole program in its tracks, and lets it go on. */
  pause(): void;
  goOn(): void;
  /** Ends the program and leaves its folder; `stop` takes the folder away as well. */
  end(): Promise<void>;
  stop(): Promise<void>;
};

/** Starts the built program, on a copy of a folder where one is given, and waits for the address it prints. */
export async function startHost(options: readonly string[] = [], copyOf?: string): Promise<Host> {
  const folder = mkdtempSync(join(tmpdir(), 'plain-mirror-e2e-'));
  const dataDir = join(folder, 'company');
  if (copyOf !== undefined) cpSync(copyOf, dataDir, { recursive: true });
  const args = [serveFile, '--no-open', '--port', '0', '--data', dataDir, ...options];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'] });
  // A test run that dies takes its hosts along.
  const kill = (): boolean => child.kill('SIGKILL');
  process.once('exit', kill);
  let [stdout, stderr] = ['', ''];
  child.stderr.on('data', (bytes: Buffer) => (stderr += bytes.toString()));
  const ended = new Promise<void>((whenEnded) => child.once('close', () => whenEnded()));
  const address = await new Promise<string>((whenPrinted, whenFailed) => {
    child.stdout.on('data', (bytes: Buffer) => {
      stdout += bytes.toString();
      const printed = /https?:\S+/.exec(stdout)?.[0];
      if (printed !== undefined) whenPrinted(printed);
    });
    void ended.then(() => whenFailed(new Error(`The host ended before it printed its address: ${stderr}`)));
  });
  const end = async (): Promise<void> => {
    child.kill('SIGTERM');
    await ended;
    process.off('exit', kill);
    if (stderr !== '') throw new Error(`The host complained:\n${stderr}`);
  };
  return {
    address,
    origin: new URL(address).origin,
    dataDir,
    processNo: child.pid,
    pause: () => void child.kill('SIGSTOP'),
    goOn: () => void child.kill('SIGCONT'),
    end,
    async stop() {
      try {
        await end();
      } finally {
        rmSync(folder, { recursive: true, force: true });
      }
    },
  };
}
