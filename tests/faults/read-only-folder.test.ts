import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { v7 } from 'uuid';
import { expect, test } from 'vitest';
import type { CommandId, PersonId } from '../../shared/ids.ts';
import { makeFolder } from '../factories/store.ts';
import { openRealApp } from './children/open-app.ts';
import { killWhileWorking, makeCompany, startRecording } from './company.ts';
import { reportFault, reportNotRun } from './report-fault.ts';
import { noMounting, showReadOnly } from './small-disk.ts';

const hashOf = (folder: string): string[] =>
  readdirSync(folder)
    .filter((name) => statSync(join(folder, name)).isFile())
    .map(
      (name) =>
        `${name} ${createHash('sha256')
          .update(readFileSync(join(folder, name)))
          .digest('hex')}`,
    )
    .toSorted();

const listCopies = (): string[] => readdirSync(tmpdir()).filter((name) => name.startsWith('plain-mirror-view-'));

// Fault 8: the company lies on a stick with its lock on, or in a folder that somebody else may only show.
test('a folder that can only be read can be looked through, promises no save, and is not touched', async (context) => {
  const company = await makeCompany();
  // Killed, so that the newest saves lie in the log beside the database, which can't be copied back here.
  const saved = (await killWhileWorking(startRecording(company), 200)).map(String);
  const shown = makeFolder();
  mkdirSync(join(shown, 'company'));
  if (!showReadOnly(join(company, 'company'), join(shown, 'company'))) {
    reportNotRun(8, 'mounted read-only', noMounting);
    return context.skip(noMounting);
  }
  const [before, copies] = [hashOf(join(company, 'company')), listCopies()];
  const app = await openRealApp(shown);
  expect(await app.call.session.get({})).toMatchObject({ business: { name: 'Northline' }, isViewOnly: true });
  const entries = app.store.database.prepare('SELECT entry_id FROM entries').pluck().all();
  const listed = await app.call.log.list({});
  const add = app.call.people.add({
    commandId: v7() as CommandId,
    id: v7() as PersonId,
    name: 'Eve',
    role: 'staff',
    pin: '1234',
  });
  await expect(add).rejects.toMatchObject({ data: { reason: 'VIEW_ONLY' } });
  await app.close();

  const after = hashOf(join(company, 'company'));
  reportFault(8, 'mounted read-only, after a kill', {
    rounds: 1,
    confirmed: saved.length,
    lost: saved.filter((id) => !entries.includes(id)).length,
    corrupt: after.join() === before.join() ? 0 : 1,
  });
  expect(listed.items.length).toBeGreaterThan(0);
  expect(entries).toEqual(expect.arrayContaining(saved));
  expect(after).toEqual(before);
  expect(listCopies()).toEqual(copies);
});

test('a database that alone can only be read can be looked through as well, and is not touched', async (context) => {
  const shown = await makeCompany();
  const folder = join(shown, 'company');
  const database = join(folder, 'plain-mirror.sqlite');
  if (!showReadOnly(database, database)) {
    reportNotRun(8, 'the file alone', noMounting);
    return context.skip(noMounting);
  }
  const before = hashOf(folder);
  const app = await openRealApp(shown);
  expect(await app.call.session.get({})).toMatchObject({ business: { name: 'Northline' }, isViewOnly: true });
  await app.close();
  const after = hashOf(folder);
  reportFault(8, 'the file alone', { rounds: 1, corrupt: after.join() === before.join() ? 0 : 1 });
  expect(after).toEqual(before);
});
