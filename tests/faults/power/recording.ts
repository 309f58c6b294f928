import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { readTrace, type Call } from './read-trace.ts';

/** A file by itself, whatever it is called; `start` is what the disk held before the recording began. */
export type File = { readonly start: Buffer | null };

/** What happened to the disk, in order. Names change in folders, bytes in files. */
export type Happened =
  | { readonly is: 'write'; readonly file: File; readonly at: number; readonly bytes: Buffer }
  | { readonly is: 'size'; readonly file: File; readonly size: number }
  | { readonly is: 'sync'; readonly file: File }
  | { readonly is: 'named'; readonly folder: string; readonly path: string; readonly what: File | 'folder' }
  | {
      readonly is: 'renamed';
      readonly folder: string;
      readonly from: string;
      readonly path: string;
      readonly what: File | 'folder';
    }
  | { readonly is: 'gone'; readonly folder: string; readonly path: string }
  | { readonly is: 'sync-folder'; readonly folder: string }
  | { readonly is: 'said'; readonly line: string };

/** Everything a program did to a folder, and what the folder held before: a file under each path, null for a folder. */
export type Recording = {
  readonly root: string;
  readonly before: ReadonlyMap<string, File | null>;
  readonly happened: readonly Happened[];
};

/** What lies in a folder now, as files that are safe on the disk. */
export function lookAround(folder: string): Map<string, File | null> {
  const around = new Map<string, File | null>([[folder, null]]);
  for (const entry of readdirSync(folder, { withFileTypes: true, recursive: true })) {
    const path = join(entry.parentPath, entry.name);
    around.set(path, entry.isDirectory() ? null : { start: readFileSync(path) });
  }
  return around;
}

/** Files of the log's index are made anew from the log by whoever opens it first. */
const isIndexOfLog = (path: string): boolean => path.endsWith('-shm');

/** What a call is about: of two arguments the second where the first is a folder that it looks from. */
function toNamed(name: string, first: Call['args'][number] | undefined, second: Call['args'][number] | undefined) {
  if (name === 'openat') return second;
  return name === 'unlinkat' ? resolve(String(first), String(second)) : first;
}

/** Follows the calls of one program: which file has which name at the moment, and where it is being written. */
class Recorder {
  readonly happened: Happened[] = [];
  readonly #root: string;
  readonly #files: Map<string, File | null>;
  /** Where the next plain write of an opened file goes. */
  readonly #positions = new Map<string, number>();
  #said = '';

  constructor(root: string, before: ReadonlyMap<string, File | null>) {
    this.#root = root;
    this.#files = new Map(before);
  }

  hear({ name, args, result }: Call): void {
    const [first, second] = args;
    if (name === 'write' && String(first).startsWith('1<')) return this.#hearSaid(second);
    const path = this.#toPath(toNamed(name, first, second));
    const target = name === 'rename' ? this.#toPath(second) : path;
    if (result < 0 || path === null || target === null || isIndexOfLog(path)) return;
    this.#change(name, path, target, args, result);
  }

  #change(name: string, path: string, target: string, args: Call['args'], result: number): void {
    switch (name) {
      case 'openat':
        return this.#open(path, String(args[2]));
      case 'pwrite64':
        return this.#write(path, args[1], Number(args[3]), result);
      case 'write': {
        const at = this.#positions.get(path) ?? 0;
        this.#positions.set(path, at + result);
        return this.#write(path, args[1], at, result);
      }
      case 'ftruncate':
        return void this.happened.push({ is: 'size', file: this.#fileAt(path), size: Number(args[1]) });
      case 'fsync':
      case 'fdatasync':
        return this.#sync(path);
      case 'rename':
        return this.#rename(path, target);
      case 'unlink':
      case 'unlinkat':
      case 'rmdir':
        this.#files.delete(path);
        return void this.happened.push({ is: 'gone', folder: dirname(path), path });
      case 'mkdir':
        this.#files.set(path, null);
        return void this.happened.push({ is: 'named', folder: dirname(path), path, what: 'folder' });
      default:
        throw new Error(`The model of the disk does not know ${name} of ${path}.`);
    }
  }

  #hearSaid(bytes: string | Buffer | undefined): void {
    this.#said += bytes instanceof Buffer ? bytes.toString('latin1') : '';
    for (let end = this.#said.indexOf('\n'); end >= 0; end = this.#said.indexOf('\n')) {
      this.happened.push({ is: 'said', line: this.#said.slice(0, end) });
      this.#said = this.#said.slice(end + 1);
    }
  }

  /** A path inside the folder that is recorded, or null. */
  #toPath(argument: string | Buffer | undefined): string | null {
    const path = argument?.toString() ?? '';
    return path === this.#root || path.startsWith(`${this.#root}/`) ? path : null;
  }

  #fileAt(path: string): File {
    const file = this.#files.get(path);
    if (file === undefined || file === null) throw new Error(`${path} was written before it was opened.`);
    return file;
  }

  #open(path: string, flags: string): void {
    if (flags.includes('O_APPEND')) throw new Error(`The model of the disk does not know appending, as to ${path}.`);
    this.#positions.set(path, 0);
    const known = this.#files.get(path);
    if (known === undefined && flags.includes('O_CREAT')) {
      const file: File = { start: null };
      this.#files.set(path, file);
      this.happened.push({ is: 'named', folder: dirname(path), path, what: file });
    } else if (known !== undefined && known !== null && flags.includes('O_TRUNC')) {
      this.happened.push({ is: 'size', file: known, size: 0 });
    }
  }

  #write(path: string, bytes: string | Buffer | undefined, at: number, written: number): void {
    if (!(bytes instanceof Buffer)) throw new Error(`A write to ${path} that can't be read.`);
    this.happened.push({ is: 'write', file: this.#fileAt(path), at, bytes: bytes.subarray(0, written) });
  }

  #sync(path: string): void {
    const file = this.#files.get(path);
    // A file that was removed while open may still be synced; nobody will read it.
    if (file === undefined) return;
    this.happened.push(file === null ? { is: 'sync-folder', folder: path } : { is: 'sync', file });
  }

  #rename(from: string, path: string): void {
    const what = this.#files.get(from) ?? 'folder';
    for (const [name, file] of Array.from(this.#files)) {
      if (name !== from && !name.startsWith(`${from}/`)) continue;
      this.#files.delete(name);
      this.#files.set(path + name.slice(from.length), file);
    }
    this.happened.push({ is: 'renamed', folder: dirname(path), from, path, what });
  }
}

/** Reads the trace of a program that worked in a folder, which held `before` when it began. */
export async function readRecording(
  trace: string,
  root: string,
  before: ReadonlyMap<string, File | null>,
): Promise<Recording> {
  const recorder = new Recorder(root, before);
  for await (const call of readTrace(trace)) recorder.hear(call);
  return { root, before, happened: recorder.happened };
}
