import { z } from 'zod';
import { toDay } from '../../../shared/clock.ts';
import { generateSample } from '../../../shared/features/sample/sample.generate.ts';
import { sampleInputSchema, sampleTimeZone } from '../../../shared/features/sample/sample.rules.ts';
import type { SampleItem } from '../../../shared/features/sample/sample.world.ts';
import type { JobKind, JobRun } from '../../app/job-kind.ts';
import type { Row } from '../../db/table.ts';
import { readSampleTexts } from './sample-texts.ts';

/** Rows handed over at a time: enough to be worth a message, few enough that a cancel is heard soon. */
const batchSize = 200;

/** Entries, actions and notes of a customer in a month, for saying how much is left before it is known. */
const itemsPerCustomerMonth = 1.6;

async function run(job: JobRun): Promise<{ items: number }> {
  const input = sampleInputSchema.parse(job.input);
  const until = input.until ?? toDay(job.now(), sampleTimeZone);
  const expected = Math.round(input.customers * (4 + input.months * itemsPerCustomerMonth));
  let items = 0;
  let batch: SampleItem[] = [];
  for (const item of generateSample({ ...input, until }, readSampleTexts())) {
    batch.push(item);
    if (batch.length < batchSize) continue;
    await job.send(batch);
    items += batch.length;
    batch = [];
    job.report('Making up a company to look around in', items, Math.max(expected, items));
  }
  await job.send(batch);
  return { items: items + batch.length };
}

const itemSchema = z.object({
  table: z.string(),
  row: z.record(z.string(), z.union([z.string(), z.number(), z.null()])),
});

/** Salt and hash travel as text; the table holds bytes. */
function toStoredRow(table: string, row: Row): Row {
  if (table !== 'secrets') return row;
  return { ...row, salt: Buffer.from(String(row['salt']), 'base64'), hash: Buffer.from(String(row['hash']), 'base64') };
}

export const sampleJob: JobKind = {
  kind: 'sample',
  topic: 'samples',
  run,
  apply: (tx, item, _ctx, tables) => {
    const { table: name, row } = itemSchema.parse(item);
    const table = tables.get(name);
    if (table === undefined) throw new Error(`The sample speaks of a table nobody defines: ${name}`);
    tx.insert(table, toStoredRow(name, row));
    return [];
  },
};
