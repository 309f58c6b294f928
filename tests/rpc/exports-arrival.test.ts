import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { FileId } from '../../shared/ids.ts';
import { commandId, newId, openTestApp, type Client, type TestApp } from '../factories/app.ts';
import { repack } from '../factories/company-zip.ts';
import { recordEntry } from '../factories/entries.ts';

let old: TestApp;
let app: TestApp;
let folder: string;
beforeEach(async () => {
  [old, app] = await Promise.all([openTestApp(), openTestApp({ setUp: false })]);
  folder = mkdtempSync(join(tmpdir(), 'plain-mirror-arrival-'));
});
afterEach(async () => {
  await Promise.all([old.close(), app.close()]);
  rmSync(folder, { recursive: true, force: true });
});

async function exportOld(): Promise<string> {
  await recordEntry(old, old.as('staff'), { words: 'The line was down' });
  const { jobId } = await old.as('owner').exports.start({ commandId: commandId() });
  await old.app.lasting.jobs.whenOver(jobId);
  // The export's own result.
  const { fileId } = (await old.as('owner').jobs.get({ id: jobId })).result as { fileId: string };
  const path = join(folder, 'old.zip');
  writeFileSync(path, new Uint8Array(await (await old.fetch(`/files/out/${fileId}`)).arrayBuffer()));
  return path;
}

/** Hands a file over as the first screen does, with nobody signed in. */
async function handOver(path: string): Promise<FileId> {
  const fileId = newId<FileId>();
  const response = await app.fetch(`/files/${fileId}`, { method: 'PUT', body: readFileSync(path) });
  expect(response.status).toBe(200);
  return fileId;
}

/** Waits as the page does: until the company is here or something went wrong. */
async function waitForCompany(client: Client) {
  for (;;) {
    const state = await client.exports.arriving({});
    if (state.isHere || !state.isRunning) return state;
    await pause(20);
  }
}

describe('a company that arrives at first run', () => {
  it('is looked into, takes the folder’s place, and its owner goes on working in the same program', async () => {
    const fileId = await handOver(await exportOld());
    const { client } = app.page();
    const contents = await client.exports.lookInto({ fileId });
    expect(contents).toMatchObject({ business: 'Northline Internet', madeOn: '2026-11-19', owners: [{ name: 'Sam' }] });
    const { recoveryCode } = await client.exports.takeIn({ fileId, ownerId: old.people.owner, pin: '999999' });
    expect(recoveryCode).toMatch(/^(\w{4}-){5}\w{4}$/);
    expect(await waitForCompany(client)).toMatchObject({ isHere: true, error: null });

    await client.session.signIn({ personId: old.people.owner, pin: '999999' });
    expect((await client.log.list({})).items).toMatchObject([{ words: 'The line was down', recordedByName: 'Priya' }]);
    await expect(app.page().client.session.signIn({ personId: old.people.staff, pin: '1111' })).rejects.toThrow(
      'not right',
    );
    await client.people.setPin({ commandId: commandId(), id: old.people.staff, pin: '2468' });
    const priya = app.page().client;
    await priya.session.signIn({ personId: old.people.staff, pin: '2468' });
    await recordEntry(app, priya, { words: 'Up again' });
    expect(await client.exports.plan({})).toMatchObject({ cameFrom: '2026-11-19' });
    // First run is over: nothing more comes in without a name.
    await expect(client.exports.lookInto({ fileId })).rejects.toThrow('at home here already');
    expect((await app.fetch(`/files/${newId<FileId>()}`, { method: 'PUT', body: 'x' })).status).toBe(401);
  });

  it('that is not as it was exported leaves first run as it was', async () => {
    const bad = repack(await exportOld(), join(folder, 'bad.zip'), (files) => files.set('entries.csv', 'changed'), {
      keepManifest: true,
    });
    const fileId = await handOver(bad);
    const { client } = app.page();
    await client.exports.takeIn({ fileId, ownerId: old.people.owner, pin: '999999' });
    const state = await waitForCompany(client);
    expect(state).toMatchObject({ isHere: false, isRunning: false });
    expect(state.error).toContain('entries.csv is not as it was when the export was made');
    expect((await client.session.get({})).business).toBeNull();
  });
});
