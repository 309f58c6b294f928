import { leaders } from '../../../shared/contract/procedure.ts';
import type { promisingContract } from '../../../shared/features/promising/promising.contract.ts';
import { decideReferral, listStandings } from '../../../shared/features/promising/promising.rules.ts';
import { fewestForBound, usualBound } from '../../../shared/stats/upper-bound.ts';
import { Refusal } from '../../../shared/refusal.ts';
import type { Handlers } from '../../app/context.ts';
import type { ReadHandle } from '../../db/handle.ts';
import { archiveHoliday, keepHoliday, readWorkingHours, saveWeek } from './calendar.store.ts';
import { archiveJobType, findJobType, findJobTypeNamed, listJobTypes, saveJobType } from './job-types.store.ts';
import { toHistory } from './lead-times.store.ts';
import { archiveReferral, hasCustomer, hasReferral, listReferrals, saveReferral } from './referrals.store.ts';
import { readCapability, readSafeDate } from './safe-date.ts';

function assertNameFree(read: ReadHandle, name: string, id: string): void {
  const twin = findJobTypeNamed(read, name, id);
  if (twin === null) return;
  const sentence = twin.archived
    ? `There was a kind of job called “${twin.name}”. Take it back into use instead.`
    : `There is a kind of job called “${twin.name}” already.`;
  throw new Refusal('NAME_TAKEN', sentence, 'name');
}

function assertJobType(read: ReadHandle, id: string | null): void {
  if (id === null || findJobType(read, id) !== null) return;
  throw new Refusal('NO_SUCH_JOB_TYPE', 'This kind of job is no longer here. Choose another.', 'jobTypeId');
}

/** What promises are made with. */
export const promisingHandlers: Handlers<typeof promisingContract> = {
  workingHours: (_input, { read }) => readWorkingHours(read),

  saveHours: ({ commandId, week }, context) =>
    context.write({ id: commandId, what: 'promising.hours-saved', input: week }, (tx) => {
      saveWeek(tx, week);
      return { answer: {} };
    }),

  addHolidays: ({ commandId, holidays }, context) =>
    context.write({ id: commandId, what: 'promising.holidays-added', input: holidays }, (tx) => {
      const added = holidays.filter((holiday) => keepHoliday(tx, holiday)).length;
      return { answer: { added, known: holidays.length - added } };
    }),

  removeHoliday: ({ commandId, on }, context) =>
    context.write({ id: commandId, what: 'promising.holiday-removed', input: on }, (tx, ctx) => {
      if (!archiveHoliday(tx, on, ctx.at)) throw new Refusal('NOT_FOUND', 'This day is no holiday any more.');
      return { answer: {} };
    }),

  jobTypes: (_input, { read }) => ({ items: listJobTypes(read) }),

  capabilities: (_input, context) => {
    const today = context.today();
    const calendar = context.calendar();
    const seesResults = leaders.some((role) => role === context.me().role);
    const jobTypes = listJobTypes(context.read).filter(({ archived }) => !archived);
    return {
      ...toHistory(today),
      fewest: fewestForBound(usualBound),
      items: jobTypes.map((jobType) => readCapability(context.read, jobType, today, calendar, seesResults)),
    };
  },

  saveJobType: ({ commandId, id, fields }, context) =>
    context.write({ id: commandId, what: 'promising.job-type-saved', input: { id, fields } }, (tx) => {
      assertNameFree(tx, fields.name, id);
      saveJobType(tx, { id, ...fields });
      return { answer: { id } };
    }),

  archiveJobType: ({ commandId, id, archived }, context) =>
    context.write({ id: commandId, what: 'promising.job-type-archived', input: { id, archived } }, (tx, ctx) => {
      assertJobType(tx, id);
      archiveJobType(tx, id, archived ? ctx.at : null);
      return { answer: {} };
    }),

  safeDate: ({ jobTypeId, askedOn, days, needByOn }, context) => {
    const jobType = findJobType(context.read, jobTypeId);
    if (jobType === null) throw new Refusal('NOT_FOUND', 'This kind of job is no longer here.', 'jobTypeId');
    const today = context.today();
    return readSafeDate(context.read, {
      jobType,
      today,
      askedOn: askedOn ?? today,
      days: days ?? null,
      needByOn: needByOn ?? null,
      calendar: context.calendar(),
    });
  },

  saveReferral: ({ commandId, id, fields }, context) =>
    context.write({ id: commandId, what: 'promising.referral-saved', input: { id, fields } }, (tx, ctx) => {
      if (!hasCustomer(tx, fields.customerId))
        throw new Refusal('NO_SUCH_CUSTOMER', 'This customer is no longer here. Choose another.', 'customerId');
      assertJobType(tx, fields.jobTypeId);
      const isNew = !hasReferral(tx, id);
      const referral = decideReferral(fields, context.today());
      saveReferral(tx, id, referral, ctx);
      return { answer: { id }, effects: listStandings(referral, isNew) };
    }),

  listReferrals: ({ cursor, limit, ...filter }, { read }) => listReferrals(read, filter, { cursor, limit }),

  archiveReferral: ({ commandId, id, archived }, context) =>
    context.write({ id: commandId, what: 'promising.referral-archived', input: { id, archived } }, (tx, ctx) => {
      if (!hasReferral(tx, id)) throw new Refusal('NOT_FOUND', 'This is no longer in the list.');
      archiveReferral(tx, id, archived ? ctx.at : null);
      return { answer: {} };
    }),
};
