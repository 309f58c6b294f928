import { createCipheriv, createDecipheriv, hkdfSync, randomBytes, scrypt } from 'node:crypto';
import { Refusal } from '../../../../shared/refusal.ts';

// A passphrase goes through scrypt; the file is encrypted with AES-256-GCM in pieces after the STREAM construction
// (Hoang, Reyhanitabar, Rogaway, Vizár 2015), laid out as the age format does it (age-encryption.org/v1, "payload"):
// a key of its own for each file, a counter in the nonce, and a mark on the last piece. So pieces can't be swapped,
// repeated or left out, and no file can be cut short.

const magic = Buffer.from('plain-mirror sealed backup 1\n');

const saltBytes = 16;
const tagBytes = 16;
const headerBytes = magic.length + 3 + saltBytes + saltBytes;

/** Of a sealed piece before its tag; what age uses. */
const pieceBytes = 64 * 1024;

/** OWASP's first scrypt setting: 2^17 rounds over blocks of 8, half a second and 128 MB. */
const usualLogN = 17;
/** What a file may ask of the computer that opens it: at most 256 MB and a few seconds. */
const askedLogN = { least: 10, most: 18 } as const;

/** A passphrase as a key, and what makes the same key of it again. The passphrase itself is kept nowhere. */
export type SealKey = { readonly key: Uint8Array; readonly salt: Uint8Array; readonly logN: number };

function derive(passphrase: string, salt: Uint8Array, logN: number): Promise<Buffer> {
  const cost = { N: 2 ** logN, r: 8, p: 1, maxmem: 2 ** logN * 8 * 128 + 32 * 1024 * 1024 };
  return new Promise((resolve, reject) => {
    scrypt(passphrase.normalize('NFKC'), salt, 32, cost, (cause, key) =>
      cause === null ? resolve(key) : reject(cause),
    );
  });
}

/** Makes a key of a passphrase. Slow on purpose. */
export async function toSealKey(passphrase: string, logN = usualLogN): Promise<SealKey> {
  const salt = randomBytes(saltBytes);
  return { key: await derive(passphrase, salt, logN), salt, logN };
}

function toNonce(piece: number, isLast: boolean): Buffer {
  const nonce = Buffer.alloc(12);
  // The counter is far below 2^48 at any size a disk has.
  nonce.writeUIntBE(piece, 5, 6);
  nonce.writeUInt8(isLast ? 1 : 0, 11);
  return nonce;
}

const toFileKey = (key: Uint8Array, fileSalt: Uint8Array): Buffer =>
  Buffer.from(hkdfSync('sha256', key, fileSalt, 'plain-mirror backup', 32));

/** Cuts a stream into pieces of one size; the last has what is left, and is the only one that is marked. */
async function* cut(
  chunks: AsyncIterable<Uint8Array>,
  size: number,
): AsyncGenerator<{ readonly bytes: Buffer; readonly isLast: boolean }> {
  let held: Buffer = Buffer.alloc(0);
  for await (const chunk of chunks) {
    held = held.length === 0 ? Buffer.from(chunk) : Buffer.concat([held, chunk]);
    let at = 0;
    // A whole piece is held back until more comes: only then it is known not to be the last.
    for (; held.length - at > size; at += size) yield { bytes: held.subarray(at, at + size), isLast: false };
    held = held.subarray(at);
  }
  yield { bytes: held, isLast: true };
}

/** Encrypts what comes in, piece by piece. */
export async function* seal(chunks: AsyncIterable<Uint8Array>, { key, salt, logN }: SealKey): AsyncGenerator<Buffer> {
  const fileSalt = randomBytes(saltBytes);
  const header = Buffer.concat([magic, Buffer.from([logN, 8, 1]), salt, fileSalt]);
  yield header;
  const fileKey = toFileKey(key, fileSalt);
  let piece = 0;
  for await (const { bytes, isLast } of cut(chunks, pieceBytes)) {
    const cipher = createCipheriv('aes-256-gcm', fileKey, toNonce(piece, isLast), { authTagLength: tagBytes });
    cipher.setAAD(header);
    yield Buffer.concat([cipher.update(bytes), cipher.final(), cipher.getAuthTag()]);
    piece += 1;
  }
}

/** Whether a file's first bytes say that it is sealed with a passphrase. */
export function isSealedFile(start: Uint8Array): boolean {
  return magic.equals(start.subarray(0, magic.length));
}

const notOpened = (): Refusal =>
  new Refusal(
    'WRONG_PASSPHRASE',
    'This backup can’t be opened: the passphrase is not the one it was made with, or the file was damaged.',
    'passphrase',
  );

async function toKey(header: Buffer, passphrase: string): Promise<Buffer> {
  const [logN = 0, blocks, lanes] = header.subarray(magic.length);
  const isUsual = logN >= askedLogN.least && logN <= askedLogN.most && blocks === 8 && lanes === 1;
  if (header.length < headerBytes || !isUsual) throw notOpened();
  const salt = header.subarray(magic.length + 3, magic.length + 3 + saltBytes);
  return toFileKey(await derive(passphrase, salt, logN), header.subarray(-saltBytes));
}

/** Decrypts a sealed file piece by piece; refused at the first one that is not as it was written, and at one too few. */
export async function* unseal(chunks: AsyncIterable<Uint8Array>, passphrase: string): AsyncGenerator<Buffer> {
  const stream = chunks[Symbol.asyncIterator]();
  let start = Buffer.alloc(0);
  while (start.length < headerBytes) {
    const next = await stream.next();
    if (next.done === true) throw notOpened();
    start = Buffer.concat([start, next.value]);
  }
  const header = start.subarray(0, headerBytes);
  const fileKey = await toKey(header, passphrase);
  const rest = async function* (): AsyncGenerator<Uint8Array> {
    yield start.subarray(headerBytes);
    yield* { [Symbol.asyncIterator]: () => stream };
  };
  let piece = 0;
  for await (const { bytes, isLast } of cut(rest(), pieceBytes + tagBytes)) {
    if (bytes.length < tagBytes) throw notOpened();
    const decipher = createDecipheriv('aes-256-gcm', fileKey, toNonce(piece, isLast), { authTagLength: tagBytes });
    decipher.setAAD(header);
    decipher.setAuthTag(bytes.subarray(-tagBytes));
    try {
      const opened = decipher.update(bytes.subarray(0, -tagBytes));
      decipher.final();
      yield opened;
    } catch {
      throw notOpened();
    }
    piece += 1;
  }
}
