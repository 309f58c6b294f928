import type { Day } from '../../../shared/clock.ts';
import type { Effect } from '../../../shared/effects.ts';
import { assertFitsMirror, lastQuarter, opensOn, runningQuarter } from '../../../shared/features/mirror/audit.rules.ts';
import { minStaffShown, type MirrorSettings } from '../../../shared/features/mirror/mirror.schema.ts';
import type { ChecklistId } from '../../../shared/ids.ts';
import { asOf, dayName, periodName, type Period } from '../../../shared/period.ts';
import { Refusal } from '../../../shared/refusal.ts';
import type { Context, Handlers } from '../../app/context.ts';
import type { ReadHandle, WriteHandle } from '../../db/handle.ts';
import type { mirrorContract } from '../../../shared/features/mirror/mirror.contract.ts';
import { findAuditFrom } from './audits.store.ts';
import { toCalendar } from './calendar.ts';
import { audits } from './mirror.tables.ts';
import { findNewestDefinition } from './runs.store.ts';
import { countStaff, getSettings, keepSettings } from './settings.store.ts';

/** The checklist for the mirror that comes with the program. */
const template = 'mirror';

/** Refuses a checklist the mirror can't ask. */
export function assertChecklist(read: ReadHandle, checklistId: ChecklistId): void {
  const definition = findNewestDefinition(read, checklistId);
  if (definition === null)
    throw new Refusal('NO_CHECKLIST', 'This checklist is no longer in use. Choose another.', 'checklistId');
  assertFitsMirror(definition);
}

/** The checklist to ask; the first audit makes the one that comes with the program, and the next ones ask it again. */
function toChecklist(
  tx: WriteHandle,
  context: Context,
  settings: MirrorSettings,
): { checklistId: ChecklistId; effects: Effect[] } {
  if (settings.checklistId !== null) {
    assertChecklist(tx, settings.checklistId);
    return { checklistId: settings.checklistId, effects: [] };
  }
  const checklistId = context.newId<ChecklistId>();
  keepSettings(tx, { ...settings, checklistId });
  return { checklistId, effects: [{ effect: 'checklists.make-from-template', id: checklistId, template }] };
}

function choosePeriod(context: Context, early: boolean): { period: Period; today: Day } {
  const calendar = toCalendar(context);
  if (early) return { period: runningQuarter(calendar), today: calendar.today };
  const period = lastQuarter(calendar);
  const opens = opensOn(period, calendar);
  if (opens > calendar.today) {
    const name = periodName(period, calendar.startMonth);
    throw new Refusal('NOT_OPEN_YET', `The mirror of ${name} opens on ${dayName(opens)}.`);
  }
  return { period, today: calendar.today };
}

/** Begins the audit of a quarter, or finds the one that was begun. */
export const start: Handlers<typeof mirrorContract>['start'] = ({ commandId, ...asked }, context) =>
  context.write({ id: commandId, what: 'mirror.started', input: asked }, (tx, ctx) => {
    const { id, runId, early } = asked;
    const { period, today } = choosePeriod(context, early);
    const known = findAuditFrom(tx, period.from);
    if (known !== null) return { answer: { id: known.id } };
    const settings = getSettings(tx);
    const me = context.me();
    const { checklistId, effects } = toChecklist(tx, context, settings);
    tx.insert(audits, {
      audit_id: id,
      from_on: period.from,
      to_on: period.to,
      as_of: asOf(period, today),
      state: 'open',
      run_id: runId,
      asks_managers: Number(settings.asksManagers),
      // Of fewer nothing could ever be shown, so they are not asked to trouble themselves.
      asks_staff: Number(settings.asksStaff && countStaff(tx) >= minStaffShown),
      asks_outsider: Number(settings.asksOutsider),
      started_at: ctx.at,
      finished_at: null,
      staff_raters: null,
    });
    const run: Effect = {
      effect: 'checklists.begin-run',
      id: runId,
      checklistId,
      belongs: 'audit',
      about: periodName(period, context.business().yearStartsInMonth),
      locationId: null,
      ranOn: today,
      filledBy: me.id,
      filledRole: me.role,
    };
    return { answer: { id }, effects: [...effects, run] };
  });
