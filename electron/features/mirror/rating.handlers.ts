import type { Effect } from '../../../shared/effects.ts';
import type { ChecklistDefinition } from '../../../shared/features/checklists/definition.schema.ts';
import { assertComplete, assertFits, noPhotos } from '../../../shared/features/checklists/fill.rules.ts';
import type { ItemAnswers } from '../../../shared/features/checklists/runs.schema.ts';
import type { mirrorContract } from '../../../shared/features/mirror/mirror.contract.ts';
import { toAskedOfOthers, toAskedOfStaff } from '../../../shared/features/mirror/ratings.rules.ts';
import type { RunId } from '../../../shared/ids.ts';
import { periodName } from '../../../shared/period.ts';
import { Refusal } from '../../../shared/refusal.ts';
import type { Context, Handlers, SignedIn } from '../../app/context.ts';
import type { ReadHandle } from '../../db/handle.ts';
import { getOpenAudit, listAuditsIn, type StoredAudit } from './audits.store.ts';
import { auditRaters } from './mirror.tables.ts';
import { hasRated } from './ratings.store.ts';
import { getAuditRun, getChecklistOf } from './runs.store.ts';

type RatingHandlers = Pick<Handlers<typeof mirrorContract>, 'asked' | 'rate' | 'rateAnonymously'>;

const notAsked = (): Refusal => new Refusal('NOT_ASKED', 'This audit asks the owner only.');

function nameOf(audit: StoredAudit, context: Context): string {
  return periodName(audit, context.business().yearStartsInMonth);
}

/** Refuses raters whom this audit does not ask, and a second rating of the same person. */
function assertMayRate(read: ReadHandle, { id, role }: SignedIn, audit: StoredAudit, as: 'manager' | 'outsider'): void {
  if (!(as === 'manager' ? audit.asksManagers : audit.asksOutsider)) throw notAsked();
  if (as === 'outsider') return;
  if (role !== 'manager') throw new Refusal('NOT_A_MANAGER', 'Only a manager rates as one. You answer as the owner.');
  if (hasRated(read, audit.id, id)) throw new Refusal('RATED', 'You have rated this quarter already. Thank you.');
}

type Rated = { readonly runId: RunId; readonly as: 'manager' | 'outsider'; readonly answers: ItemAnswers };

/** What a rater answered becomes a run of its own, handed in at once. */
function toRunEffects(context: Context, audit: StoredAudit, { runId: id, as, answers }: Rated): Effect[] {
  const me = context.me();
  const name = nameOf(audit, context);
  return [
    {
      effect: 'checklists.begin-run',
      id,
      checklistId: getChecklistOf(context.read, audit.runId),
      sameAs: audit.runId,
      belongs: 'audit',
      about: as === 'outsider' ? `${name}, an outsider` : name,
      locationId: null,
      ranOn: context.today(),
      filledBy: as === 'manager' ? me.id : null,
      filledRole: as === 'manager' ? me.role : null,
    },
    { effect: 'checklists.answer', id, answers },
    { effect: 'checklists.submit-run', id },
  ];
}

type StaffAnswers = Parameters<Context['openPulses']['takeIn']>[0]['answers'];

/** The answers of one member of the staff, apart from one another. */
function toStaffAnswers(definition: ChecklistDefinition, answers: ItemAnswers): StaffAnswers {
  assertFits(definition, answers);
  if (Object.values(answers).some(({ note }) => note.trim() !== ''))
    throw new Refusal('NO_NOTES', 'Leave the notes out: how somebody writes could give them away.');
  const given = Object.entries(answers).flatMap(([question, { given }]) =>
    given === null ? [] : [{ question, team: '', answer: JSON.stringify(given) }],
  );
  if (given.length === 0) throw new Refusal('NOTHING_ANSWERED', 'Answer at least one question first.');
  return given;
}

export const ratingHandlers: RatingHandlers = {
  asked: (_input, context) => {
    const { id: personId, role } = context.me();
    // Who goes through the audit is not asked beside it.
    if (role === 'owner') return { items: [] };
    const isAnonymous = role === 'staff';
    const open = listAuditsIn(context.read, 'open').filter((audit) =>
      isAnonymous ? audit.asksStaff : audit.asksManagers,
    );
    return {
      items: open.map((audit) => {
        const { definition } = getAuditRun(context.read, audit.runId);
        return {
          auditId: audit.id,
          name: nameOf(audit, context),
          definition: isAnonymous ? toAskedOfStaff(definition) : toAskedOfOthers(definition),
          isAnonymous,
          hasAnswered: isAnonymous
            ? context.openPulses.hasTakenPart(audit.id, personId)
            : hasRated(context.read, audit.id, personId),
        };
      }),
    };
  },

  rate: ({ commandId, id, ...rated }, context) =>
    context.write({ id: commandId, what: 'mirror.rated', input: { id, ...rated } }, (tx, ctx) => {
      const audit = getOpenAudit(tx, id);
      assertMayRate(tx, context.me(), audit, rated.as);
      const asked = toAskedOfOthers(getAuditRun(tx, audit.runId).definition);
      assertFits(asked, rated.answers);
      assertComplete(asked, rated.answers, noPhotos);
      tx.insert(auditRaters, {
        rater_id: context.newId(),
        audit_id: id,
        role: rated.as,
        person_id: rated.as === 'manager' ? context.me().id : null,
        run_id: rated.runId,
        rated_at: ctx.at,
      });
      return { answer: { id }, effects: toRunEffects(context, audit, rated) };
    }),

  rateAnonymously: ({ id, ticket, answers }, context) => {
    const audit = getOpenAudit(context.read, id);
    if (!audit.asksStaff) throw notAsked();
    const asked = toAskedOfStaff(getAuditRun(context.read, audit.runId).definition);
    const taken = context.openPulses.takeIn({
      pulseId: id,
      personId: context.me().id,
      ticket,
      answers: toStaffAnswers(asked, answers),
      comments: [],
    });
    if (taken === 'had-already') throw new Refusal('RATED', 'You have rated this quarter already. Thank you.');
    // Told to no other window: that somebody answered just now would say who.
    return {};
  },
};
