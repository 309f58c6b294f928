import { extname } from 'node:path';
import type { CustomerId } from '../../shared/ids.ts';
import { toNameKey } from '../../shared/name-key.ts';
import { countNoun } from '../../shared/number-words.ts';
import { Refusal } from '../../shared/refusal.ts';
import type { App } from '../app/app.ts';
import { findText, UsageError, type Command } from './command.ts';
import { assertWritable, takeDownload } from './hand-over.ts';
import { withBusiness } from './open-folder.ts';

async function findCustomer(app: App, name: string): Promise<CustomerId> {
  const { items } = await app.call.customers.find({ text: name, limit: 50 });
  const same = items.filter((one) => toNameKey(one.name) === toNameKey(name));
  const [only, another] = same;
  if (only === undefined) throw new Refusal('NO_SUCH_CUSTOMER', `No customer here is called ${name}.`);
  if (another !== undefined)
    throw new Refusal('TWO_OF_THEM', `${same.length} customers are called ${name}. Open the right one in the app.`);
  return only.id;
}

export const privacy: Command = {
  name: 'privacy',
  purpose: 'tells what is stored about a customer, and writes all of it to a file for them',
  usage: 'privacy CUSTOMER [--out FILE.html|.json]',
  options: { out: { type: 'string' } },
  words: 1,
  run: async ({ flags, words: [name = ''] }) => {
    const file = findText(flags, 'out');
    const ending = file === null ? null : extname(file).slice(1).toLowerCase();
    if (ending !== null && ending !== 'html' && ending !== 'json')
      throw new UsageError('--out must name a file that ends in .html or .json.');
    const out = file === null ? null : assertWritable(file);
    return withBusiness(flags, async (app) => {
      const id = await findCustomer(app, name);
      const stored = await app.call.privacy.ofCustomer({ id });
      if (out !== null && ending !== null)
        takeDownload(app, (await app.call.privacy.fileOfCustomer({ id, format: ending })).fileId, out);
      const lines = stored.kinds.map(
        ({ noun, records, fields }) => `  ${countNoun(records, noun, 'en')}: ${fields.join(', ')}`,
      );
      return {
        isDone: true,
        json: { ...stored, out },
        text: `Stored about ${stored.name}:\n${lines.join('\n')}\n${out === null ? '' : `All of it is in ${out}.\n`}`,
      };
    });
  },
};
