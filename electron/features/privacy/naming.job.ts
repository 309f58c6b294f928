import { z } from 'zod';
import { didSchema, type namingSchema } from '../../../shared/features/privacy/privacy.schema.ts';
import type { JobKind, JobRun } from '../../app/job-kind.ts';
import { fieldWords } from '../../app/words/field-words.ts';
import type { ReadHandle } from '../../db/handle.ts';
import { nameSql, sql } from '../../db/sql.ts';

/** What the job is told: who, and the tables of the app by what people call their records. */
export const namingInputSchema = z.object({
  personId: z.string(),
  tables: z.array(z.object({ name: z.string(), noun: z.string() })),
  // The door book lies in another file, which the engine reads.
  door: didSchema.pick({ signIns: true, wrongPins: true }),
});

const changesRow = didSchema.omit({ signIns: true, wrongPins: true });

/** The columns that name somebody who works here. */
function listNaming(read: ReadHandle, table: string): string[] {
  return read.all(
    sql`SELECT "from" AS name FROM pragma_foreign_key_list(${table}) WHERE "table" = 'people' ORDER BY "from"`,
    z.object({ name: z.string() }).transform(({ name }) => name),
  );
}

async function run({ input, read, signal, report }: JobRun): Promise<z.infer<typeof namingSchema>> {
  const { personId, tables, door } = namingInputSchema.parse(input);
  report('Looking through the records', 0, null);
  const namedIn = tables.flatMap(({ name, noun }) =>
    listNaming(read, name).flatMap((column) => {
      signal.throwIfAborted();
      const records = read.number(sql`SELECT count(*) FROM ${nameSql(name)} WHERE ${nameSql(column)} = ${personId}`);
      const as = fieldWords[name]?.[column]?.label ?? 'named in it';
      return records === 0 ? [] : [{ noun, as, records }];
    }),
  );
  const changes = read.get(
    sql`SELECT count(*) AS changes, min(at) AS changedSince, max(at) AS changedLast FROM commits WHERE person_id = ${personId}`,
    changesRow,
  );
  return { namedIn, did: { ...changes, ...door } };
}

/** Looks where somebody who works here is named: few ask, and all of every table is read for it. */
export const namingJob: JobKind = {
  kind: 'naming',
  topic: 'privacy',
  run,
  apply: () => {
    throw new Error('A look for a name sends no items.');
  },
};
