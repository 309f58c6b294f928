import { resolve } from 'node:path';
import type { App } from '../app/app.ts';
import { findText, UsageError, type Answer, type Command } from './command.ts';
import { assertWritable, handOver, takeDownload } from './hand-over.ts';
import { newCommandId, withBusiness } from './open-folder.ts';

async function carryOut(app: App, out: string): Promise<Answer> {
  const { fileId, entries } = await app.call.log.carryOut({ commandId: newCommandId() });
  if (fileId === null) {
    return {
      isDone: true,
      json: { out: null, entries: 0 },
      text: 'Nothing was logged here since the last carry file.\n',
    };
  }
  takeDownload(app, fileId, out);
  return {
    isDone: true,
    json: { out, entries },
    text: `${entries} entries are in ${out}. Take them in on the other computer.\n`,
  };
}

async function carryIn(app: App, file: string): Promise<Answer> {
  const fileId = await handOver(app, file);
  const { taken, known } = await app.call.log.carryIn({ commandId: newCommandId(), fileId });
  return { isDone: true, json: { taken, known }, text: `${taken} entries taken in, ${known} were here already.\n` };
}

export const carry: Command = {
  name: 'carry',
  purpose: 'writes the entries made here since the last time for another computer, or takes such a file in',
  usage: 'carry --out FILE | carry --in FILE',
  options: { out: { type: 'string' }, in: { type: 'string' } },
  words: 0,
  run: async ({ flags }) => {
    const [out, file] = [findText(flags, 'out'), findText(flags, 'in')];
    if ((out === null) === (file === null)) throw new UsageError('Give either --out FILE or --in FILE.');
    if (file !== null) return withBusiness(flags, (app) => carryIn(app, resolve(file)));
    const path = assertWritable(out ?? '');
    return withBusiness(flags, (app) => carryOut(app, path));
  },
};
