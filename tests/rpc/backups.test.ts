import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DAY_MS } from '../../shared/clock.ts';
import { openBackup } from '../../electron/features/backups/open-backup.ts';
import { commandId, openTestApp, type TestApp } from '../factories/app.ts';
import { settleJobs } from '../factories/backups-calls.ts';
import { recordEntry } from '../factories/entries.ts';
import { refusalOf } from '../factories/refusal.ts';

const hourMs = DAY_MS / 24;

let app: TestApp;
let stick: string;
beforeEach(async () => {
  app = await openTestApp({ looksForDue: true });
  stick = join(app.dataDir, '..', 'usb-stick');
  mkdirSync(stick);
});
afterEach(() => app.close());

const state = () => app.as('owner').backups.get({});
const why = async (): Promise<string[]> => (await state()).backups.map((backup) => backup.why);
const backups = (): string => join(app.dataDir, 'backups');
const onStick = (): string[] => readdirSync(stick).filter((name) => name.endsWith('.plainmirror'));

/** Somebody uses the app, whatever for. */
async function use(): Promise<void> {
  await app.page().client.system.ping({});
  await settleJobs(app);
}

async function backUpNow(): Promise<void> {
  await app.as('owner').backups.backUp({ commandId: commandId() });
  await settleJobs(app);
}

async function keepPlace(folder: string): Promise<void> {
  await app.as('owner').backups.keepPlace({ commandId: commandId(), place: { folder } });
  await settleJobs(app);
}

describe('a backup by itself', () => {
  it('is made an hour after the last one while somebody uses the app, and only if something was saved', async () => {
    await recordEntry(app, app.as('staff'), { words: 'The line was down' });
    await use();
    expect(await why()).toEqual([]);
    app.clock.move(hourMs);
    await use();
    expect(await why()).toEqual(['hourly']);
    app.clock.move(5 * hourMs);
    await use();
    expect(await why()).toEqual(['hourly']);
    await recordEntry(app, app.as('staff'), { words: 'It is up again' });
    await use();
    app.clock.move(hourMs / 2);
    await recordEntry(app, app.as('staff'), { words: 'And down' });
    await use();
    expect(await why()).toEqual(['hourly', 'hourly']);
  });

  it('is made all the same when the clock was set back', async () => {
    app.clock.set(Date.UTC(2099, 0, 1));
    await use();
    app.clock.set(Date.UTC(2026, 10, 19, 12));
    await recordEntry(app, app.as('staff'), { words: 'It is yesterday' });
    app.clock.move(hourMs / 30);
    await use();
    const [newest, before] = (await state()).backups;
    expect([newest?.madeAt, before?.madeAt]).toEqual([Date.UTC(2026, 10, 19, 12, 2), Date.UTC(2099, 0, 1)]);
  });

  it('that fails is told in a sentence, stops nobody, and is tried again', async () => {
    writeFileSync(backups(), 'a file where the folder should be');
    app.clock.move(hourMs);
    await use();
    const { failure } = await state();
    expect(failure).toContain('No backup could be made.');
    expect(await app.as('owner').backups.onToday({})).toEqual({ newestAt: null, problems: [failure] });
    expect(await app.as('staff').backups.onToday({})).toEqual({ newestAt: null, problems: [] });
    await recordEntry(app, app.as('staff'), { words: 'Work goes on' });
    rmSync(backups());
    app.clock.move(hourMs);
    await use();
    expect(await state()).toMatchObject({ failure: null, backups: [{ why: 'hourly' }] });
  });

  it('lets old ones go, and never the newest', async () => {
    for (let no = 0; no < 5; no += 1) await backUpNow();
    expect((await state()).backups.map(({ number }) => number)).toEqual([5, 4, 3]);
    expect(readdirSync(backups())).toHaveLength(6);
  });
});

describe('a second place', () => {
  it('gets a copy at once and with every backup, which opens with the passphrase only', async () => {
    await app.as('owner').backups.keepPassphrase({ passphrase: 'horse battery staple' });
    await keepPlace(stick);
    app.clock.move(hourMs);
    await recordEntry(app, app.as('staff'), { words: 'The line was down' });
    app.clock.move(hourMs);
    await use();
    expect(onStick()).toHaveLength(2);
    const file = join(stick, onStick()[1] ?? '');
    const opened = await openBackup(file, { passphrase: 'horse battery staple' });
    expect(opened.manifest).toMatchObject({ why: 'hourly', counts: { entries: 1 } });
    opened.close();
    await expect(openBackup(file)).rejects.toThrow('passphrase');
    expect(await state()).toMatchObject({ hasPassphrase: true, place: { folder: stick, failure: null } });
  });

  it('that is away is no failure of the backup, and is told to the owner after a week', async () => {
    await keepPlace(stick);
    rmSync(stick, { recursive: true });
    const problems = async (): Promise<readonly string[]> => {
      await backUpNow();
      return (await app.as('owner').backups.onToday({})).problems;
    };
    app.clock.move(6 * DAY_MS);
    expect(await problems()).toEqual([]);
    app.clock.move(DAY_MS);
    expect(await problems()).toEqual([
      `No backup has reached the second place for 7 days. The folder ${stick} is not there, or its disk is another one. Is it plugged in?`,
    ]);
    await settleJobs(app);
    const { failure, place } = await state();
    expect([failure, place?.failure]).toEqual([null, expect.stringContaining('not there')]);
  });

  it('is known again by its mark: an empty folder where a stick was is not written into', async () => {
    await keepPlace(stick);
    rmSync(stick, { recursive: true });
    mkdirSync(stick);
    await backUpNow();
    expect(readdirSync(stick)).toEqual([]);
  });

  it('keeps what others have there, and clears away what was half copied', async () => {
    await keepPlace(stick);
    const [whole = ''] = onStick();
    writeFileSync(join(stick, `${whole}.unfinished`), 'half');
    writeFileSync(
      join(stick, 'plain-mirror-ffffffff-000001-2020-01-01T00-00-00-hourly.plainmirror'),
      'of another computer',
    );
    await backUpNow();
    expect(readdirSync(stick).filter((name) => name.endsWith('.unfinished'))).toEqual([]);
    expect(onStick()).toHaveLength(3);
  });

  it.each<[string, () => string]>([
    ['that is not there', () => join(stick, 'missing')],
    ['without its whole path', () => 'backups'],
    ['inside Plain Mirror’s own', () => join(app.dataDir, 'attachments')],
  ])('%s is refused', async (_what, make) => {
    const place = { folder: make() };
    expect(await refusalOf(app.as('owner').backups.keepPlace({ commandId: commandId(), place }))).toBe('BAD_FOLDER');
    expect((await state()).place).toBeNull();
  });
});

describe('the weekly check', () => {
  it('comes by itself, restores the newest backup for trial, and leaves nothing of it', async () => {
    await recordEntry(app, app.as('staff'), { words: 'The line was down' });
    app.clock.move(7 * DAY_MS);
    await backUpNow();
    await use();
    const { check, isChecking } = await state();
    expect(isChecking).toBe(false);
    expect(check).toMatchObject({ problems: [], drill: { entries: 1, customers: 0, people: 5 } });
    expect(readdirSync(app.dataDir)).not.toContain('drill');
    app.clock.move(6 * DAY_MS);
    await use();
    expect((await state()).check?.at).toBe(check?.at);
  });

  it('finds a backup that is no longer what it was, and says so to the owner', async () => {
    await backUpNow();
    const path = join(backups(), (await state()).backups[0]?.name ?? '');
    const bytes = readFileSync(path);
    bytes[5000] = (bytes[5000] ?? 0) ^ 1;
    writeFileSync(path, bytes);
    await app.as('owner').backups.check({ commandId: commandId() });
    await settleJobs(app);
    const { check } = await state();
    expect(check).toMatchObject({ drill: null, problems: [expect.stringContaining('not as it was')] });
    const { problems } = await app.as('owner').backups.onToday({});
    expect(problems).toEqual([expect.stringContaining('The weekly check found')]);
  });
});

it('a backup in one file can be saved, and only by the owner', async () => {
  const { jobId } = await app.as('owner').backups.saveFile({ commandId: commandId() });
  await settleJobs(app);
  const job = await app.as('owner').jobs.get({ id: jobId });
  expect(job).toMatchObject({ state: 'done', result: { fileName: 'plain-mirror-2026-11-19.plainmirror' } });
  expect(await refusalOf(app.as('manager').jobs.get({ id: jobId }))).toBe('NOT_FOUND');
});
