import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { migrate, readFileVersion } from '../../electron/db/migrate.ts';
import { migrations } from '../../electron/db/migrations/index.ts';
import { reportFault } from './report-fault.ts';
import { splitStatements } from './statements.ts';

/** Everything a database says of its shape, and how many rows are in each table. */
function describeFile(database: Database.Database): unknown {
  const schema = database.prepare('SELECT name, sql FROM sqlite_schema ORDER BY name').raw().all();
  const tables = database.prepare(`SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table'`);
  const rows = tables
    .pluck()
    .all()
    .map((name) => [
      name,
      database
        .prepare(`SELECT count(*) FROM "${String(name)}"`)
        .pluck()
        .get(),
    ]);
  return { ...readFileVersion(database), schema, rows };
}

// Fault 12: the update stops after any of its statements. Each migration begins on the file the one before it left.
test('every migration can fail after each of its statements and leaves the file as it was', () => {
  const figures = { rounds: 0, partial: 0 };
  const database = new Database(':memory:');
  for (const migration of migrations) {
    const before = describeFile(database);
    const statements = splitStatements(migration.up);
    for (let cut = 1; cut <= statements.length; cut += 1) {
      const up = `${statements.slice(0, cut).join(';')};\nSELECT stop_here`;
      expect(() => migrate(database, [{ ...migration, up }])).toThrow(`Migration ${migration.number}`);
      figures.rounds += 1;
      if (JSON.stringify(describeFile(database)) !== JSON.stringify(before)) figures.partial += 1;
    }
    // The whole of it then succeeds, as at the next start.
    migrate(database, [migration]);
    expect(readFileVersion(database).version).toBe(migration.number);
  }
  database.close();
  reportFault(12, `failing after each statement of ${migrations.length} migrations`, figures);
  expect(figures.rounds).toBeGreaterThan(migrations.length * 2);
  expect(figures.partial).toBe(0);
});
