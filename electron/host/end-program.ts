import { writeSync } from 'node:fs';

/** Says a last sentence and ends this process at once, even with a thread that nothing else can end. */
export function endProgram(message: string): never {
  writeSync(process.stderr.fd, `${message}\n`);
  // `process.exit` waits for every thread, and one that hangs inside a query would keep it waiting. What was
  // saved is on the disk, so being killed loses nothing.
  process.kill(process.pid, 'SIGKILL');
  throw new Error(message);
}
