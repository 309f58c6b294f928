import { createHash, randomBytes } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { crc32, deflateRawSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { toDirectory, toLocalHeader, type WrittenEntry } from '../../electron/app/tables/zip/zip-records.ts';
import { backUp } from '../../electron/db/backup.ts';
import { sealFacts, toManifestText, type BackupFacts } from '../../electron/db/backup-manifest.ts';
import { packBackup } from '../../electron/features/backups/one-file/pack-backup.ts';
import { toSealKey } from '../../electron/features/backups/one-file/seal.ts';
import { openBackup } from '../../electron/features/backups/open-backup.ts';
import { Refusal } from '../../shared/refusal.ts';
import { customers, noon, openTestStore, toCustomer } from '../factories/store.ts';
import { reportFault } from './report-fault.ts';

// Fault 15: a backup in one file whose hashes are right, so that only what is in it is hostile.

/** Passphrases cost half a second each in earnest; these open a few. */
const quickLogN = 10;

type Part = {
  readonly name: string;
  readonly content: Buffer;
  readonly isPacked?: boolean;
  /** What the file claims it unpacks to. */
  readonly claims?: number;
};

/** A zip of these parts with the hash of all its bytes at its end, as its maker could write it. */
function toFile(parts: readonly Part[], change: (zip: Buffer) => void = () => undefined): Buffer {
  const pieces: Buffer[] = [];
  const written: WrittenEntry[] = [];
  let at = 0;
  for (const { name, content, isPacked = false, claims = content.length } of parts) {
    const kept = isPacked ? deflateRawSync(content) : content;
    const entry = { name, isPacked, crc: crc32(content), bytes: claims, packedBytes: kept.length, headerAt: at };
    const header = toLocalHeader(entry);
    pieces.push(header, kept);
    at += header.length + kept.length;
    written.push(entry);
  }
  const zip = Buffer.concat([...pieces, toDirectory(written, at, 'sha256:'.length + 64)]);
  change(zip);
  return Buffer.concat([zip, Buffer.from(`sha256:${createHash('sha256').update(zip).digest('hex')}`)]);
}

/** Makes every entry of the directory what Unix calls a link. */
function makeLinks(zip: Buffer): void {
  for (
    let at = zip.indexOf('PK\u0001\u0002', 0, 'latin1');
    at !== -1;
    at = zip.indexOf('PK\u0001\u0002', at + 1, 'latin1')
  )
    zip.writeUInt32LE((0o120777 << 16) >>> 0, at + 38);
}

test('hostile backups in one file are refused one by one, and leave nothing where they are opened or beside it', async () => {
  const store = openTestStore();
  store.command((tx) => tx.insert(customers, toCustomer('c-1', 'Ann')));
  const { path, facts } = backUp(store.path, store.dataDir, 'by-hand', noon);
  const database = readFileSync(path);
  const photo = randomBytes(5000);
  const photoName = createHash('sha256').update(photo).digest('hex');
  const toParts = (change: Partial<BackupFacts> = {}, photoAt = `attachments/${photoName}`): Part[] => {
    const told: BackupFacts = {
      ...facts,
      database: { ...facts.database, name: 'plain-mirror.sqlite' },
      attachments: [{ name: photoName, bytes: photo.length }],
      ...change,
    };
    const { sha256: _old, ...rest } = { sha256: '', ...told };
    return [
      { name: 'manifest.json', content: Buffer.from(toManifestText(sealFacts(rest))) },
      { name: 'plain-mirror.sqlite', content: database },
      { name: photoAt, content: photo },
    ];
  };
  const whole = toParts();
  const but = (name: string, change: Partial<Part>): Part[] =>
    whole.map((part) => (part.name === name ? { ...part, ...change } : part));
  const named = (name: string): Buffer => toFile(toParts({}, name));
  const sealed = join(store.dataDir, 'sealed.plainmirror');
  await packBackup(path, sealed, { key: await toSealKey('horse battery', quickLogN) });
  const zeros = Buffer.alloc(20_000_000);
  const corpus: ReadonlyArray<readonly [name: string, file: Buffer]> = [
    ['a bomb in place of the database', toFile(but('plain-mirror.sqlite', { content: zeros, isPacked: true }))],
    ['a bomb in place of the description', toFile(but('manifest.json', { content: zeros, isPacked: true }))],
    ['a bomb beside all of it', toFile([...whole, { name: 'more', content: zeros, isPacked: true }])],
    ['2 GB claimed', toFile(but('plain-mirror.sqlite', { isPacked: true, claims: 2 ** 31 }))],
    ['less claimed than there is', toFile(but('plain-mirror.sqlite', { isPacked: true, claims: 100 }))],
    ['a name twice', toFile([...whole, { name: 'plain-mirror.sqlite', content: database }])],
    ['a name twice but for its case', toFile([...whole, { name: 'Plain-Mirror.SQLITE', content: database }])],
    ['a photo in capitals', named(`attachments/${photoName.toUpperCase()}`)],
    ['a way upwards', named('../../evil')],
    ['a way upwards from the photos', named('attachments/../../evil')],
    ['an absolute name', named('/tmp/plain-mirror-evil')],
    ['a drive', named(String.raw`C:\evil`)],
    ['a NUL in a name', named(`attachments/${photoName}\0.png`)],
    ['a name that is a folder', named('attachments/')],
    ['one photo too many', toFile([...whole, { name: `attachments/${'0'.repeat(64)}`, content: photo }])],
    ['a photo that is another', toFile(but(`attachments/${photoName}`, { content: randomBytes(5000) }))],
    ['no description', toFile(whole.slice(1))],
    ['a database called otherwise', toFile(toParts({ database: facts.database }))],
    ['sealed and cut in its head', readFileSync(sealed).subarray(0, 40)],
    ['sealed and cut in the middle', readFileSync(sealed).subarray(0, 500_000)],
    ['sealed and cut by a byte', readFileSync(sealed).subarray(0, -1)],
    ['nothing', Buffer.alloc(0)],
  ];
  const folder = join(store.dataDir, 'hostile');
  const scratch = join(folder, 'scratch');
  mkdirSync(scratch, { recursive: true });
  const file = join(folder, 'hostile.plainmirror');
  const through: string[] = [];
  const refuse = async (name: string, passphrase: string): Promise<void> => {
    try {
      (await openBackup(file, { scratch, passphrase })).close();
      through.push(`${name} was opened`);
    } catch (cause) {
      if (!(cause instanceof Refusal)) through.push(`${name}: ${String(cause)}`);
    }
    if (readdirSync(scratch).length > 0 || readdirSync(folder).length > 2)
      through.push(`${name} left something behind`);
  };
  // What is refused below is refused for what was changed.
  writeFileSync(file, toFile(whole));
  (await openBackup(file, { scratch })).close();
  for (const [name, bytes] of corpus) {
    writeFileSync(file, bytes);
    await refuse(name, 'horse battery');
  }
  writeFileSync(file, readFileSync(sealed));
  await refuse('another passphrase', 'horse batteri');
  reportFault(15, 'hostile files', { rounds: corpus.length + 1, corrupt: through.length });
  expect(through).toEqual([]);
  store.close();
});

test('a link in a backup is written as what is under its name and hash, never as a link', async () => {
  const store = openTestStore();
  const { path, facts } = backUp(store.path, store.dataDir, 'by-hand', noon);
  const told = { ...facts, database: { ...facts.database, name: 'plain-mirror.sqlite' } };
  const { sha256: _old, ...rest } = { sha256: '', ...told };
  const parts = [
    { name: 'manifest.json', content: Buffer.from(toManifestText(sealFacts(rest))) },
    { name: 'plain-mirror.sqlite', content: readFileSync(path) },
  ];
  const file = join(store.dataDir, 'links.plainmirror');
  writeFileSync(file, toFile(parts, makeLinks));
  const opened = await openBackup(file, { scratch: store.dataDir });
  expect(readFileSync(opened.databasePath).equals(readFileSync(path))).toBe(true);
  opened.close();
  store.close();
});
