import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';

/** One finished call to the kernel, as strace wrote it: the texts it was given are bytes. */
export type Call = {
  readonly name: string;
  /** Every argument as it stands there; a file's number is replaced by its path. */
  readonly args: readonly (string | Buffer)[];
  readonly result: number;
};

const known = 'openat write pwrite64 ftruncate fsync fdatasync rename unlink unlinkat mkdir rmdir';
/** None of these is expected; a recording stops at one, as the model of the disk does not know it. */
const unknown =
  'writev pwritev pwritev2 truncate fallocate copy_file_range sendfile link symlink renameat renameat2 mkdirat linkat symlinkat creat open';

/** The calls that can change what a disk holds, or say that something was saved. */
export const tracedCalls = `${known} ${unknown}`.split(' ');

/** With `-xx` every byte of a text is written \xNN. */
const toBytes = (text: string): Buffer => Buffer.from(text.replaceAll(String.raw`\x`, ''), 'hex');

/** `17<\x2f…>` is a file's number and, after `-y`, its path, or what else it is. */
const numbered = /^(AT_FDCWD|\d+)<((?:\\x[0-9a-f]{2})*)>$/;

function toArgument(text: string): string | Buffer {
  if (text.startsWith('"')) {
    // A text that ends in dots was cut: the recording would be false.
    if (!text.endsWith('"')) throw new Error('The tracer cut a text.');
    return toBytes(text.slice(1, -1));
  }
  const [, number, encoded] = numbered.exec(text) ?? [];
  if (number === undefined || encoded === undefined) return text;
  const path = toBytes(encoded).toString();
  return path.startsWith('/') ? path : `${number}<${path}>`;
}

const finished = /^\d+\s+(\w+)\((.*)\)\s+= (-?\d+)/s;
const begun = /^(\d+)\s+(.*) <unfinished \.\.\.>$/s;
const resumed = /^(\d+)\s+<\.\.\. \w+ resumed>(.*)$/s;

/** Reads a trace made with `-f -y -xx`, in the order in which the calls were finished. */
export async function* readTrace(path: string): AsyncGenerator<Call> {
  const open = new Map<string, string>();
  for await (const line of createInterface({ input: createReadStream(path) })) {
    const [, beginner = '', start] = begun.exec(line) ?? [];
    if (start !== undefined) {
      open.set(beginner, start);
      continue;
    }
    const [, thread = '', rest] = resumed.exec(line) ?? [];
    const whole = rest === undefined ? line : `${thread} ${open.get(thread) ?? ''}${rest}`;
    const [, name, args, result] = finished.exec(whole) ?? [];
    // What else a trace tells are signals and exits.
    if (name === undefined || args === undefined) continue;
    // No text holds a comma: every byte of it is in hexadecimal.
    yield { name, args: args.split(', ').map(toArgument), result: Number(result) };
  }
}
