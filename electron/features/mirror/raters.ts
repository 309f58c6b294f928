import { toToldCount } from '../../../shared/features/pulse/pulse.rules.ts';
import type { Given, ItemAnswers } from '../../../shared/features/checklists/runs.schema.ts';
import type { AuditPage } from '../../../shared/features/mirror/mirror.schema.ts';
import type { AllAnswers } from '../../../shared/features/mirror/ratings.rules.ts';
import type { Context } from '../../app/context.ts';
import type { ReadHandle } from '../../db/handle.ts';
import type { StoredAudit } from './audits.store.ts';
import { listRaters } from './ratings.store.ts';
import { getAuditRun } from './runs.store.ts';

/** How many others have rated, as it may be told while an audit is open: of the staff only in fives. */
export function tellRaters(context: Context, audit: StoredAudit): AuditPage['raters'] {
  const raters = listRaters(context.read, audit.id);
  const countOf = (wanted: 'manager' | 'outsider'): number => raters.filter(({ role }) => role === wanted).length;
  return {
    managers: countOf('manager'),
    outsiders: countOf('outsider'),
    staff: audit.asksStaff ? toToldCount(context.openPulses.countTakenPart(audit.id)) : null,
  };
}

/** Everybody's answers in an audit; those of the staff come from where they lie at the time. */
export function readAllAnswers(
  read: ReadHandle,
  audit: StoredAudit,
  owner: ItemAnswers,
  staff: ReadonlyMap<string, readonly Given[]> | null,
): AllAnswers {
  const raters = listRaters(read, audit.id);
  const answersOf = (wanted: 'manager' | 'outsider'): ItemAnswers[] =>
    raters.filter(({ role }) => role === wanted).map(({ runId }) => getAuditRun(read, runId).answers);
  return { owner, managers: answersOf('manager'), outsiders: answersOf('outsider'), staff };
}
