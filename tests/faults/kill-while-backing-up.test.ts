import { spawnSync } from 'node:child_process';
import { readdirSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { backUp } from '../../electron/db/backup.ts';
import { startChild } from '../factories/child.ts';
import { makeFolder } from '../factories/store.ts';
import { listBackups, listHalfBackups } from './backups.ts';
import { openPlainStore, writePair } from './children/open-plain-store.ts';
import { childFile, killWhileWorking, timeUnkilled } from './company.ts';
import { reportFault, reportNotRun } from './report-fault.ts';
import { countRounds } from './rounds.ts';
import { mountDisk, noMounting } from './small-disk.ts';

const rounds = countRounds(6, 100);

// Fault 14: the program is killed while it makes a backup.
test(
  `kill -9 while backing up, ${rounds} rounds: no half backup carries a final name, and earlier ones are untouched`,
  async () => {
    const folder = makeFolder();
    const store = openPlainStore(folder);
    for (let no = 0; no < 300; no += 1) writePair(store, no);
    store.close();
    const figures = { rounds, confirmed: 0, lost: 0, corrupt: 0 };
    const tookMs = await timeUnkilled(startChild(childFile('back-up'), [folder]), 2);
    for (let round = 0; round < rounds; round += 1) {
      const before = listBackups(folder);
      const child = startChild(childFile('back-up'), [folder]);
      const made = await killWhileWorking(child, (tookMs * (round + 0.5)) / rounds);
      const now = listBackups(folder);
      const told = made.map((path) => path.slice(folder.length + '/backups/'.length).replace(/sqlite$/, 'json'));
      figures.confirmed += told.length;
      figures.lost += [...before, ...told].filter((name) => !now.includes(name)).length;
      figures.corrupt += listHalfBackups(folder).length;
      // A few are enough to see that older ones are left alone.
      for (const name of now.slice(0, -3)) {
        rmSync(join(folder, 'backups', name));
        rmSync(join(folder, 'backups', name.replace(/json$/, 'sqlite')));
      }
    }
    reportFault(14, 'kill -9 while copying', figures);
    expect(figures).toMatchObject({ lost: 0, corrupt: 0 });
  },
  rounds * 8000,
);

/** Room for one backup and a half of these. */
const diskMb = 16;

test('a backup that finds the disk full leaves the ones before it, and nothing of itself', (context) => {
  const disk = mountDisk(diskMb);
  if (disk === null) {
    reportNotRun(14, 'full disk', noMounting);
    return context.skip(noMounting);
  }
  const folder = join(disk, 'company');
  const store = openPlainStore(folder);
  onTestFinished(() => store.close());
  for (let no = 0; no < 20; no += 1) writePair(store, no);
  backUp(store.path, folder, 'hourly', 1);
  const before = readdirSync(join(folder, 'backups')).toSorted();
  const figures = { rounds: 0, confirmed: 1, lost: 0, partial: 0, corrupt: 0 };
  // From no room at all to almost enough for one.
  for (let freeKb = 0; freeKb < 1200; freeKb += 100) {
    const { bavail, bsize } = statfsSync(disk);
    const ballast = join(disk, 'ballast');
    writeFileSync(ballast, Buffer.alloc(Math.max(0, bavail * bsize - freeKb * 1024)));
    figures.rounds += 1;
    try {
      backUp(store.path, folder, 'hourly', 2);
      figures.partial += 1;
    } catch {
      // That it fails is what is tested; what it leaves is looked at below.
    }
    rmSync(ballast);
    const left = readdirSync(join(folder, 'backups')).toSorted();
    if (left.join() !== before.join()) figures.partial += 1;
    figures.corrupt += listHalfBackups(folder).length;
  }
  figures.lost = before.filter((name) => !readdirSync(join(folder, 'backups')).includes(name)).length;
  reportFault(14, 'full disk', figures);
  expect(figures).toMatchObject({ lost: 0, partial: 0, corrupt: 0 });
});

test('a disk that is pulled out while a backup is made to it leaves no half backup on it', async (context) => {
  const disk = mountDisk(64);
  if (disk === null) {
    reportNotRun(14, 'disk pulled out', noMounting);
    return context.skip(noMounting);
  }
  const folder = join(disk, 'company');
  const store = openPlainStore(folder);
  for (let no = 0; no < 50; no += 1) writePair(store, no);
  store.close();
  // A second way to the same disk stays, as the stick itself stays when it is pulled out.
  const kept = makeFolder();
  expect(spawnSync('mount', ['--bind', disk, kept]).status).toBe(0);
  onTestFinished(() => void spawnSync('umount', ['-l', kept]));
  const figures = { rounds: countRounds(3, 20), confirmed: 0, corrupt: 0 };
  for (let round = 0; round < figures.rounds; round += 1) {
    const child = startChild(childFile('back-up'), [folder]);
    expect(await child.nextLine()).toBe('ready');
    figures.confirmed += (await child.nextLine()) === null ? 0 : 1;
    expect(spawnSync('umount', ['-l', disk]).status).toBe(0);
    await child.kill();
    figures.corrupt += listHalfBackups(join(kept, 'company')).length;
    expect(spawnSync('mount', ['--bind', kept, disk]).status).toBe(0);
  }
  reportFault(14, 'disk pulled out', figures);
  expect(figures.corrupt).toBe(0);
  expect(figures.confirmed).toBe(figures.rounds);
});
