import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { expect, onTestFinished, test } from 'vitest';
import { backUp } from '../../electron/db/backup.ts';
import { databaseName } from '../../electron/db/open-database.ts';
import { backupNameSchema } from '../../shared/features/backups/restore/restore.schema.ts';
import { commandId, openTestApp } from '../factories/app.ts';
import { startChild } from '../factories/child.ts';
import { recordEntry } from '../factories/entries.ts';
import { mirror } from '../factories/mirror.ts';
import { makeBackup, restore, whenRestored } from '../factories/restores.ts';
import { childFile, killWhileWorking, lookAt, makeCompany, startRecording, timeUnkilled } from './company.ts';
import { reportFault } from './report-fault.ts';
import { countRounds } from './rounds.ts';

const rounds = countRounds(3, 60);

const text = (ids: ReadonlySet<string>): string => [...ids].toSorted().join(' ');

// Fault 14: the program is killed while it brings a backup back.
test(
  `kill -9 while restoring, ${rounds} rounds: what was there stays in use or all of the backup takes its place`,
  async () => {
    const folder = await makeCompany();
    const data = join(folder, 'company');
    await killWhileWorking(startRecording(folder), 300);
    const then = lookAt(folder).ids;
    const { path } = backUp(join(data, databaseName), data, 'by-hand', Date.now());
    await killWhileWorking(startRecording(folder), 300);
    const now = lookAt(folder).ids;
    expect(now.size).toBeGreaterThan(then.size);
    const problems: string[] = [];
    const found = { old: 0, restored: 0, lost: 0 };
    const start = () => startChild(childFile('restore'), [path, data]);
    const tookMs = await timeUnkilled(start(), 1);
    // Back to what was there, and that the way back works is seen as well.
    const goBack = async (): Promise<void> => {
      const undo = readdirSync(join(data, 'backups')).findLast((name) => name.endsWith('before-restore.sqlite')) ?? '';
      expect(await mirror(['restore', join(data, 'backups', undo), '--data', data])).toMatchObject({
        code: 0,
        error: '',
      });
      expect(text(lookAt(folder).ids)).toBe(text(now));
    };
    await goBack();
    for (let round = 0; round < rounds; round += 1) {
      await killWhileWorking(start(), (tookMs * (round + 0.7)) / rounds);
      // The next start clears away what is of no use, and takes the lock of a program that is gone.
      const { ids, partial } = lookAt(folder);
      // A restore keeps no receipts: what was sent before it and again after it is a new command.
      const wrong = partial.filter((problem) => !problem.endsWith('entries without receipt'));
      problems.push(...wrong.map((problem) => `round ${round}: ${problem}`));
      if (text(ids) === text(now)) found.old += 1;
      else if (text(ids) === text(then)) {
        found.restored += 1;
        await goBack();
      } else found.lost += 1;
    }
    expect(await mirror(['check', '--data', data])).toMatchObject({ code: 0 });
    expect(readdirSync(data)).not.toContain('restoring');
    const { lost, old } = found;
    reportFault(14, 'kill -9 while restoring', { rounds, confirmed: now.size, lost, partial: problems.length });
    expect({ lost, problems }).toEqual({ lost: 0, problems: [] });
    expect(old).toBeGreaterThan(0);
  },
  rounds * 30_000 + 60_000,
);

const cancels = countRounds(2, 40);

/** How long a restore of a company of one entry takes when nobody cancels it. */
async function timeRestore(): Promise<number> {
  const app = await openTestApp();
  await recordEntry(app, app.as('staff'));
  const name = makeBackup(app);
  const startedAt = performance.now();
  expect(await restore(app, name)).toMatchObject({ isDone: true });
  const tookMs = performance.now() - startedAt;
  await app.close();
  return tookMs;
}

test(
  `a restore that is cancelled, ${cancels} rounds: what was there stays in use, and saving goes on meanwhile`,
  async () => {
    const tookMs = await timeRestore();
    const app = await openTestApp();
    onTestFinished(() => app.close());
    const owner = app.as('owner');
    await recordEntry(app, app.as('staff'), { words: 'The line was down' });
    const name = backupNameSchema.parse(makeBackup(app));
    const figures = { rounds: cancels, confirmed: 0, lost: 0, partial: 0 };
    for (let round = 0; round < cancels; round += 1) {
      await recordEntry(app, app.as('staff'), { words: `Up again ${round}` });
      figures.confirmed += 1;
      await owner.restore.start({ commandId: commandId(), source: { name } });
      // Within the first half of it, so that it is not done first on a computer that is busy with other things now and then.
      await pause((tookMs * (round + 0.5)) / cancels / 2);
      await owner.restore.cancel({ commandId: commandId() });
      const state = await whenRestored(owner);
      // One that was done before it was cancelled is no fault of the restore; such a round ends the test, red.
      if (state.error === null || state.last !== null) figures.partial += 1;
      if (readdirSync(app.dataDir).includes('restoring')) figures.partial += 1;
    }
    const words = app.app.store.database.prepare('SELECT count(*) FROM entries').pluck().get();
    figures.lost = figures.confirmed + 1 - Number(words);
    reportFault(14, 'restore cancelled', figures);
    expect(figures).toMatchObject({ lost: 0, partial: 0 });
  },
  cancels * 20_000,
);
