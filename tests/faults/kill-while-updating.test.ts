import Database from 'better-sqlite3';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { isSealed } from '../../electron/db/backup-manifest.ts';
import { migrations } from '../../electron/db/migrations/index.ts';
import { backupManifestSchema } from '../../shared/features/backups/backup-file.schema.ts';
import { startChild, type Child } from '../factories/child.ts';
import { makeFolder } from '../factories/store.ts';
import { openPlainStore, writePair } from './children/open-plain-store.ts';
import { childFile, countRounds, killWhileWorking } from './company.ts';

const rounds = countRounds(6);
const newest = migrations.at(-1)?.number ?? 0;

/** What the file says of its version, whether it is sound, and which of the new things it has. */
function inspect(path: string): { version: unknown; isSound: boolean; has: unknown[] } {
  const database = new Database(path);
  const has = database
    .prepare(
      `SELECT name FROM sqlite_schema WHERE name IN ('steps', 'steps_by_y')
       UNION ALL SELECT name FROM pragma_table_info('locations') WHERE name = 'hours' ORDER BY 1`,
    )
    .pluck()
    .all();
  const found = {
    version: database.pragma('user_version', { simple: true }),
    isSound: database.pragma('integrity_check', { simple: true }) === 'ok',
    has,
  };
  database.close();
  return found;
}

const versions = new Map<unknown, readonly string[]>([
  [newest, []],
  [newest + 10, ['hours', 'steps']],
  [newest + 20, ['hours', 'steps', 'steps_by_y']],
]);

function makeOldFolder(): string {
  const folder = makeFolder();
  const store = openPlainStore(folder);
  for (let no = 0; no < 20; no += 1) writePair(store, no);
  store.close();
  return folder;
}

/** The backups that carry a final name but are not what their description says. */
function listHalfBackups(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .filter((name) => {
      const text = readFileSync(join(folder, name), 'utf8');
      if (!isSealed(text)) return true;
      const { database } = backupManifestSchema.parse(JSON.parse(text));
      const bytes = readFileSync(join(folder, database.name));
      return database.sha256 !== createHash('sha256').update(bytes).digest('hex');
    });
}

/** How long a program takes from its first line to a later one when nobody kills it: kills are spread over that. */
async function timeUnkilled(child: Child, lines: number): Promise<number> {
  await child.nextLine();
  const startedAt = performance.now();
  for (let line = 0; line < lines; line += 1) await child.nextLine();
  const tookMs = performance.now() - startedAt;
  await child.kill();
  return tookMs;
}

// Fault 12: the first start after an update is killed.
test(
  `kill -9 while the file is brought up to date, ${rounds} rounds: old version intact or new one complete`,
  async () => {
    const figures = { old: 0, between: 0, complete: 0, halfBackups: 0 };
    const tookMs = await timeUnkilled(startChild(childFile('migrate-slowly'), [makeOldFolder()]), 1);
    for (let round = 0; round < rounds; round += 1) {
      const folder = makeOldFolder();
      await killWhileWorking(startChild(childFile('migrate-slowly'), [folder]), (tookMs * (round + 0.5)) / rounds);
      const found = inspect(join(folder, 'plain-mirror.sqlite'));
      expect(found).toEqual({ version: found.version, isSound: true, has: versions.get(found.version) });
      figures[found.version === newest ? 'old' : found.version === newest + 20 ? 'complete' : 'between'] += 1;
      figures.halfBackups += listHalfBackups(join(folder, 'backups')).length;

      const second = startChild(childFile('migrate-slowly'), [folder]);
      const lines = [await second.nextLine(), await second.nextLine()];
      expect([lines, (await second.ended).stderr]).toEqual([['ready', 'done'], '']);
      expect(inspect(join(folder, 'plain-mirror.sqlite'))).toEqual({
        version: newest + 20,
        isSound: true,
        has: versions.get(newest + 20),
      });
      expect(listHalfBackups(join(folder, 'backups'))).toEqual([]);
    }
    console.log(
      `killed updates: ${rounds} rounds, ${figures.old} left as they were, ${figures.between} after the first step, ${figures.complete} complete, ` +
        `0 between two steps, ${figures.halfBackups} half backups with a final name`,
    );
    expect(figures.halfBackups).toBe(0);
    expect(figures.old + figures.between).toBeGreaterThan(0);
  },
  rounds * 10_000,
);

// Fault 14: the program is killed while it makes a backup.
test(
  `kill -9 while backing up, ${rounds} rounds: no half backup carries a final name, and earlier ones are untouched`,
  async () => {
    const folder = makeFolder();
    const store = openPlainStore(folder);
    for (let no = 0; no < 300; no += 1) writePair(store, no);
    store.close();
    const backups = join(folder, 'backups');
    const tookMs = await timeUnkilled(startChild(childFile('back-up'), [folder]), 2);
    let whole = readdirSync(backups).filter((name) => name.endsWith('.sqlite'));
    let unfinished = 0;
    for (let round = 0; round < rounds; round += 1) {
      const made = await killWhileWorking(
        startChild(childFile('back-up'), [folder]),
        (tookMs * (round + 0.5)) / rounds,
      );
      const now = readdirSync(backups).filter((name) => name.endsWith('.sqlite'));
      unfinished += readdirSync(backups).filter((name) => name.endsWith('.unfinished')).length;
      expect(listHalfBackups(backups)).toEqual([]);
      expect(now).toEqual(expect.arrayContaining([...whole, ...made.map((path) => path.slice(backups.length + 1))]));
      whole = now;
    }
    for (const name of whole) expect(inspect(join(backups, name)).isSound).toBe(true);
    console.log(
      `killed backups: ${rounds} rounds, ${whole.length} backups, all whole; ${unfinished} kills left an unfinished one without a final name`,
    );
    expect(whole.length).toBeGreaterThan(0);
  },
  rounds * 8000,
);
