import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { Refusal } from '../../shared/refusal.ts';
import { checkBackup } from '../app/restore.ts';
import { checkStore } from '../db/check.ts';
import { findText, UsageError, type Answer, type Command } from './command.ts';
import { withBusiness } from './open-folder.ts';
import { readPassphrase } from './passphrase-file.ts';

/** Opens a backup with every byte compared and restores it for trial into a place of its own; no data folder is touched. */
async function checkFile(path: string, passphrase: string | null): Promise<Answer> {
  if (!existsSync(path)) throw new Refusal('NO_SUCH_FILE', `There is no file ${path}.`);
  const { manifest, problems } = await checkBackup(path, passphrase, Date.now);
  const { madeAt, business, counts } = manifest;
  const what = `${business ?? 'nobody yet'}, ${new Date(madeAt).toISOString()}: ${counts.entries} entries, ${counts.customers} customers`;
  return {
    isDone: problems.length === 0,
    json: { ok: problems.length === 0, problems, madeAt, business, counts },
    text: problems.length === 0 ? `In order. ${what}.\n` : `${problems.join('\n')}\n`,
  };
}

export const check: Command = {
  name: 'check',
  purpose:
    'looks whether the file is whole: integrity, foreign keys, journal chain, search index, summaries; or whether a backup is, by restoring it for trial',
  usage: 'check [--backup FILE [--passphrase-file FILE]]',
  options: { backup: { type: 'string' }, 'passphrase-file': { type: 'string' } },
  words: 0,
  run: async ({ flags }) => {
    const file = findText(flags, 'backup');
    const passphrase = readPassphrase(flags);
    if (file !== null) return checkFile(resolve(file), passphrase);
    if (passphrase !== null) throw new UsageError('--passphrase-file belongs to --backup.');
    return withBusiness(flags, async (app) => {
      const checks = checkStore(app.store);
      const ok = checks.every(({ problems }) => problems.length === 0);
      const lines = checks.flatMap(({ what, problems }) =>
        problems.length === 0
          ? [`${what}: in order\n`]
          : [`${what}:\n`, ...problems.map((problem) => `  ${problem}\n`)],
      );
      return { isDone: ok, json: { ok, checks }, text: lines.join('') };
    });
  },
};
