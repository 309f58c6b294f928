import { z } from 'zod';
import type { JobKind, JobRun } from '../../app/job-kind.ts';
import { outstayedSql } from './retention.store.ts';

/** What the job is told: the day before which nobody may have been heard of. */
export const retentionInputSchema = z.object({ before: z.string() });

/** So many are erased in one go; the others the next day. */
const mostAtOnce = 500;

const customerRow = z.object({ id: z.string() }).transform(({ id }) => id);

/** What the job leaves: how many would be erased, and their ids. No names: they would outlast the erasing. */
export const retentionResultSchema = z.object({ customers: z.int(), ids: z.array(z.string()) });

async function run({ input, iterate, signal, report }: JobRun): Promise<z.infer<typeof retentionResultSchema>> {
  const { before } = retentionInputSchema.parse(input);
  const found: z.infer<typeof retentionResultSchema> = { customers: 0, ids: [] };
  report('Looking for customers nobody has heard of', 0, null);
  for (const row of iterate(outstayedSql(before))) {
    signal.throwIfAborted();
    found.customers += 1;
    if (found.ids.length < mostAtOnce) found.ids.push(customerRow.parse(row));
  }
  return found;
}

/** Looks for customers who have outstayed the rule. It writes nothing: erasing is the engine's. */
export const retentionJob: JobKind = {
  kind: 'retention',
  topic: 'privacy',
  run,
  apply: () => {
    throw new Error('A look for customers to forget sends no items.');
  },
};
