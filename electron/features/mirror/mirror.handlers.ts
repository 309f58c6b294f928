import { findItem } from '../../../shared/features/checklists/definition.rules.ts';
import type { Item } from '../../../shared/features/checklists/definition.schema.ts';
import { assertFits } from '../../../shared/features/checklists/fill.rules.ts';
import { scoreRun } from '../../../shared/features/checklists/scoring.rules.ts';
import { decideCurrent } from '../../../shared/features/mirror/audit.rules.ts';
import type { mirrorContract } from '../../../shared/features/mirror/mirror.contract.ts';
import type { Vow } from '../../../shared/features/mirror/mirror.schema.ts';
import { toRatings } from '../../../shared/features/mirror/ratings.rules.ts';
import { periodName } from '../../../shared/period.ts';
import { Refusal } from '../../../shared/refusal.ts';
import type { Context, Handlers } from '../../app/context.ts';
import {
  findAuditBefore,
  findAuditFrom,
  getAudit,
  getOpenAudit,
  listAudits,
  listAuditsIn,
  toAudit,
  type StoredAudit,
} from './audits.store.ts';
import { toCalendar } from './calendar.ts';
import { finish } from './finish.ts';
import { readAllAnswers, tellRaters } from './raters.ts';
import { ratingHandlers } from './rating.handlers.ts';
import { readStaffAnswers } from './ratings.store.ts';
import { insertReveal, isRevealed, listReveals } from './reveals.store.ts';
import { getAuditRun, getProgress, type AuditRun } from './runs.store.ts';
import { getSettings } from './settings.store.ts';
import { setSettings } from './set-settings.ts';
import { start } from './start.ts';
import { toReveals, uncover } from './uncover.ts';
import { listVows } from './vows.store.ts';

function getItem({ definition }: AuditRun, itemId: string): Item {
  const item = findItem(definition, itemId);
  if (item === null) throw new Refusal('NOT_ASKED', 'This audit does not ask that. Open it again.', 'itemId');
  return item;
}

function listVowsBefore(context: Context, audit: StoredAudit): Vow[] {
  const before = findAuditBefore(context.read, audit);
  return before === null ? [] : listVows(context.read, before.id);
}

function startMonthOf(context: Context): number {
  return context.business().yearStartsInMonth;
}

export const mirrorHandlers: Handlers<typeof mirrorContract> = {
  ...ratingHandlers,

  getSettings: (_input, context) => getSettings(context.read),

  setSettings,

  current: (_input, context) => {
    const calendar = toCalendar(context);
    const { period, ...standing } = decideCurrent(calendar, ({ from }) => findAuditFrom(context.read, from));
    const audit = findAuditFrom(context.read, period.from);
    return {
      name: periodName(period, calendar.startMonth),
      ...period,
      ...standing,
      auditId: audit?.id ?? null,
      state: audit?.state ?? 'not-started',
      ...(audit === null ? { answered: 0, toAnswer: 0 } : getProgress(context.read, audit.runId)),
    };
  },

  list: ({ cursor, limit }, context) => listAudits(context.read, { cursor, limit }, startMonthOf(context)),

  start,

  get: ({ id }, context) => {
    const audit = getAudit(context.read, id);
    const { id: runId, definition, answers } = getAuditRun(context.read, audit.runId);
    return {
      audit: toAudit(audit, startMonthOf(context)),
      definition,
      runId,
      answers,
      reveals: toReveals(context.read, context, audit, listReveals(context.read, id)),
      raters: tellRaters(context, audit),
      vowsBefore: listVowsBefore(context, audit),
    };
  },

  answer: ({ commandId, id, itemId, answer }, context) =>
    context.write({ id: commandId, what: 'mirror.answered', input: { id, itemId, answer } }, (tx) => {
      const run = getAuditRun(tx, getOpenAudit(tx, id).runId);
      if (getItem(run, itemId).type === 'claim')
        throw new Refusal('IS_CLAIM', 'This is a claim. It is taken in when the records are uncovered.', 'itemId');
      const answers = { [itemId]: answer };
      assertFits(run.definition, answers);
      return { answer: { id }, effects: [{ effect: 'checklists.answer', id: run.id, answers }] };
    }),

  reveal: ({ commandId, id, itemId, answer }, context) =>
    context.write({ id: commandId, what: 'mirror.revealed', input: { id, itemId, answer } }, (tx, ctx) => {
      const audit = getOpenAudit(tx, id);
      const run = getAuditRun(tx, audit.runId);
      const item = getItem(run, itemId);
      if (item.type !== 'claim')
        throw new Refusal('NOT_A_CLAIM', 'There is nothing to uncover here: this is no claim.', 'itemId');
      if (isRevealed(tx, id, itemId))
        throw new Refusal('REVEALED', 'The records are uncovered already. What was said before stays.', 'itemId');
      const answers = { [itemId]: answer };
      assertFits(run.definition, answers);
      const uncovered = uncover(tx, context, audit, item, answer);
      insertReveal(tx, { ...uncovered, id: context.newId(), auditId: id, at: ctx.at });
      const [reveal] = toReveals(tx, context, audit, [uncovered]);
      if (reveal === undefined) throw new Error('A reveal got lost on its way.');
      return { answer: { reveal }, effects: [{ effect: 'checklists.answer', id: run.id, answers }] };
    }),

  finish,

  results: ({ id }, context) => {
    const audit = getAudit(context.read, id);
    if (audit.state === 'open')
      throw new Refusal('STILL_OPEN', 'What an audit showed can be read once it is finished.');
    const { definition, answers } = getAuditRun(context.read, audit.runId);
    const startMonth = startMonthOf(context);
    const staff = audit.staffRaters === null ? null : readStaffAnswers(context.read, id);
    const all = readAllAnswers(context.read, audit, answers, staff);
    return {
      audit: toAudit(audit, startMonth),
      definition,
      answers,
      score: scoreRun(definition, answers).score,
      reveals: toReveals(context.read, context, audit, listReveals(context.read, id)),
      ratings: toRatings(definition, all),
      raters: { managers: all.managers.length, outsiders: all.outsiders.length, staff: audit.staffRaters },
      vows: listVows(context.read, id),
      vowsBefore: listVowsBefore(context, audit),
      trend: listAuditsIn(context.read, 'finished').map((one) => {
        const { name, counts } = toAudit(one, startMonth);
        return { id: one.id, name, counts };
      }),
    };
  },
};
