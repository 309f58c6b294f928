import Database from 'better-sqlite3';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { Statements, toReadHandle } from './handle.ts';
import { oncePerState } from './once-per-state.ts';
import { sql } from './sql.ts';

function open() {
  const folder = mkdtempSync(join(tmpdir(), 'plain-mirror-'));
  const path = join(folder, 'test.sqlite');
  const [own, other] = [new Database(path), new Database(path)];
  own.exec('CREATE TABLE words (word TEXT)');
  onTestFinished(() => {
    own.close();
    other.close();
    rmSync(folder, { recursive: true });
  });
  let asked = 0;
  const count = oncePerState((read) => {
    asked += 1;
    return read.number(sql`SELECT count(*) FROM words`);
  });
  const read = toReadHandle(new Statements(own));
  return { own, other, count: () => count(read), asked: () => asked };
}

it('reads once as long as nothing changes', () => {
  const { own, count, asked } = open();
  own.exec(`INSERT INTO words VALUES ('one')`);
  expect([count(), count(), count()]).toEqual([1, 1, 1]);
  expect(asked()).toBe(1);
});

it('reads again after a change of its own connection and after one of another', () => {
  const { own, other, count } = open();
  expect(count()).toBe(0);
  own.exec(`INSERT INTO words VALUES ('one')`);
  expect(count()).toBe(1);
  other.exec(`INSERT INTO words VALUES ('two')`);
  expect(count()).toBe(2);
  own.exec('DELETE FROM words');
  expect(count()).toBe(0);
});
