import { randomInt, randomUUID } from 'node:crypto';
import { existsSync, mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { makeRecoveryCode, toRecoveryKey } from '../../shared/features/session/session.rules.ts';
import { Refusal } from '../../shared/refusal.ts';
import { hashPin } from '../app/pin-gate.ts';
import { commandLineRole } from '../app/request-context.ts';
import {
  makeFirstReady,
  makeRestoreReady,
  recoverFrom,
  removeRestoring,
  settleFirstReady,
  swapIn,
} from '../app/restore.ts';
import { lockFolder } from '../db/folder-lock.ts';
import { databaseName } from '../db/open-database.ts';
import type { Answer, Command } from './command.ts';
import { getFolder, withApp } from './open-folder.ts';
import { readPassphrase } from './passphrase-file.ts';

type Order = Parameters<typeof makeFirstReady>[0];

const how = { now: Date.now, report: () => undefined, signal: new AbortController().signal };

/** Works with the folder held, so that no other Plain Mirror opens it meanwhile. */
async function holding<T>(dataDir: string, work: () => Promise<T>): Promise<T> {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const lock = lockFolder(dataDir, 'command line', Date.now());
  try {
    return await work();
  } finally {
    removeRestoring(dataDir);
    lock.release();
  }
}

/** Over a business: who works there keeps their access, and what it replaces is kept as a backup. */
async function restoreOver(order: Order): Promise<Answer> {
  const { dataDir } = order;
  const by = { restoreId: randomUUID(), personId: null, role: commandLineRole };
  const ready = await withApp(dataDir, (app) =>
    makeRestoreReady(order, by, { read: app.store.read, databasePath: join(dataDir, databaseName) }, how),
  );
  await holding(dataDir, async () => swapIn(dataDir));
  return {
    isDone: true,
    json: { dataDir, undo: ready.undoName },
    text: `Restored. What was there before is kept for 30 days: backups/${ready.undoName}\n`,
  };
}

/** Into an empty folder: nobody can sign in before the new recovery code set a PIN. */
async function restoreInto(order: Order): Promise<Answer> {
  const recoveryCode = makeRecoveryCode((limit) => randomInt(limit));
  const recovery = await hashPin(toRecoveryKey(recoveryCode));
  await holding(order.dataDir, async () => {
    const ready = await makeFirstReady(order, how);
    const restoring = { restoreId: randomUUID(), undoName: null, personId: null, role: commandLineRole };
    settleFirstReady(order.dataDir, { recovery, owner: null }, { ...restoring, ...ready, at: Date.now() });
    swapIn(order.dataDir);
  });
  return {
    isDone: true,
    json: { dataDir: order.dataDir, recoveryCode },
    text:
      `Restored into ${order.dataDir}. Nobody can sign in yet. Recovery code: ${recoveryCode}\n` +
      'Write it down: it is shown only now. An owner gets a PIN with: mirror reset-pin --person NAME\n',
  };
}

/** In the place of a file that can't be opened: that one is moved aside. */
async function restoreInstead(order: Order): Promise<Answer> {
  const { dataDir } = order;
  await holding(dataDir, () => recoverFrom(order, commandLineRole, how));
  return {
    isDone: true,
    json: { dataDir },
    text: 'Restored. The damaged file was moved to the folder “damaged”; nothing was deleted.\n',
  };
}

async function restoreFile(order: Order): Promise<Answer> {
  const { dataDir } = order;
  if (!existsSync(join(dataDir, databaseName)) && !existsSync(join(dataDir, 'backups'))) return restoreInto(order);
  try {
    return await restoreOver(order);
  } catch (cause) {
    const isMendable = cause instanceof Refusal && ['DAMAGED_FILE', 'FILE_MISSING'].includes(cause.reason);
    if (!isMendable) throw cause;
    return restoreInstead(order);
  }
}

export const restore: Command = {
  name: 'restore',
  purpose:
    'brings a business back from a backup; asks nothing, keeps what it replaces, refuses what is not as it was made',
  usage: 'restore FILE [--passphrase-file FILE]',
  options: { 'passphrase-file': { type: 'string' } },
  words: 1,
  run: async ({ flags, words: [file = ''] }) => {
    const path = resolve(file);
    if (!existsSync(path)) throw new Refusal('NO_SUCH_FILE', `There is no file ${path}.`);
    return restoreFile({ path, passphrase: readPassphrase(flags), dataDir: getFolder(flags) });
  },
};
