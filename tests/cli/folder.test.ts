import Database from 'better-sqlite3';
import { randomBytes } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { lockFolder } from '../../electron/db/folder-lock.ts';
import { initBusiness, mirror, mirrorJson, spawnMirror } from '../factories/mirror.ts';

const open = (data: string): Database.Database => new Database(join(data, 'plain-mirror.sqlite'));

describe('mirror init', () => {
  it('sets a business up once', async () => {
    const { data, recoveryCode } = await initBusiness();
    expect(recoveryCode).toMatch(/^(\w{4}-){5}\w{4}$/);
    const again = await mirror(['init', '--data', data, '--business', 'Other', '--owner', 'Sam', '--pin', '444444']);
    expect(again.code).toBe(1);
    expect(again.error).toContain('set up already');
  });

  it('is written down as done at the command line', async () => {
    const { data } = await initBusiness();
    const database = open(data);
    expect(database.prepare('SELECT DISTINCT role FROM commits').pluck().all()).toEqual(['command line']);
    database.close();
  });
});

describe('a folder that is in use', () => {
  it('is left alone: who holds it since when is said, and the end is 1', async () => {
    const { data } = await initBusiness();
    const lock = lockFolder(data, 'desktop', Date.UTC(2026, 10, 19, 9, 30));
    const { code, out, error } = await spawnMirror([
      'measures',
      '--from',
      '2026-01-01',
      '--to',
      '2026-12-31',
      '--data',
      data,
    ]);
    lock.release();
    expect([code, out]).toEqual([1, '']);
    expect(error).toContain('desktop');
    expect(error).toContain(`process ${process.pid}`);
    expect(error).toMatch(/since .*2026/);
  });
});

describe('mirror check', () => {
  it('finds everything in order in a folder nobody tampered with', async () => {
    const { data } = await initBusiness();
    // What check prints with --json.
    const { ok, checks } = (await mirrorJson(['check', '--data', data])) as { ok: boolean; checks: { what: string }[] };
    expect(ok).toBe(true);
    expect(checks.map(({ what }) => what)).toEqual(
      expect.arrayContaining(['integrity', 'foreign keys', 'journal chain', 'search index']),
    );
  });

  it('ends with 1 and says where a journal line was altered', async () => {
    const { data } = await initBusiness();
    const database = open(data);
    database
      .prepare(
        "UPDATE journal SET contents = replace(contents, 'Northline', 'Southline') WHERE table_name = 'businesses'",
      )
      .run();
    database.close();
    const { code, out } = await mirror(['check', '--data', data]);
    expect(code).toBe(1);
    expect(out).toMatch(/journal chain:\n.*altered/);
  });

  it('ends with 1 where the file is no database', async () => {
    const { data } = await initBusiness();
    writeFileSync(join(data, 'plain-mirror.sqlite'), randomBytes(8192));
    const { code, error } = await mirror(['check', '--data', data]);
    expect(code).toBe(1);
    expect(error).toContain('damaged or not a database');
  });
});

describe('mirror reset-pin', () => {
  it('sets a new PIN with the recovery code, asked for where it was not given', async () => {
    const { data, recoveryCode } = await initBusiness();
    const { code, out } = await spawnMirror(
      ['reset-pin', '--person', 'sam', '--data', data],
      `${recoveryCode}\n565656\n`,
    );
    expect([code, out]).toEqual([0, 'Sam has a new PIN.\n']);
  });

  it('ends with 1 for a wrong code and for somebody unknown', async () => {
    const { data } = await initBusiness();
    const wrong = await mirror([
      'reset-pin',
      '--person',
      'Sam',
      '--code',
      'AAAA-BBBB',
      '--pin',
      '565656',
      '--data',
      data,
    ]);
    expect(wrong.code).toBe(1);
    expect(wrong.error).toContain('not the recovery code');
    expect((await mirror(['reset-pin', '--person', 'Nobody', '--data', data])).error).toContain(
      'Nobody called Nobody works here',
    );
  });
});
