import { Zip, ZipDeflate, ZipPassThrough } from 'fflate';
import { createWriteStream, type WriteStream } from 'node:fs';
import { once } from 'node:events';

/** The oldest time a zip can hold: an export of the same records is the same file, whenever it is made. */
const fixedTime = new Date(1980, 0, 1);

const encoder = new TextEncoder();

/** A zip that is written piece by piece, so that its size does not matter. Files come one after another. */
export class ZipWriter {
  readonly #zip: Zip;
  readonly #out: WriteStream;
  readonly #closed: Promise<unknown>;
  #failure: Error | null = null;

  constructor(path: string) {
    this.#out = createWriteStream(path, { mode: 0o600 });
    this.#closed = once(this.#out, 'close');
    this.#out.on('error', (cause) => {
      this.#failure ??= cause;
    });
    this.#zip = new Zip((cause, chunk, isLast) => {
      if (cause !== null) this.#failure ??= cause;
      else if (isLast) this.#out.end(chunk);
      else this.#out.write(chunk);
    });
  }

  /** Adds a file of text pieces, packed. */
  async addText(name: string, pieces: AsyncIterable<string> | Iterable<string>): Promise<void> {
    const file = new ZipDeflate(name, { level: 6 });
    file.mtime = fixedTime;
    this.#zip.add(file);
    for await (const piece of pieces) {
      file.push(encoder.encode(piece));
      await this.#room();
    }
    file.push(new Uint8Array(0), true);
    await this.#room();
  }

  /** Adds a file of bytes as they are, such as a photo that is packed already. */
  async addBytes(name: string, pieces: AsyncIterable<Uint8Array>): Promise<void> {
    const file = new ZipPassThrough(name);
    file.mtime = fixedTime;
    this.#zip.add(file);
    for await (const piece of pieces) {
      file.push(piece);
      await this.#room();
    }
    file.push(new Uint8Array(0), true);
    await this.#room();
  }

  /** Writes the list of files and waits until the last byte is on its way to the disk. */
  async end(): Promise<void> {
    this.#zip.end();
    await this.#closed;
    this.#throwIfBroken();
  }

  /** Lets go of a file that will not be finished. */
  abandon(): void {
    this.#zip.terminate();
    this.#out.destroy();
  }

  #throwIfBroken(): void {
    if (this.#failure !== null) throw new Error('The export could not be written.', { cause: this.#failure });
  }

  /** Waits where the disk is slower than the packing, so that memory stays bounded. */
  async #room(): Promise<void> {
    this.#throwIfBroken();
    if (this.#out.writableNeedDrain) await Promise.race([once(this.#out, 'drain'), this.#closed]);
    this.#throwIfBroken();
  }
}
