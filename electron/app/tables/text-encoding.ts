import { isUtf8 } from 'node:buffer';
import { createReadStream } from 'node:fs';
import { TableError, type TableEncoding } from './table.ts';

/** Bytes read from disk at a time: large enough for few awaits, small enough for a steady pace. */
const CHUNK_BYTES = 262_144;

const NEWLINE = 10;
const REPLACEMENT = Buffer.from('\uFFFD');

/** What the bytes of a text file show. */
export type DetectedEncoding = { readonly encoding: TableEncoding; readonly notes: readonly string[] };

/**
 * Finds out how a text file is encoded. Everything is read, since one wrong byte on the last line would otherwise turn
 * up in the middle of an import; Windows-1252 is never assumed, as any bytes at all would pass for it.
 */
export async function detectEncoding(path: string, sample: Buffer): Promise<DetectedEncoding> {
  const wide = detectUtf16(sample);
  if (wide !== null) return { encoding: wide, notes: [] };
  const badLine = await findBadUtf8(path);
  if (badLine.line !== null) {
    throw new TableError(
      'NOT_UTF8',
      `This file is not in UTF-8: line ${badLine.line} has characters that can't be read. ` +
        'If an older Windows program or Excel wrote it, choose the encoding Windows-1252 and look at the preview; ' +
        'else save it again as "CSV UTF-8".',
    );
  }
  const notes = badLine.hasReplacement
    ? ['Some characters of this file were already lost (�) before it came here.']
    : [];
  return { encoding: 'utf-8', notes };
}

function detectUtf16(sample: Buffer): TableEncoding | null {
  if (sample[0] === 0xff && sample[1] === 0xfe) return 'utf-16le';
  if (sample[0] === 0xfe && sample[1] === 0xff) return 'utf-16be';
  // Without a mark: of Western text every other byte is zero, which is never so in UTF-8.
  const pairs = Math.min(Math.floor(sample.length / 2), 2048);
  if (pairs < 2) return null;
  let evenZeros = 0;
  let oddZeros = 0;
  for (let at = 0; at < pairs; at++) {
    if (sample[2 * at] === 0) evenZeros++;
    if (sample[2 * at + 1] === 0) oddZeros++;
  }
  if (oddZeros > pairs * 0.7 && evenZeros < pairs * 0.1) return 'utf-16le';
  if (evenZeros > pairs * 0.7 && oddZeros < pairs * 0.1) return 'utf-16be';
  return null;
}

type Utf8Check = { readonly line: number | null; readonly hasReplacement: boolean };

async function findBadUtf8(path: string): Promise<Utf8Check> {
  let line = 1;
  let hasReplacement = false;
  // Checked up to the last line break of each chunk, so that no character is cut in two.
  let rest: Buffer = Buffer.alloc(0);
  const check = (text: Buffer): number | null => {
    if (isUtf8(text)) {
      hasReplacement ||= text.includes(REPLACEMENT);
      line += countNewlines(text);
      return null;
    }
    for (let from = 0; ; line++) {
      const end = text.indexOf(NEWLINE, from);
      if (end < 0 || !isUtf8(text.subarray(from, end))) return line;
      from = end + 1;
    }
  };
  for await (const chunk of readChunks(path)) {
    const text = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
    const end = text.lastIndexOf(NEWLINE) + 1;
    // A file without line breaks is cut between characters instead: its bytes 10xxxxxx continue one.
    const cut = end > 0 ? end : lastCharacterStart(text);
    const badLine = check(text.subarray(0, cut));
    if (badLine !== null) return { line: badLine, hasReplacement };
    rest = text.subarray(cut);
  }
  return { line: check(rest), hasReplacement };
}

function lastCharacterStart(text: Buffer): number {
  let at = text.length - 1;
  while (at > 0 && text.length - at < 4 && ((text[at] ?? 0) & 0xc0) === 0x80) at--;
  return at;
}

function countNewlines(text: Buffer): number {
  let count = 0;
  for (let at = text.indexOf(NEWLINE); at >= 0; at = text.indexOf(NEWLINE, at + 1)) count++;
  return count;
}

/** Reads a text file as UTF-8 bytes whatever its encoding, without its mark; throws where a byte makes no sense. */
export async function* readAsUtf8(path: string, encoding: TableEncoding): AsyncGenerator<Buffer> {
  const decoder = new TextDecoder(encoding, { fatal: true });
  const decode = (chunk?: Buffer): Buffer => {
    try {
      return Buffer.from(chunk === undefined ? decoder.decode() : decoder.decode(chunk, { stream: true }));
    } catch (cause) {
      const message = `This file can't be read as ${encoding.toUpperCase()}. Choose another encoding and look at the preview.`;
      throw new TableError('NOT_UTF8', message, { cause });
    }
  };
  for await (const chunk of readChunks(path)) yield decode(chunk);
  const last = decode();
  if (last.length > 0) yield last;
}

function readChunks(path: string): AsyncIterable<Buffer> {
  return createReadStream(path, { highWaterMark: CHUNK_BYTES });
}
