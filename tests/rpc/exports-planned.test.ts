import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { DAY_MS } from '../../shared/clock.ts';
import type { ExportPlan } from '../../shared/features/exports/exports.schema.ts';
import { commandId, openTestApp, type TestApp } from '../factories/app.ts';
import { recordEntry } from '../factories/entries.ts';
import { readZip } from '../factories/zip.ts';

const refused = z.object({ message: z.string(), data: z.object({ field: z.string() }) });

let app: TestApp;
let folder: string;
beforeEach(async () => {
  app = await openTestApp();
  folder = join(app.dataDir, '..', 'usb-stick');
  mkdirSync(folder);
});
afterEach(() => app.close());

const keepPlan = (patch: Partial<ExportPlan> = {}) =>
  app.as('owner').exports.keepPlan({ commandId: commandId(), plan: { folder, rhythm: 'weekly', keep: 2, ...patch } });

/** Waits until no export is being written any more. */
async function settle(): Promise<void> {
  const running = app.app.store.database.prepare("SELECT job_id FROM jobs WHERE state = 'running'").pluck();
  for (const jobId of running.all()) await app.app.lasting.jobs.whenOver(String(jobId));
}

async function lookAtToday(): Promise<string | null> {
  const { failure } = await app.as('owner').exports.onToday({});
  await settle();
  return failure;
}

const names = (): string[] => readdirSync(folder).toSorted();

describe('a regular export', () => {
  it('is written when the plan is made, and whole', async () => {
    await recordEntry(app, app.as('staff'), { words: 'The line was down' });
    await keepPlan();
    await settle();
    expect(names()).toEqual(['northline-internet-weekly-2026-11-19.zip']);
    expect(readZip(join(folder, names()[0] ?? '')).get('entries.csv')).toContain('The line was down');
    expect(await app.as('owner').exports.plan({})).toMatchObject({ doneOn: '2026-11-19', failure: null });
  });

  it('comes once a week when somebody looks at Today, whoever it is, and the oldest goes', async () => {
    await keepPlan();
    await settle();
    for (const days of [1, 3, 7, 7]) {
      app.clock.move(days * DAY_MS);
      await app.as('staff').exports.onToday({});
      await settle();
      await lookAtToday();
    }
    // Monday the 23rd begins a week, and so on; of Friday the 20th nothing was due.
    expect(names()).toEqual(['northline-internet-weekly-2026-11-30.zip', 'northline-internet-weekly-2026-12-07.zip']);
  });

  it('comes at the start of the program', async () => {
    await keepPlan();
    await settle();
    app.clock.move(7 * DAY_MS);
    await app.reopen();
    await settle();
    expect(names()).toContain('northline-internet-weekly-2026-11-26.zip');
  });

  it('that fails is told to the owner until one succeeds, and tried again after an hour', async () => {
    await keepPlan();
    await settle();
    app.clock.move(7 * DAY_MS);
    rmSync(folder, { recursive: true });
    expect(await lookAtToday()).toBeNull();
    expect(await lookAtToday()).toBe(`The folder ${folder} is not there. Is its disk plugged in?`);
    expect(await app.as('manager').exports.onToday({})).toEqual({ failure: null });
    mkdirSync(folder);
    expect(await lookAtToday()).toContain('is not there');
    expect(names()).toEqual([]);
    app.clock.move(DAY_MS / 24);
    await lookAtToday();
    expect(names()).toEqual(['northline-internet-weekly-2026-11-26.zip']);
    expect(await lookAtToday()).toBeNull();
  });

  it('leaves what others keep in the folder alone', async () => {
    for (const name of ['plain-mirror-2026-01-01.zip', 'northline-hq-weekly-2026-01-01.zip', 'diary.txt'])
      writeFileSync(join(folder, name), 'mine');
    await keepPlan({ keep: 1 });
    await settle();
    expect(names()).toHaveLength(4);
  });

  it('is given up, and begun anew for another folder', async () => {
    await keepPlan();
    await settle();
    await app.as('owner').exports.keepPlan({ commandId: commandId(), plan: null });
    app.clock.move(30 * DAY_MS);
    await lookAtToday();
    expect(names()).toHaveLength(1);
    const other = join(folder, 'other');
    mkdirSync(other);
    await keepPlan({ folder: other, rhythm: 'monthly' });
    await settle();
    expect(readdirSync(other)).toEqual(['northline-internet-monthly-2026-12-19.zip']);
  });
});

describe('a folder', () => {
  it.each<[string, () => string, string]>([
    ['that is not there', () => join(folder, 'missing'), 'is not there'],
    [
      'that is a file',
      () => {
        writeFileSync(join(folder, 'file'), '');
        return join(folder, 'file');
      },
      'is a file',
    ],
    ['without its whole path', () => 'exports', 'whole path'],
    ['inside Plain Mirror’s own', () => join(app.dataDir, 'attachments'), 'part of Plain Mirror’s own'],
  ])('%s is refused beside its field', async (_what, make, sentence) => {
    const error = await keepPlan({ folder: make() }).then(
      () => null,
      (cause: unknown) => refused.parse(cause),
    );
    expect([error?.data.field, error?.message]).toEqual(['folder', expect.stringContaining(sentence)]);
    expect(await app.as('owner').exports.plan({})).toMatchObject({ plan: null });
  });
});
