import { sql } from '../../db/sql.ts';
import type { Instant } from '../../../shared/clock.ts';
import type { WriteHandle } from '../../db/handle.ts';
import { sameReasons } from './promises.tables.ts';

/** Keeps that two reasons mean the same, or no longer do; in whichever order they are named. */
export function setSame(
  tx: WriteHandle,
  pair: { readonly id: string; readonly reasonId: string; readonly otherId: string; readonly same: boolean },
  at: Instant,
): void {
  const [one, other] = [pair.reasonId, pair.otherId].toSorted();
  const known = tx.text(
    sql`SELECT same_reason_id FROM same_reasons WHERE reason_id = ${one ?? ''} AND other_id = ${other ?? ''}`,
  );
  const archived_at = pair.same ? null : at;
  if (known !== null) tx.update(sameReasons, known, { archived_at });
  else if (pair.same) {
    tx.insert(sameReasons, { same_reason_id: pair.id, reason_id: one ?? '', other_id: other ?? '', archived_at });
  }
}
