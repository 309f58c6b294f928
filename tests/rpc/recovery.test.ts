import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/fetch';
import { existsSync, openSync, readdirSync, rmSync, writeSync, closeSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { openAppOrRecovery } from '../../electron/app/open-app-or-recovery.ts';
import { databaseName } from '../../electron/db/open-database.ts';
import { backupNameSchema } from '../../shared/features/backups/restore/restore.schema.ts';
import { deafHost, desktopOrigin, windowHeader } from '../../shared/host.ts';
import { openTestApp, testOptions, type Client } from '../factories/app.ts';
import { recordEntry } from '../factories/entries.ts';
import { makeBackup } from '../factories/restores.ts';

/** Overwrites the middle of a file, as a dying disk does. */
function damage(path: string): void {
  const file = openSync(path, 'r+');
  writeSync(file, Buffer.alloc(4096, 7), 0, 4096, 0);
  closeSync(file);
}

it.each([
  ['damaged', damage],
  ['empty', (path: string) => truncateSync(path)],
  ['missing', (path: string) => rmSync(path)],
] as const)('a %s database gives way to the newest backup and is kept aside', async (reason, spoil) => {
  const app = await openTestApp();
  await recordEntry(app, app.as('staff'), { words: 'The line was down' });
  const kept = makeBackup(app);
  await app.app.close();
  spoil(join(app.dataDir, databaseName));
  const options = { ...testOptions(join(app.dataDir, '..')), dataDir: app.dataDir };
  const opened = await openAppOrRecovery(options, deafHost, {
    now: () => app.clock.now(),
    cost: { N: 2, r: 1, p: 1, maxmem: 1e6 },
  });
  try {
    const link = new RPCLink({
      url: `${desktopOrigin}/rpc`,
      headers: { [windowHeader]: '6a4c1d52-1f0e-4b0e-9d53-000000000001' },
      fetch: (request) => opened.fetch(request, { initiatorOrigin: desktopOrigin }),
    });
    const client = createORPCClient<Client>(link);
    await expect(client.session.get({})).rejects.toThrow('can’t be opened');
    expect(await client.restore.damage({})).toMatchObject({ reason, backups: [{ name: kept, entries: 1 }] });
    await client.restore.recover({ name: backupNameSchema.parse(kept) });
    for (let state = await client.restore.damage({}); state !== null; state = await client.restore.damage({})) {
      expect(state.error).toBeNull();
      await pause(20);
    }
    await client.session.signIn({ personId: app.people.owner, pin: '333333' });
    expect((await client.log.list({})).items).toMatchObject([{ words: 'The line was down' }]);
    expect(existsSync(join(app.dataDir, 'damaged'))).toBe(true);
    const [stamp = ''] = readdirSync(join(app.dataDir, 'damaged'));
    expect(readdirSync(join(app.dataDir, 'damaged', stamp))).toEqual(reason === 'missing' ? [] : [databaseName]);
  } finally {
    await opened.close();
    rmSync(join(app.dataDir, '..'), { recursive: true, force: true });
  }
});
