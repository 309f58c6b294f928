import { statSync } from 'node:fs';
import { z } from 'zod';
import { getText, type Command } from './command.ts';
import { assertWritable, takeDownload } from './hand-over.ts';
import { newCommandId, withBusiness } from './open-folder.ts';
import { waitForJob } from './run-job.ts';

const resultSchema = z.object({ fileId: z.string(), rows: z.number() });

export const exportAll: Command = {
  name: 'export',
  purpose: 'writes everything into one zip: a CSV file per table, and the schema',
  usage: 'export --out FILE.zip',
  options: { out: { type: 'string' } },
  words: 0,
  run: async ({ flags }) => {
    const out = assertWritable(getText(flags, 'out'));
    return withBusiness(flags, async (app) => {
      const { jobId } = await app.call.exports.start({ commandId: newCommandId() });
      const { fileId, rows } = resultSchema.parse((await waitForJob(app, jobId)).result);
      takeDownload(app, fileId, out);
      const bytes = statSync(out).size;
      return { isDone: true, json: { out, rows, bytes }, text: `${rows} rows are in ${out} (${bytes} bytes).\n` };
    });
  },
};
