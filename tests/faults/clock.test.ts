import { afterEach, beforeEach, expect, test } from 'vitest';
import { checkStore } from '../../electron/db/check.ts';
import { DAY_MS, toDay } from '../../shared/clock.ts';
import { commandId, newId, openTestApp, type TestApp } from '../factories/app.ts';
import { settleJobs } from '../factories/backups-calls.ts';
import { entryFields, recordEntry } from '../factories/entries.ts';
import type { EntryId } from '../../shared/ids.ts';
import { spawnSync } from 'node:child_process';
import { makeFolder, nameProblems } from '../factories/store.ts';
import { childFile } from './company.ts';
import { findPairs } from './pairs.ts';
import { reportFault, reportNotRun } from './report-fault.ts';

let app: TestApp;
beforeEach(async () => {
  app = await openTestApp();
});
afterEach(() => app.close());

const start = Date.UTC(2026, 10, 19, 10);

// Fault 9: the computer's clock jumps, while the program runs and while it does not.
test.each([
  ['two days back', start - 2 * DAY_MS],
  ['to 2099', Date.UTC(2099, 0, 1)],
  ['to the year the computer believes in when its battery is empty', Date.UTC(2000, 0, 1)],
])('a clock that jumps %s loses nothing, refuses nothing and keeps everybody signed in', async (what, to) => {
  const staff = app.as('staff');
  const before = await recordEntry(app, staff, { words: 'before' });
  const { last } = await staff.system.topics({ after: null });
  app.clock.set(to);
  const during = await recordEntry(app, staff, { words: 'during' });
  expect((await staff.system.topics({ after: last })).topics).toContain('log');
  await app.reopen();
  const afterRestart = await recordEntry(app, staff, { words: 'after a restart' });
  expect((await staff.system.topics({ after: last })).missed).toBe(true);
  app.clock.set(start + 1000);
  await app.reopen();
  const corrected = await recordEntry(app, staff, { words: 'corrected' });

  // Each stands where its own time puts it, and the journal in the order in which things happened.
  const listed = (await app.as('owner').log.list({})).items.map(({ id }) => id);
  expect(new Set(listed)).toEqual(new Set([before, during, afterRestart, corrected]));
  const times = (await app.as('owner').log.list({})).items.map(({ heardAt }) => heardAt);
  expect(times).toEqual(times.toSorted((left, right) => right - left));
  const order = app.app.store.database
    .prepare(`SELECT record_id FROM journal WHERE table_name = 'entries' AND change = 'insert' ORDER BY journal_id`)
    .pluck()
    .all();
  const confirmed = [before, during, afterRestart, corrected];
  const lost = confirmed.filter((id) => !listed.includes(id)).length;
  reportFault(9, `the clock jumps ${what}`, { rounds: 3, confirmed: confirmed.length, lost });
  expect(order).toEqual(confirmed);
  expect(nameProblems(checkStore(app.app.store))).toEqual([]);
});

test('a command sent again after the clock jumped is still answered once', async () => {
  const staff = app.as('staff');
  const command = { commandId: commandId(), id: newId<EntryId>(), fields: entryFields(app) };
  const first = await staff.log.record(command);
  app.clock.set(start - 400 * DAY_MS);
  expect(await staff.log.record(command)).toEqual(first);
  app.clock.set(Date.UTC(2099, 0, 1));
  expect(await staff.log.record(command)).toEqual(first);
  expect((await app.as('owner').log.counts({})).all).toBe(1);
});

test('an hour that happens twice, when summer ends, keeps its order', async () => {
  const owner = app.as('owner');
  const places = await owner.business.get({});
  await owner.business.change({ commandId: commandId(), patch: { timeZone: 'Europe/Berlin' } });
  expect(places.timeZone).toBe('UTC');
  const ids: EntryId[] = [];
  // 2026-10-25: 02:30 summer time, then 02:30 winter time, an hour later.
  for (const at of [Date.UTC(2026, 9, 25, 0, 30), Date.UTC(2026, 9, 25, 1, 30)]) {
    app.clock.set(at);
    ids.push(await recordEntry(app, owner));
  }
  expect((await owner.log.list({ limit: 2 })).items.map(({ id }) => id)).toEqual(ids.toReversed());
});

test('a clock that went to 2099 and came back rotates no good backup away', async () => {
  const owner = app.as('owner');
  const backUpAfter = async (ms: number): Promise<void> => {
    app.clock.move(ms);
    await recordEntry(app, owner);
    await owner.backups.backUp({ commandId: commandId() });
    await settleJobs(app);
  };
  const listTimes = async (): Promise<number[]> => (await owner.backups.get({})).backups.map(({ madeAt }) => madeAt);
  for (let day = 0; day < 3; day += 1) await backUpAfter(DAY_MS);
  const good = await listTimes();
  const backAt = app.clock.now();
  app.clock.set(Date.UTC(2099, 0, 1));
  for (let no = 0; no < 3; no += 1) await backUpAfter(60_000);
  app.clock.set(backAt);
  await backUpAfter(60_000);
  const left = await listTimes();
  // The one just made is the newest, whatever the clock once said, and stands for its day from now on.
  expect(left[0]).toBe(app.clock.now());
  const days = new Set(left.map((madeAt) => toDay(madeAt, 'UTC')));
  const lost = good.filter((madeAt) => !days.has(toDay(madeAt, 'UTC')));
  reportFault(9, 'backups of three days, then 2099 and back', { rounds: 7, confirmed: good.length, lost: lost.length });
  expect(good).toHaveLength(3);
  expect(lost).toEqual([]);
});

test('a whole program under a clock two days slow saves what it says it saves', (context) => {
  const what = 'a whole program two days slow';
  const folder = makeFolder();
  const args = ['-f', '-2d', process.execPath, childFile('write-pairs'), folder, '0', '20'];
  const { error, status, stdout, stderr } = spawnSync('faketime', args, { encoding: 'utf8' });
  if (error !== undefined) {
    reportNotRun(9, what, 'faketime is not here');
    return context.skip('faketime is not here');
  }
  expect([status, stderr]).toEqual([0, '']);
  const confirmed = stdout.split('\n').filter((line) => line.startsWith('saved')).length;
  const { whole, partial } = findPairs(folder);
  reportFault(9, what, { rounds: 1, confirmed, lost: confirmed - whole.length, partial: partial.length });
  expect([confirmed, whole.length, partial]).toEqual([20, 20, []]);
});
