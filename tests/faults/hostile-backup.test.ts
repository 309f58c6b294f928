import Database from 'better-sqlite3';
import { createHash } from 'node:crypto';
import {
  cpSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { basename, join } from 'node:path';
import { expect, it } from 'vitest';
import { backUp } from '../../electron/db/backup.ts';
import { sealFacts, toManifestText, type BackupFacts } from '../../electron/db/backup-manifest.ts';
import { databaseName } from '../../electron/db/open-database.ts';
import { mirror, mirrorJson, testFolder } from '../factories/mirror.ts';
import { reportFault } from './report-fault.ts';

const hashOf = (path: string): string => createHash('sha256').update(readFileSync(path)).digest('hex');

/** Every file below a folder with its hash; logs and locks of an open database aside. */
function hashAll(folder: string): Record<string, string> {
  return Object.fromEntries(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((file) => file.isFile() && !/-(wal|shm)$/.test(file.name))
      .map((file) => join(file.parentPath, file.name))
      .map((path) => [path, hashOf(path)]),
  );
}

/** Describes an altered copy as truly as its maker could: only what is in it is hostile. */
function describeAgain(path: string, change: Partial<BackupFacts> = {}): void {
  const text = path.replace(/sqlite$/, 'json');
  const { sha256: _old, ...facts } = JSON.parse(readFileSync(text, 'utf8')) as BackupFacts & { sha256: string };
  const database = { name: basename(path), bytes: statSync(path).size, sha256: hashOf(path) };
  writeFileSync(text, toManifestText(sealFacts({ ...facts, database, ...change })));
}

const withSql =
  (sql: string) =>
  (path: string): void => {
    const database = new Database(path);
    database.unsafeMode();
    database.exec(sql);
    database.close();
    describeAgain(path);
  };

const rewrite = (from: string, to: string): string =>
  `PRAGMA writable_schema = ON; UPDATE sqlite_schema SET sql = replace(sql, '${from}', '${to}') WHERE name = 'people';`;

const patchHeader =
  (at: number, bytes: readonly number[]) =>
  (path: string): void => {
    const file = readFileSync(path);
    Buffer.from(bytes).copy(file, at);
    writeFileSync(path, file);
    describeAgain(path);
  };

/** A name of the database that leads elsewhere. */
const named =
  (name: string) =>
  (path: string): void =>
    describeAgain(path, { database: { name, bytes: statSync(path).size, sha256: hashOf(path) } });

const corpus: ReadonlyArray<readonly [name: string, spoil: (path: string) => void, why?: string]> = [
  [
    'a trigger that makes owners',
    withSql("CREATE TRIGGER t AFTER INSERT ON entries BEGIN UPDATE people SET role = 'owner'; END"),
    'trigger “t” is not known',
  ],
  ['a view', withSql('CREATE VIEW v AS SELECT * FROM people'), 'view “v” is not known'],
  [
    'a recursive view',
    withSql('CREATE VIEW r AS WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n) SELECT x FROM n'),
    'view “r” is not known',
  ],
  ['a virtual table', withSql('CREATE VIRTUAL TABLE f USING fts5(words)'), '“f” is not known'],
  ['an index on an expression', withSql('CREATE INDEX i ON people (lower(name))'), 'index “i” is not known'],
  ['a table nobody knows', withSql('CREATE TABLE more (x)'), 'table “more” is not known'],
  ['a missing index', withSql('DROP INDEX reasons_by_name_key'), 'is missing'],
  [
    'another CHECK',
    withSql(rewrite('name TEXT NOT NULL', 'name TEXT NOT NULL CHECK (random() <> 1)')),
    '“people” is not as',
  ],
  ['a generated column', withSql('ALTER TABLE people ADD COLUMN g TEXT AS (upper(name))'), '“people” is not as'],
  ['a newer data version', withSql('PRAGMA user_version = 9999'), 'newer Plain Mirror'],
  ['another program’s id', withSql('PRAGMA application_id = 1'), 'another program'],
  ['2 GB claimed', patchHeader(28, [0, 8, 0, 0]), 'not as long'],
  ['another page size', patchHeader(16, [0x20, 0]), 'another size'],
  ['a log asked for', patchHeader(18, [2, 2]), 'asks for a log'],
  [
    'a photo of a file elsewhere',
    withSql(
      `INSERT INTO entries (position, entry_id, words, type, channel, how_left, severity, heard_at, heard_on, recorded_at, status, needs_answer)
         VALUES (1, 'e', 'w', 'said', 'phone', 'not-known', 'normal', 1, '2026-11-19', 1, 'new', 0);
       INSERT INTO entry_photos (photo_id, entry_id, sha256, media_type) VALUES ('p', 'e', '../../../etc/passwd', 'image/png')`,
    ),
    'names of files',
  ],
  ['a chain that was altered', withSql("UPDATE commits SET chain = x'00' WHERE commit_id = 1"), 'journal chain'],
  [
    'a journal that was altered',
    withSql("UPDATE journal SET contents = replace(contents, 'Sam', 'Eve') WHERE table_name = 'people'"),
    'journal chain',
  ],
  [
    'a manifest lying about the hash',
    (path) => writeFileSync(path, Buffer.concat([readFileSync(path), Buffer.alloc(1)])),
  ],
  ['a copy cut short', (path) => truncateSync(path, 8192)],
  ['a path upwards', named('../../../etc/passwd.sqlite')],
  ['an absolute path', named('/etc/passwd.sqlite')],
  ['a drive', named('C:\\plain-mirror.sqlite')],
  ['a NUL in the name', named('a\0b.sqlite')],
];

it(`refuses ${corpus.length} hostile backups: no role changes, the folder stays whole, nothing lies elsewhere`, async () => {
  const folder = testFolder();
  const data = join(folder, 'data');
  const elsewhere = join(folder, 'elsewhere');
  mkdirSync(elsewhere);
  await mirrorJson(['init', '--business', 'Northline', '--owner', 'Sam', '--pin', '333333', '--data', data]);
  const { path } = backUp(join(data, databaseName), data, 'by-hand', Date.now());
  const kept = join(folder, 'kept');
  cpSync(join(data, 'backups'), kept, { recursive: true });
  const before = hashAll(data);
  const through: string[] = [];
  for (const [index, [name, spoil, why = 'not as it was when the backup was made']] of corpus.entries()) {
    const place = join(folder, `hostile-${index}`);
    cpSync(kept, place, { recursive: true });
    const hostile = join(place, basename(path));
    spoil(hostile);
    const { code, error } = await mirror(['restore', hostile, '--data', data]);
    if (code !== 1 || !error.includes(why)) through.push(`${name}: ${code} ${error}`);
    const after = hashAll(data);
    for (const [file, hash] of Object.entries(before))
      if (after[file] !== hash) through.push(`${name} changed ${file}`);
    if (readdirSync(data).includes('restoring')) through.push(`${name} left something behind`);
  }
  symlinkSync(join(folder, 'nowhere.sqlite'), join(elsewhere, 'link.sqlite'));
  const link = await mirror(['restore', join(elsewhere, 'link.sqlite'), '--data', data]);
  if (link.code !== 1) through.push('a link that leads nowhere');
  reportFault(15, 'hostile databases and descriptions', { rounds: corpus.length + 1, corrupt: through.length });
  expect(through).toEqual([]);
});

it('gives a second owner planted in a backup no role and no PIN, and an empty folder a code to begin with', async () => {
  const folder = testFolder();
  const data = join(folder, 'data');
  await mirrorJson(['init', '--business', 'Northline', '--owner', 'Sam', '--pin', '333333', '--data', data]);
  const { path } = backUp(join(data, databaseName), data, 'by-hand', Date.now());
  const eve = '01890000-0000-7000-8000-000000000001';
  withSql(
    `INSERT INTO people (person_id, name, role) VALUES ('${eve}', 'Eve', 'owner');
     INSERT INTO secrets (secret_id, salt, hash, set_at) SELECT '${eve}', salt, hash, set_at FROM secrets LIMIT 1`,
  )(path);
  expect(await mirrorJson(['restore', path, '--data', data])).toMatchObject({
    dataDir: data,
  });
  const database = new Database(join(data, databaseName), { readonly: true });
  expect(database.prepare('SELECT name, role FROM people ORDER BY name').all()).toEqual([
    { name: 'Eve', role: 'staff' },
    { name: 'Sam', role: 'owner' },
  ]);
  expect(database.prepare('SELECT count(*) FROM secrets WHERE secret_id = ?').pluck().get(eve)).toBe(0);
  database.close();
  expect(await mirrorJson(['check', '--data', data])).toMatchObject({ ok: true });
  // What is here now can be backed up and restored in its turn.
  const later = backUp(join(data, databaseName), data, 'by-hand', Date.now());
  expect(await mirrorJson(['restore', later.path, '--data', data])).toMatchObject({ dataDir: data });

  const empty = join(folder, 'empty');
  const { recoveryCode } = (await mirrorJson(['restore', path, '--data', empty])) as { recoveryCode: string };
  await mirrorJson(['reset-pin', '--person', 'Sam', '--code', recoveryCode, '--pin', '444444', '--data', empty]);
  expect(await mirrorJson(['check', '--data', empty])).toMatchObject({ ok: true });
});
