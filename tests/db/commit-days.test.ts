import Database from 'better-sqlite3';
import { onTestFinished, expect, test } from 'vitest';
import { migrate } from '../../electron/db/migrate.ts';
import { commitDays } from '../../electron/db/migrations/0056-commit-days.ts';
import { migrations } from '../../electron/db/migrations/index.ts';
import { DAY_MS } from '../../shared/clock.ts';

test('each day knows its first and last commit, those before the update too, in whatever order they came', () => {
  const database = new Database(':memory:');
  onTestFinished(() => void database.close());
  const commit = (id: number, day: number): void => {
    database
      .prepare("INSERT INTO commits (commit_id, at, what, device_id, chain) VALUES (?, ?, 'x', 'd', x'')")
      .run(id, day * DAY_MS + 5);
  };
  const days = (): unknown => database.prepare('SELECT * FROM commit_days ORDER BY utc_day').raw().all();
  migrate(
    database,
    migrations.filter(({ number }) => number < commitDays.number),
  );
  for (const [id, day] of [
    [1, 100],
    [2, 102],
    [3, 101],
    [4, 102],
  ] as const)
    commit(id, day);
  migrate(
    database,
    migrations.filter(({ number }) => number >= commitDays.number),
  );
  expect(days()).toEqual([
    [100, 1, 1],
    [101, 3, 3],
    [102, 2, 4],
  ]);
  commit(5, 100);
  commit(6, 103);
  expect(days()).toEqual([
    [100, 1, 5],
    [101, 3, 3],
    [102, 2, 4],
    [103, 6, 6],
  ]);
});
