import { renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { Refusal } from '../../shared/refusal.ts';
import { backUpInto } from '../app/back-up-into.ts';
import { syncFolder } from '../db/durable-folder.ts';
import { getText, type Command } from './command.ts';
import { assertWritable } from './hand-over.ts';
import { withBusiness } from './open-folder.ts';
import { readPassphrase } from './passphrase-file.ts';

export const backup: Command = {
  name: 'backup',
  purpose: 'writes a backup into one file: database, photos and a description, every byte under a hash',
  usage: 'backup --out FILE.plainmirror [--passphrase-file FILE]',
  options: { out: { type: 'string' }, 'passphrase-file': { type: 'string' } },
  words: 0,
  run: async ({ flags }) => {
    const out = assertWritable(getText(flags, 'out'));
    const passphrase = readPassphrase(flags);
    return withBusiness(flags, async (app) => {
      const unfinished = `${out}.unfinished`;
      rmSync(unfinished, { force: true });
      try {
        const { bytes, facts } = await backUpInto(app.lasting, unfinished, passphrase);
        renameSync(unfinished, out);
        syncFolder(dirname(out));
        const { counts } = facts;
        return {
          isDone: true,
          json: { out, bytes, counts, isSealed: passphrase !== null },
          text: `${out} (${bytes} bytes): ${counts.entries} entries, ${counts.customers} customers, ${counts.people} people.\n`,
        };
      } catch (cause) {
        rmSync(unfinished, { force: true });
        if (cause instanceof Refusal) throw cause;
        const why = cause instanceof Error ? cause.message : String(cause);
        throw new Refusal('NOT_WRITTEN', `The file ${out} can't be written: ${why}`);
      }
    });
  },
};
