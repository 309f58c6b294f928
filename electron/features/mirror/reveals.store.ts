import { z } from 'zod';
import { daySchema, type Instant } from '../../../shared/clock.ts';
import { claimKinds, itemIdSchema } from '../../../shared/features/checklists/definition.schema.ts';
import { measureUnits } from '../../../shared/features/measures/measures.schema.ts';
import { verdicts } from '../../../shared/features/mirror/mirror.schema.ts';
import type { AuditId } from '../../../shared/ids.ts';
import type { ReadHandle, WriteHandle } from '../../db/handle.ts';
import { sql } from '../../db/sql.ts';
import { reveals } from './mirror.tables.ts';

const revealRow = z.object({
  itemId: itemIdSchema,
  kind: z.enum(claimKinds),
  claim: z.number().nullable(),
  note: z.string(),
  measure: z.string(),
  measureLabel: z.string(),
  unit: z.enum(measureUnits),
  value: z.number().nullable(),
  n: z.number(),
  low: z.number().nullable(),
  high: z.number().nullable(),
  lastOn: daySchema.nullable(),
  verdict: z.enum(verdicts),
});

/** A claim and what the records said when they were uncovered, as stored. */
export type StoredReveal = z.infer<typeof revealRow>;

/** What an audit uncovered, in the order it did. */
export function listReveals(read: ReadHandle, auditId: AuditId): StoredReveal[] {
  return read.all(
    sql`SELECT item AS itemId, kind, claim, note, measure, measure_label AS measureLabel, unit, value, n, low, high,
      last_on AS lastOn, verdict FROM reveals WHERE audit_id = ${auditId} ORDER BY revealed_at, reveal_id`,
    revealRow,
  );
}

export function isRevealed(read: ReadHandle, auditId: AuditId, itemId: string): boolean {
  return read.number(sql`SELECT count(*) FROM reveals WHERE audit_id = ${auditId} AND item = ${itemId}`) > 0;
}

/** Keeps a claim and what the records said of it at that moment. */
export function insertReveal(
  tx: WriteHandle,
  kept: StoredReveal & { readonly id: string; readonly auditId: AuditId; readonly at: Instant },
): void {
  tx.insert(reveals, {
    reveal_id: kept.id,
    audit_id: kept.auditId,
    item: kept.itemId,
    kind: kept.kind,
    claim: kept.claim,
    note: kept.note,
    measure: kept.measure,
    measure_label: kept.measureLabel,
    unit: kept.unit,
    value: kept.value,
    n: kept.n,
    low: kept.low,
    high: kept.high,
    last_on: kept.lastOn,
    verdict: kept.verdict,
    revealed_at: kept.at,
  });
}
