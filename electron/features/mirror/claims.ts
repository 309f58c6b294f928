import { z } from 'zod';
import { addDays, dayStart, toDay } from '../../../shared/clock.ts';
import type { Business } from '../../../shared/features/business/business.schema.ts';
import { findItem } from '../../../shared/features/checklists/definition.rules.ts';
import type { ClaimsBlock } from '../../../shared/features/report/blocks.schema.ts';
import { auditIdSchema, type AuditId } from '../../../shared/ids.ts';
import { periodName, type Period } from '../../../shared/period.ts';
import type { ReadHandle } from '../../db/handle.ts';
import { sql } from '../../db/sql.ts';
import { getAudit } from './audits.store.ts';
import { listReveals } from './reveals.store.ts';
import { getAuditRun } from './runs.store.ts';

/** The last audit that was finished in a period: the one its honesty index is of. */
export function findAuditFinishedIn(read: ReadHandle, { from, to }: Period, timeZone: string): AuditId | null {
  const id = read.text(
    sql`SELECT audit_id FROM audits WHERE state = 'finished' AND finished_at >= ${dayStart(from, timeZone)}
      AND finished_at < ${dayStart(addDays(to, 1), timeZone)} ORDER BY finished_at DESC LIMIT 1`,
  );
  return auditIdSchema.nullable().parse(id);
}

/** What was claimed in a finished audit, each beside what the records said when it was uncovered. */
export function readClaims(
  read: ReadHandle,
  id: AuditId,
  { timeZone, yearStartsInMonth }: Business,
): Omit<ClaimsBlock, 'kind'> {
  const audit = getAudit(read, id);
  const { definition } = getAuditRun(read, audit.runId);
  return {
    about: periodName(audit, yearStartsInMonth),
    on: toDay(z.number().parse(audit.finishedAt), timeZone),
    claims: listReveals(read, id).map(({ itemId, measureLabel, kind, claim, unit, value, n, verdict }) => ({
      question: findItem(definition, itemId)?.label ?? measureLabel,
      kind,
      claim,
      unit,
      value,
      n,
      verdict,
      records: { to: `/mirror/${id}`, search: {} },
    })),
  };
}
