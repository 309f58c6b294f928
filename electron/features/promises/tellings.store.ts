import { z } from 'zod';
import { daySchema, type Day } from '../../../shared/clock.ts';
import { realReasonFieldsSchema, tellers } from '../../../shared/features/promises/promises.schema.ts';
import { judgeTelling } from '../../../shared/features/promises/telling.rules.ts';
import { promiseVersionIdSchema, reasonIdSchema } from '../../../shared/ids.ts';
import type { ReadHandle } from '../../db/handle.ts';
import { sql, type Sql } from '../../db/sql.ts';
import { readSameReasons } from './versions.store.ts';

/** Dates of ours that were said in a period: moves the customer did not ask for. `v` is the version. */
export function movesIn({ from, to }: { readonly from: Day; readonly to: Day }): Sql {
  return sql`v.number > 1 AND v.asked_by_customer = 0 AND v.said_on >= ${from} AND v.said_on <= ${to}`;
}

const realSchema = z.array(z.string()).transform((texts) =>
  texts.map((text) => {
    const [reasonId, source] = text.split(' ');
    return realReasonFieldsSchema.pick({ reasonId: true, source: true }).parse({ reasonId, source });
  }),
);

const tellingRow = z
  .object({
    toldId: reasonIdSchema,
    by: z.enum(tellers).nullable(),
    real: z
      .string()
      .nullable()
      .transform((text) => realSchema.parse(text?.split(',') ?? [])),
    n: z.number(),
    /** The newest of them: a day and a version. */
    newest: z.string(),
  })
  .transform(({ newest, ...row }) => ({
    ...row,
    newestOn: daySchema.parse(newest.slice(0, 10)),
    newestId: promiseVersionIdSchema.parse(newest.slice(11)),
  }));

/** Moves for which the same reason was told by the same, and of which the same is said to be true. */
export type Telling = z.infer<typeof tellingRow> & { readonly verdict: ReturnType<typeof judgeTelling> };

/** What was told and what is true of the moves that fit, alike ones together, each judged by the rule. */
export function listTellings(read: ReadHandle, moves: Sql): Telling[] {
  const isSame = readSameReasons(read);
  const rows = read.all(
    sql`SELECT toldId, "by", real, count(*) AS n, max(said || ' ' || id) AS newest FROM (
        SELECT v.told_reason_id AS toldId, v.told_by AS "by", v.said_on AS said, v.version_id AS id,
          (SELECT group_concat(s.reason_id || ' ' || s.source) FROM slip_reasons AS s WHERE s.version_id = v.version_id) AS real
        FROM promise_versions AS v WHERE ${moves} AND v.told_reason_id IS NOT NULL)
      GROUP BY toldId, "by", real`,
    tellingRow,
  );
  return rows.map((row) => ({
    ...row,
    verdict: judgeTelling({ told: { reasonId: row.toldId, by: row.by ?? 'other' }, real: row.real }, isSame),
  }));
}
