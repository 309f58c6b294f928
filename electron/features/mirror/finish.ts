import type { z } from 'zod';
import { toDay } from '../../../shared/clock.ts';
import type { Effect } from '../../../shared/effects.ts';
import { assertComplete, noPhotos } from '../../../shared/features/checklists/fill.rules.ts';
import { givenSchema, type Given } from '../../../shared/features/checklists/runs.schema.ts';
import { listBad, scoreRun } from '../../../shared/features/checklists/scoring.rules.ts';
import { decideFindings, type AuditFinding } from '../../../shared/features/mirror/findings.rules.ts';
import type { mirrorContract } from '../../../shared/features/mirror/mirror.contract.ts';
import { minStaffShown, type newVowSchema } from '../../../shared/features/mirror/mirror.schema.ts';
import { toRatings } from '../../../shared/features/mirror/ratings.rules.ts';
import type { FindingId } from '../../../shared/ids.ts';
import type { Context, Handlers } from '../../app/context.ts';
import { getOpenAudit, type StoredAudit } from './audits.store.ts';
import { auditAnswers, audits, vows } from './mirror.tables.ts';
import { readAllAnswers } from './raters.ts';
import { listReveals } from './reveals.store.ts';
import { getAuditRun } from './runs.store.ts';
import { assertWorksHere } from './vows.store.ts';

/** What the staff answered while the audit was open; of fewer than five nothing could be shown, so nothing is kept. */
type StaffSheets = {
  /** Null where some rated, but too few. */
  readonly raters: number | null;
  readonly answers: ReturnType<Context['openPulses']['readAll']>['answers'];
};

function readStaffSheets({ id, asksStaff }: StoredAudit, context: Context): StaffSheets {
  const raters = asksStaff ? context.openPulses.countTakenPart(id) : 0;
  if (raters === 0) return { raters, answers: [] };
  if (raters < minStaffShown) return { raters: null, answers: [] };
  return { raters, answers: context.openPulses.readAll(id).answers };
}

function toGivens({ raters, answers }: StaffSheets): Map<string, Given[]> | null {
  if (raters === null) return null;
  return new Map(
    [...Map.groupBy(answers, ({ question }) => question)].map(([item, ofItem]) => [
      item,
      ofItem.map(({ answer }) => givenSchema.parse(JSON.parse(answer))),
    ]),
  );
}

function toFindEffect(context: Context, audit: StoredAudit, finding: AuditFinding): Effect {
  const { kind, itemId: item, label, said, note } = finding;
  const foundOn = context.today();
  const id = context.newId<FindingId>();
  return { effect: 'checklists.find', id, runId: audit.runId, kind, item, label, said, note, foundOn };
}

function toVowEffect(context: Context, vow: z.infer<typeof newVowSchema>): Effect {
  const { actionId: id, what, who, dueAt } = vow;
  const dueOn = toDay(dueAt, context.business().timeZone);
  return { effect: 'actions.open', id, what, entryId: null, isVow: true, customerId: null, who, dueAt, dueOn };
}

/** Ends an audit: its run is handed in, what it uncovered becomes findings, what is promised becomes actions. */
export const finish: Handlers<typeof mirrorContract>['finish'] = ({ commandId, id, vows: promised }, context) => {
  const command = { id: commandId, what: 'mirror.finished', input: { id, vows: promised } };
  const written = context.write(command, (tx, ctx) => {
    const audit = getOpenAudit(tx, id);
    const { definition, answers } = getAuditRun(tx, audit.runId);
    assertComplete(definition, answers, noPhotos);
    for (const { who } of promised) if (who !== null) assertWorksHere(tx, who);
    const staff = readStaffSheets(audit, context);
    const ratings = toRatings(definition, readAllAnswers(tx, audit, answers, toGivens(staff)));
    const { currency } = context.business();
    const reveals = listReveals(tx, id);
    const findings = decideFindings({ definition, answers, reveals, ratings, currency });
    tx.update(audits, id, { state: 'finished', finished_at: ctx.at, staff_raters: staff.raters });
    for (const { id: vowId, actionId } of promised)
      tx.insert(vows, { vow_id: vowId, audit_id: id, action_id: actionId, made_at: ctx.at });
    return {
      // What the owner admits becomes findings too, when the run is handed in.
      answer: { id, findings: findings.length + listBad(definition, scoreRun(definition, answers).outcomes).length },
      effects: [
        { effect: 'checklists.submit-run', id: audit.runId },
        ...findings.map((finding) => toFindEffect(context, audit, finding)),
        ...promised.map((vow) => toVowEffect(context, vow)),
      ],
      anonymous: [
        {
          table: auditAnswers,
          rows: staff.answers.map(({ question, answer }) => ({ audit_id: id, item: question, answer })),
        },
      ],
    };
  });
  context.openPulses.forget(id);
  return written;
};
