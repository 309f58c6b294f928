import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { restoreContract } from '../../../../shared/features/backups/restore/restore.contract.ts';
import type { BackupSource } from '../../../../shared/features/backups/restore/restore.schema.ts';
import type { FileId, JobId } from '../../../../shared/ids.ts';
import { Refusal } from '../../../../shared/refusal.ts';
import type { Context, Handlers } from '../../../app/context.ts';
import { backupsIn } from '../../../db/backup.ts';
import { sql } from '../../../db/sql.ts';
import { lookIntoBackup } from './look-into.ts';
import type { RestoreOrder } from './prepare-restore.ts';
import { findLastRestore } from './restore.store.ts';

function getUpload(context: Context, fileId: FileId): string {
  const path = context.uploads.find(fileId);
  if (path === null) throw new Refusal('NO_SUCH_FILE', 'The backup did not arrive. Choose it again.', 'fileId');
  return path;
}

function toOrder(context: Context, source: BackupSource): RestoreOrder {
  const { dataDir } = context.store;
  if ('fileId' in source) return { path: getUpload(context, source.fileId), passphrase: source.passphrase, dataDir };
  const path = join(backupsIn(dataDir), source.name);
  if (!existsSync(path))
    throw new Refusal('NO_SUCH_BACKUP', 'This backup is no longer here. Newer ones took its place.');
  return { path, passphrase: null, dataDir };
}

function assertFirstRun(context: Context): void {
  if (context.read.number(sql`SELECT count(*) FROM businesses`) > 0)
    throw new Refusal('NOT_EMPTY', 'A business is at home here already. Its owner restores it from the settings.');
}

export const restoreHandlers: Handlers<typeof restoreContract> = {
  preview: ({ commandId, source }, context) => {
    const order = toOrder(context, source);
    const { jobId } = context.write({ id: commandId, what: 'backup.looked-into', input: null }, () => ({
      // The runner makes its ids with the same newId; the brand exists only for the compiler.
      answer: { jobId: context.jobs.start('restore-preview', order, context.me().id, null) as JobId },
    }));
    return { jobId, topics: ['jobs'] };
  },

  start: ({ commandId, source }, context) => {
    context.restoring.begin(toOrder(context, source), { restoreId: commandId, ...context.writer() });
    return { topics: ['restore'] };
  },

  state: (_input, context) => ({
    ...(context.restoring.look() ?? { isRunning: false, doing: '', done: 0, total: null, error: null }),
    last: findLastRestore(context.read, context.now(), (name) =>
      existsSync(join(backupsIn(context.store.dataDir), name)),
    ),
  }),

  cancel: async (_input, context) => {
    await context.restoring.cancel();
    return { topics: ['restore'] };
  },

  lookInto: ({ fileId, passphrase }, context) => {
    assertFirstRun(context);
    return lookIntoBackup({ path: getUpload(context, fileId), passphrase, dataDir: context.store.dataDir });
  },

  takeIn: ({ fileId, passphrase, ownerId, pin }, context) => {
    assertFirstRun(context);
    const order = { path: getUpload(context, fileId), passphrase, dataDir: context.store.dataDir };
    return context.arrival.restore(order, { personId: ownerId, pin });
  },

  damage: () => null,

  recover: () => {
    throw new Refusal('NOT_DAMAGED', 'Nothing is wrong with what is here. Its owner restores it from the settings.');
  },
};
