import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkStore } from '../../electron/db/check.ts';
import { packBackup } from '../../electron/features/backups/one-file/pack-backup.ts';
import { toSealKey } from '../../electron/features/backups/one-file/seal.ts';
import { backupsIn } from '../../electron/db/backup.ts';
import type { FileId } from '../../shared/ids.ts';
import { commandId, newId, openTestApp, type Client, type TestApp } from '../factories/app.ts';
import { recordEntry } from '../factories/entries.ts';
import { refusalOf } from '../factories/refusal.ts';
import { makeBackup } from '../factories/restores.ts';
import { nameProblems } from '../factories/store.ts';

let old: TestApp;
let app: TestApp;
let folder: string;
beforeAll(async () => {
  [old, app] = await Promise.all([openTestApp(), openTestApp({ setUp: false })]);
  folder = mkdtempSync(join(tmpdir(), 'plain-mirror-restore-first-'));
});
afterAll(async () => {
  await Promise.all([old.close(), app.close()]);
  rmSync(folder, { recursive: true, force: true });
});

/** Hands a sealed backup over as the first screen does, with nobody signed in. */
async function handOver(): Promise<FileId> {
  await recordEntry(old, old.as('staff'), { words: 'The line was down' });
  const path = join(folder, 'old.plainmirror');
  await packBackup(join(backupsIn(old.dataDir), makeBackup(old)), path, { key: await toSealKey('four words') });
  const fileId = newId<FileId>();
  expect((await app.fetch(`/files/${fileId}`, { method: 'PUT', body: readFileSync(path) })).status).toBe(200);
  return fileId;
}

/** Waits as the page does: until the business is here or something went wrong. */
async function waitForCompany(client: Client) {
  for (;;) {
    const state = await client.exports.arriving({});
    if (state.isHere || !state.isRunning) return state;
    await pause(20);
  }
}

describe('a backup that is brought back at first run', () => {
  it('opens with its passphrase only, and lets in nobody but the owner who restores it', async () => {
    const fileId = await handOver();
    const { client } = app.page();
    expect(await refusalOf(client.restore.lookInto({ fileId }))).toBe('PASSPHRASE_NEEDED');
    expect(await refusalOf(client.restore.lookInto({ fileId, passphrase: 'five words' }))).toBe('WRONG_PASSPHRASE');
    const passphrase = 'four words';
    expect(await client.restore.lookInto({ fileId, passphrase })).toMatchObject({
      business: 'Northline Internet',
      counts: { entries: 1 },
      owners: [{ id: old.people.owner, name: 'Sam' }],
    });

    const { recoveryCode } = await client.restore.takeIn({
      fileId,
      passphrase,
      ownerId: old.people.owner,
      pin: '999999',
    });
    expect(recoveryCode).toMatch(/^(\w{4}-){5}\w{4}$/);
    expect(await waitForCompany(client)).toMatchObject({ isHere: true, error: null });
    await client.session.signIn({ personId: old.people.owner, pin: '999999' });
    expect((await client.log.list({})).items).toMatchObject([{ words: 'The line was down', recordedByName: 'Priya' }]);
    expect(nameProblems(checkStore(app.app.store))).toEqual([]);
    const ofStaff = app.page().client.session.signIn({ personId: old.people.staff, pin: '1111' });
    expect(await refusalOf(ofStaff)).toBe('WRONG_PIN');
    await client.people.setPin({ commandId: commandId(), id: old.people.staff, pin: '2468' });
    await app.page().client.session.signIn({ personId: old.people.staff, pin: '2468' });
    // First run is over: nothing more comes in without a name.
    expect(await refusalOf(client.restore.lookInto({ fileId, passphrase }))).toBe('NOT_EMPTY');
    const again = { fileId, passphrase, ownerId: old.people.owner, pin: '777777' };
    expect(await refusalOf(client.restore.takeIn(again))).toBe('NOT_EMPTY');
  });
});
