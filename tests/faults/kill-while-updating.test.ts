import Database from 'better-sqlite3';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { migrate } from '../../electron/db/migrate.ts';
import { migrations } from '../../electron/db/migrations/index.ts';
import { openDatabase } from '../../electron/db/open-database.ts';
import { startChild } from '../factories/child.ts';
import { makeFolder } from '../factories/store.ts';
import { listHalfBackups } from './backups.ts';
import { slowUpdate } from './children/slow-update.ts';
import { childFile, killWhileWorking, timeUnkilled } from './company.ts';
import { reportFault } from './report-fault.ts';
import { countRounds } from './rounds.ts';

const rounds = countRounds(8, 100);
const pairs = 20;

const listSchema = (database: Database.Database): string =>
  database.prepare('SELECT sql FROM sqlite_schema ORDER BY name').pluck().all().join('\n');

/** What a file of each version looks like, whole. */
function listWholeSchemas(): ReadonlyMap<number, string> {
  const database = new Database(':memory:');
  const schemas = slowUpdate.map((migration) => {
    migrate(database, [migration]);
    return [migration.number, listSchema(database)] as const;
  });
  database.close();
  return new Map(schemas);
}

/** A folder as a program of an earlier version left it; the store of today needs tables that the first ones had not. */
function makeOldFolder(version: number): string {
  const folder = makeFolder();
  const older = migrations.filter(({ number }) => number <= version);
  const database = openDatabase(folder, 1_000_000, older);
  const add = database.prepare('INSERT INTO locations (location_id, name, name_key) VALUES (?, ?, ?)');
  for (let no = 0; no < pairs * 2; no += 1) add.run(`place-${no}`, `Place ${no} ${'x'.repeat(2000)}`, `place ${no}`);
  database.close();
  return folder;
}

function inspect(folder: string) {
  const database = new Database(join(folder, 'plain-mirror.sqlite'));
  const found = {
    version: Number(database.pragma('user_version', { simple: true })),
    schema: listSchema(database),
    isSound: database.pragma('integrity_check', { simple: true }) === 'ok',
    rows: Number(database.prepare('SELECT count(*) FROM locations').pluck().get()),
  };
  database.close();
  return found;
}

// Fault 12: the first start after an update is killed; the file is of this version or of any before it.
test(
  `kill -9 while the file is brought up to date, ${rounds} rounds: old version intact or new one complete`,
  async () => {
    const whole = listWholeSchemas();
    const newest = slowUpdate.at(-1)?.number ?? 0;
    const versions = migrations.map(({ number }) => number).toReversed();
    const tookMs = await timeUnkilled(startChild(childFile('migrate-slowly'), [makeOldFolder(versions[0] ?? 0)]), 1);
    const figures = { rounds, confirmed: 0, lost: 0, partial: 0, corrupt: 0 };
    const reached = new Set<number>();
    for (let round = 0; round < rounds; round += 1) {
      const from = versions[round % versions.length] ?? 0;
      const folder = makeOldFolder(from);
      const child = startChild(childFile('migrate-slowly'), [folder]);
      await killWhileWorking(child, (tookMs * (((round * 7) % rounds) + 0.5)) / rounds);
      const found = inspect(folder);
      reached.add(found.version - from);
      figures.confirmed += pairs;
      if (found.rows !== pairs * 2) figures.lost += 1;
      if (found.version < from || found.schema !== whole.get(found.version)) figures.partial += 1;
      if (!found.isSound || listHalfBackups(folder).length > 0) figures.corrupt += 1;

      const second = startChild(childFile('migrate-slowly'), [folder]);
      expect([await second.nextLine(), await second.nextLine(), (await second.ended).stderr]).toEqual([
        'ready',
        'done',
        '',
      ]);
      const updated = inspect(folder);
      expect(updated).toEqual({ version: newest, schema: whole.get(newest), isSound: true, rows: pairs * 2 });
      expect(listHalfBackups(folder)).toEqual([]);
    }
    reportFault(12, `kill -9 while updating from any of ${versions.length} versions`, figures);
    expect(figures).toMatchObject({ lost: 0, partial: 0, corrupt: 0 });
    // Some kills came before the end.
    expect(reached.size).toBeGreaterThan(1);
  },
  rounds * 10_000,
);
