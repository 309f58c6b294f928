import { addDays, toDay } from '../../../shared/clock.ts';
import type { proofContract } from '../../../shared/features/proof/proof.contract.ts';
import { assertMayConfirm, assertMayWrite, windowsAround } from '../../../shared/features/proof/proof.rules.ts';
import { provableMeasures } from '../../../shared/features/proof/proof.schema.ts';
import { Refusal } from '../../../shared/refusal.ts';
import { getMeasure } from '../../app/ask-measure.ts';
import type { Handlers } from '../../app/context.ts';
import type { WriteHandle } from '../../db/handle.ts';
import type { Row, Table } from '../../db/table.ts';
import { readLooks, toFixDay } from './look.ts';
import { findCriterion, findVerdict, getFix, listUnconfirmed, readProof } from './proof.store.ts';
import { proofCriteria, proofVerdicts } from './proof.tables.ts';

/** How many actions are asked about at once; the rest follow when these are settled. */
const askedAtOnce = 50;

/** One row for each action: written the first time, replaced after. */
function put(tx: WriteHandle, table: Table, isThere: boolean, actionId: string, row: Row): void {
  if (isThere) tx.update(table, actionId, row);
  else tx.insert(table, { action_id: actionId, ...row });
}

export const proofHandlers: Handlers<typeof proofContract> = {
  choices: (_input, context) => ({
    items: provableMeasures.map((id) => {
      const { label, direction } = getMeasure(context, id);
      return { id, label, direction };
    }),
  }),

  get: ({ actionId }, context) => {
    const fix = getFix(context.read, actionId);
    const written = findCriterion(context.read, actionId);
    const fixedOn = toFixDay(context, fix);
    const verdict = findVerdict(context.read, actionId);
    const isOfThisFix = verdict !== null && verdict.fixedAt === fix.closedAt;
    return {
      criterion: written?.criterion ?? null,
      label: written === null ? null : getMeasure(context, written.criterion.measureId).label,
      writtenAt: written?.at ?? null,
      fixedOn,
      readyOn:
        written === null || fixedOn === null
          ? null
          : addDays(windowsAround(fixedOn, written.criterion.windowDays).after.to, 1),
      looks: written === null || fixedOn === null ? [] : readLooks(context, written.criterion, fixedOn),
      proof: readProof(context.read, actionId),
      confirmed: isOfThisFix
        ? { verdict: verdict.verdict, claim: verdict.claim, byName: verdict.byName, at: verdict.at }
        : null,
    };
  },

  waiting: (_input, context) => {
    const { timeZone } = context.business();
    const today = context.today();
    return {
      items: listUnconfirmed(context.read, askedAtOnce)
        .map(({ closedAt, ...row }) => ({ ...row, fixedOn: toDay(closedAt, timeZone) }))
        .filter(({ fixedOn, windowDays }) => windowsAround(fixedOn, windowDays).after.to < today),
    };
  },

  write: ({ commandId, actionId, criterion }, context) =>
    context.write({ id: commandId, what: 'proof.written', input: { actionId, criterion } }, (tx, ctx) => {
      assertMayWrite(getFix(tx, actionId), criterion, getMeasure(context, criterion.measureId).direction);
      put(tx, proofCriteria, findCriterion(tx, actionId) !== null, actionId, {
        measure_id: criterion.measureId,
        scope: JSON.stringify(criterion.scope),
        direction: criterion.direction,
        window_days: criterion.windowDays,
        written_by: ctx.personId,
        written_at: ctx.at,
      });
      return { answer: { actionId } };
    }),

  confirm: ({ commandId, actionId, verdict, claim }, context) =>
    context.write({ id: commandId, what: 'proof.confirmed', input: { actionId, verdict, claim } }, (tx, ctx) => {
      const fix = getFix(tx, actionId);
      const fixedOn = toFixDay(context, fix);
      const written = findCriterion(tx, actionId);
      if (written === null || fixedOn === null || fix.closedAt === null) {
        throw new Refusal('NOTHING_TO_PROVE', 'Only a done action that says what would prove it can be confirmed.');
      }
      const look = readLooks(context, written.criterion, fixedOn).find(
        ({ days }) => days === written.criterion.windowDays,
      );
      assertMayConfirm(look, verdict, claim);
      put(tx, proofVerdicts, findVerdict(tx, actionId) !== null, actionId, {
        verdict,
        claim: verdict === 'improved' ? claim : '',
        fixed_at: fix.closedAt,
        before_successes: look.before.successes,
        before_n: look.before.n,
        after_successes: look.after.successes,
        after_n: look.after.n,
        confirmed_by: ctx.personId,
        confirmed_at: ctx.at,
      });
      return { answer: { actionId } };
    }),
};
