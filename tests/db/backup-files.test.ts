import Database from 'better-sqlite3';
import { createHash, randomBytes } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { backUp } from '../../electron/db/backup.ts';
import { packBackup } from '../../electron/features/backups/one-file/pack-backup.ts';
import { toSealKey } from '../../electron/features/backups/one-file/seal.ts';
import { openBackup, type OpenedBackup } from '../../electron/features/backups/open-backup.ts';
import { Refusal } from '../../shared/refusal.ts';
import { customers, noon, openTestStore, toCustomer } from '../factories/store.ts';

/** Passphrases cost half a second each in earnest; a test opens hundreds. */
const quickLogN = 10;

const photo = randomBytes(90_000);
const photoName = createHash('sha256').update(photo).digest('hex');

/** A data folder with a customer, a photo, and a backup of both. */
function makeBackedUp(): { folder: string; path: string } {
  const store = openTestStore();
  store.command((tx) => tx.insert(customers, toCustomer('c-1', 'Ann')));
  mkdirSync(join(store.dataDir, 'attachments'));
  writeFileSync(join(store.dataDir, 'attachments', photoName), photo);
  return { folder: store.dataDir, path: backUp(store.path, store.dataDir, 'by-hand', noon).path };
}

/** Why a backup can't be opened. */
async function reasonOf(opening: Promise<OpenedBackup>): Promise<string> {
  try {
    await opening;
  } catch (cause) {
    if (cause instanceof Refusal) return cause.reason;
    throw cause;
  }
  throw new Error('This was opened, but should have been refused.');
}

/** What an opened backup holds, as one comparable thing. */
function read({ manifest, databasePath, attachments }: OpenedBackup): unknown {
  const database = new Database(databasePath, { readonly: true });
  const names = database.prepare('SELECT name FROM customers').pluck().all();
  database.close();
  const { counts, why, number, newestCommit } = manifest;
  return {
    names,
    counts,
    why,
    number,
    newestCommit,
    photos: attachments.map(({ path }) => (path === null ? null : readFileSync(path).equals(photo))),
  };
}

const whole = {
  names: ['Ann'],
  counts: { entries: 0, customers: 1, people: 0 },
  why: 'by-hand',
  number: 1,
  newestCommit: 1,
  photos: [true],
};

test('a backup of the folder, one in a file, and one under a passphrase hold the same', async () => {
  const { folder, path } = makeBackedUp();
  const key = await toSealKey('horse battery', quickLogN);
  await packBackup(path, join(folder, 'plain.plainmirror'), { key: null });
  await packBackup(path, join(folder, 'sealed.plainmirror'), { key });
  for (const name of [path, join(folder, 'plain.plainmirror'), join(folder, 'sealed.plainmirror')]) {
    const opened = await openBackup(name, { passphrase: 'horse battery', scratch: folder });
    expect(read(opened)).toEqual(whole);
    opened.close();
  }
  expect(readdirSync(folder).filter((name) => name.startsWith('plain-mirror-backup-'))).toEqual([]);
});

test('any zip program opens a backup in one file, and its last bytes are the hash of all before them', async () => {
  const { folder, path } = makeBackedUp();
  const file = join(folder, 'plain.plainmirror');
  await packBackup(path, file, { key: null });
  const bytes = readFileSync(file);
  expect(Object.keys(unzipSync(bytes))).toEqual(['manifest.json', 'plain-mirror.sqlite', `attachments/${photoName}`]);
  const end = bytes.subarray(-71).toString();
  expect(end).toBe(`sha256:${createHash('sha256').update(bytes.subarray(0, -71)).digest('hex')}`);
});

test('a sealed backup shows nothing of what is in it, and opens with its passphrase only', async () => {
  const { folder, path } = makeBackedUp();
  const file = join(folder, 'sealed.plainmirror');
  await packBackup(path, file, { key: await toSealKey('horse battery', quickLogN) });
  expect(readFileSync(file).includes('Ann')).toBe(false);
  expect(readFileSync(file).includes('SQLite')).toBe(false);
  expect(await reasonOf(openBackup(file))).toBe('PASSPHRASE_NEEDED');
  expect(await reasonOf(openBackup(file, { passphrase: 'horse batteri' }))).toBe('WRONG_PASSPHRASE');
});

/** One way to spoil a file, wherever it is spoilt. */
type Spoil = (bytes: Buffer, at: number, other: number) => Buffer;
const spoils: Readonly<Record<string, Spoil>> = {
  'one bit is flipped': (bytes, at, other) => {
    const spoilt = Buffer.from(bytes);
    spoilt[at] = (spoilt[at] ?? 0) ^ (1 << (other % 8));
    return spoilt;
  },
  'it is cut off': (bytes, at) => bytes.subarray(0, at),
  'a byte is missing': (bytes, at) => Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + 1)]),
  'something is added': (bytes, at, other) =>
    Buffer.concat([bytes.subarray(0, at), Buffer.from([other % 256]), bytes.subarray(at)]),
  'two stretches are swapped': (bytes, at, other) => {
    const [first, second] = at < other ? [at, other] : [other, at];
    const length = Math.min(100_000, second - first, bytes.length - second);
    return Buffer.concat([
      bytes.subarray(0, first),
      bytes.subarray(second, second + length),
      bytes.subarray(first + length, second),
      bytes.subarray(first, first + length),
      bytes.subarray(second + length),
    ]);
  },
};

test.each(['plain', 'sealed'])(
  'a %s backup is refused wherever it is spoilt, and leaves nothing behind',
  async (kind) => {
    const { folder, path } = makeBackedUp();
    const file = join(folder, 'whole.plainmirror');
    const scratch = join(folder, 'scratch');
    mkdirSync(scratch);
    await packBackup(path, file, { key: kind === 'plain' ? null : await toSealKey('horse battery', quickLogN) });
    const bytes = readFileSync(file);
    const place = fc.oneof(
      fc.integer({ min: 0, max: bytes.length - 1 }),
      // The head and the end are where a mistake would be made.
      fc.integer({ min: 0, max: 120 }),
      fc.integer({ min: bytes.length - 400, max: bytes.length - 1 }),
    );
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...Object.keys(spoils)), place, place, async (how, at, other) => {
        const spoilt = spoils[how]?.(bytes, at, other) ?? bytes;
        if (spoilt.equals(bytes)) return;
        writeFileSync(file, spoilt);
        expect(await reasonOf(openBackup(file, { passphrase: 'horse battery', scratch }))).toMatch(
          /^(CHANGED_BACKUP|WRONG_PASSPHRASE|NOT_A_BACKUP)$/,
        );
        expect(readdirSync(scratch)).toEqual([]);
      }),
      { numRuns: 60 },
    );
  },
);

test('a backup of the folder is refused when a byte of its copy or its description is another', async () => {
  const { path } = makeBackedUp();
  const description = path.replace(/sqlite$/, 'json');
  for (const spoilt of [path, description]) {
    const bytes = readFileSync(spoilt);
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 0, max: bytes.length - 1 }),
        fc.integer({ min: 0, max: 7 }),
        async (at, bit) => {
          writeFileSync(spoilt, spoils['one bit is flipped']?.(bytes, at, bit) ?? bytes);
          expect(await reasonOf(openBackup(path))).toMatch(/^(CHANGED_BACKUP|NOT_A_BACKUP)$/);
        },
      ),
      { numRuns: 40 },
    );
    writeFileSync(spoilt, bytes);
  }
  rmSync(description);
  expect(await reasonOf(openBackup(path))).toBe('NOT_A_BACKUP');
});

test('a photo that was erased since is missing in a backup, and no reason to refuse it', async () => {
  const { folder, path } = makeBackedUp();
  rmSync(join(folder, 'attachments', photoName));
  const opened = await openBackup(path);
  expect(read(opened)).toEqual({ ...whole, photos: [null] });
  opened.close();
  await packBackup(path, join(folder, 'later.plainmirror'), { key: null });
  const later = await openBackup(join(folder, 'later.plainmirror'));
  expect(read(later)).toEqual({ ...whole, photos: [] });
  later.close();
});
