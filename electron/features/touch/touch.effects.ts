import { daysBetween } from '../../../shared/clock.ts';
import { freshPurchaseDays } from '../../../shared/features/touch/playbook.rules.ts';
import type { PlaybookRunId } from '../../../shared/ids.ts';
import type { EffectAppliers } from '../../app/registries.ts';
import { sql } from '../../db/sql.ts';
import { insertRun, listPurchasePlaybooks } from './playbooks.store.ts';
import { getRecorded, insertTouch } from './touch.store.ts';

export const touchEffects: Pick<EffectAppliers, 'touch.log' | 'touch.purchase'> = {
  'touch.log': (tx, { id, customerId, kind, note, touchedAt, touchedOn }, ctx) =>
    insertTouch(
      tx,
      { id, customerId, entryId: null, kind, outcome: 'reached', needed: 'not-asked', note, touchedAt, touchedOn },
      ctx,
    ),
  'touch.purchase': (tx, { customerId, purchaseId, what, boughtOn, today }, ctx, newId) => {
    if (Math.abs(daysBetween(boughtOn, today)) > freshPurchaseDays) return;
    const { id, status, archived } = getRecorded(tx, customerId);
    if (archived || (status !== 'active' && status !== 'prospect')) return;
    // Once: a purchase that is written twice is one sale.
    const isStarted = sql`SELECT count(*) FROM playbook_runs WHERE purchase_id = ${purchaseId}`;
    if (tx.number(isStarted) > 0) return;
    for (const playbook of listPurchasePlaybooks(tx)) {
      const run = { id: newId<PlaybookRunId>(), playbook, customerId: id, about: what, startsOn: boughtOn, purchaseId };
      insertRun(tx, run, ctx, newId);
    }
  },
};
