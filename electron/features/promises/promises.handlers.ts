import { addDays, dayStart, toDay } from '../../../shared/clock.ts';
import { endOf } from '../../../shared/features/promises/due.rules.ts';
import type { promisesContract } from '../../../shared/features/promises/promises.contract.ts';
import {
  assertFirstStands,
  assertMoments,
  assertMove,
  assertOpen,
  isContradicted,
  listLive,
} from '../../../shared/features/promises/versions.rules.ts';
import { Refusal } from '../../../shared/refusal.ts';
import { workingMs } from '../../../shared/working-time.ts';
import type { Context, Handlers } from '../../app/context.ts';
import { listPromises, listWaiting, readBoard, readPromiseCounts } from './promises.list.ts';
import { assertNamed, getPromise, type Working } from './promises.store.ts';
import { promises } from './promises.tables.ts';
import { insertMove, insertPromise, insertReason, settleDates, updateTold, withdraw } from './promises.write.ts';
import { listRenewals } from './renewals.store.ts';
import { setSame } from './same-reasons.store.ts';
import { readToldAndTrue } from './told-and-true.store.ts';
import { getVersion, listVersions, toPageVersions } from './versions.store.ts';

const leads = (context: Context): boolean => context.me().role !== 'staff';

/** When work is done, for what is counted in working time. */
function toWorking(context: Context): Working {
  const { timeZone } = context.business();
  const calendar = context.calendar();
  return { timeZone, time: (from, to) => workingMs(from, to, calendar, timeZone) };
}

/** Staff neither see nor enter money. */
function assertNoMoney(context: Context, amountMinor: number | null | undefined, field: string): void {
  if (amountMinor == null || leads(context)) return;
  throw new Refusal('NO_MONEY', 'Your role does not see money. Leave this empty.', field);
}

export const promisesHandlers: Handlers<typeof promisesContract> = {
  list: ({ cursor, limit, ...filter }, context) =>
    listPromises(context.read, { filter, page: { cursor, limit }, now: context.now() }),

  board: (_input, context) => readBoard(context.read, context.now(), context.today()),

  counts: (_input, context) => readPromiseCounts(context.read, context.now()),

  waiting: ({ limit }, context) => {
    const endOfToday = dayStart(addDays(context.today(), 1), context.business().timeZone);
    return { items: listWaiting(context.read, context.now(), endOfToday, limit) };
  },

  get: ({ id }, context) => {
    const seesMoney = leads(context);
    const { timeZone } = context.business();
    const promise = getPromise(context.read, id, context.now());
    const versions = toPageVersions(context.read, listVersions(context.read, id), { seesMoney, timeZone });
    return { promise, versions, seesMoney };
  },

  make: ({ commandId, ...input }, context) =>
    context.write({ id: commandId, what: 'promises.made', input }, (tx, ctx) => {
      const { fields } = input;
      assertNamed(tx, fields);
      assertMoments(null, fields.saidAt, ctx.at);
      const working = toWorking(context);
      if (endOf(fields.due, working.timeZone) <= fields.saidAt) {
        throw new Refusal('DUE_BEFORE_SAID', 'This date was over when it was promised. Choose a later one.', 'due.on');
      }
      insertPromise(tx, input, fields, working, ctx);
      return { answer: { id: input.id } };
    }),

  change: ({ commandId, id, patch, due }, context) =>
    context.write({ id: commandId, what: 'promises.changed', input: { id, patch, due } }, (tx, ctx) => {
      assertFirstStands(due);
      getPromise(tx, id, ctx.at);
      assertNamed(tx, patch);
      const columns = {
        what: patch.what,
        our_part: patch.ourPart,
        their_part: patch.theirPart,
        accepted: patch.accepted,
        need_by_on: patch.needByOn,
        job_type_id: patch.jobTypeId,
        location_id: patch.locationId,
        value_received: patch.valueReceived,
      };
      const given = Object.entries(columns).flatMap(([column, value]) =>
        value === undefined ? [] : [[column, value] as const],
      );
      tx.update(promises, id, Object.fromEntries(given));
      return { answer: { id } };
    }),

  move: ({ commandId, ...input }, context) =>
    context.write({ id: commandId, what: 'promises.moved', input }, (tx, ctx) => {
      const { id, move } = input;
      assertOpen(getPromise(tx, id, ctx.at));
      assertNoMoney(context, move.valueAtRiskMinor, 'valueAtRiskMinor');
      assertMove({ ...move, toldAt: move.told?.at ?? null }, listVersions(tx, id), ctx.at);
      const reasonIds = [...move.real.map(({ reasonId }) => reasonId), ...toList(move.told?.reasonId)];
      assertNamed(tx, { reasonIds });
      insertMove(tx, input, move, toWorking(context), { ...ctx, name: context.me().name });
      return { answer: { id } };
    }),

  tell: ({ commandId, versionId, told }, context) =>
    context.write({ id: commandId, what: 'promises.told', input: { versionId, told } }, (tx, ctx) => {
      const version = getVersion(tx, versionId);
      if (version.toldAt !== null) throw new Refusal('ALREADY_TOLD', 'Somebody has told them this already.');
      assertOpen(getPromise(tx, version.promiseId, ctx.at));
      assertMoments(version.knownAt, told.at, ctx.at);
      assertNamed(tx, { reasonIds: toList(told.reasonId) });
      updateTold(tx, version, told, toWorking(context));
      return { answer: { id: version.promiseId } };
    }),

  addReason: ({ commandId, versionId, real }, context) =>
    context.write({ id: commandId, what: 'promises.reason-added', input: { versionId, real } }, (tx, ctx) => {
      const version = getVersion(tx, versionId);
      if (version.number === 1) {
        throw new Refusal('NOT_MOVED', 'The first date was not moved, so nothing moved it. Move the promise first.');
      }
      assertNamed(tx, { reasonIds: [real.reasonId] });
      insertReason(tx, versionId, real, ctx);
      return { answer: { id: real.id } };
    }),

  settle: ({ commandId, id, versionId }, context) =>
    context.write({ id: commandId, what: 'promises.settled', input: { id, versionId } }, (tx, ctx) => {
      const versions = listVersions(tx, id);
      if (!isContradicted(versions)) throw new Refusal('NOT_CONTRADICTED', 'They were told one date only.');
      const live = listLive(versions);
      if (!live.some((version) => version.id === versionId)) {
        throw new Refusal('NOT_LIVE', 'This date was taken back already. Choose one that stands.');
      }
      withdraw(
        tx,
        versions.filter((version) => version.id !== versionId && live.includes(version)),
        ctx.at,
      );
      settleDates(tx, id, toWorking(context));
      return { answer: { id } };
    }),

  finish: ({ commandId, ...input }, context) =>
    context.write({ id: commandId, what: 'promises.finished', input }, (tx, ctx) => {
      const { id, doneOn, doneMinute, valueReceived, purchase } = input;
      const promise = getPromise(tx, id, ctx.at);
      assertOpen(promise);
      assertNoMoney(context, purchase?.amountMinor, 'amountMinor');
      const { timeZone } = context.business();
      if (doneOn > context.today()) throw new Refusal('NOT_YET', 'This day is still to come.', 'doneOn');
      if (doneOn < toDay(promise.promisedAt, timeZone)) {
        throw new Refusal('DONE_BEFORE', 'It was promised after this day. Check the day.', 'doneOn');
      }
      tx.update(promises, id, { done_on: doneOn, done_minute: doneMinute, value_received: valueReceived });
      if (purchase === null) return { answer: { id } };
      const { customerId, what } = promise;
      const bought = { id: purchase.id, boughtOn: doneOn, amountMinor: purchase.amountMinor ?? 0, what };
      return {
        answer: { id },
        effects: [
          { effect: 'customers.add-purchase', customerId, purchase: bought },
          {
            effect: 'touch.purchase',
            customerId,
            purchaseId: purchase.id,
            what,
            boughtOn: doneOn,
            today: context.today(),
          },
        ],
      };
    }),

  cancel: ({ commandId, id, why }, context) =>
    context.write({ id: commandId, what: 'promises.called-off', input: { id, why } }, (tx, ctx) => {
      assertOpen(getPromise(tx, id, ctx.at));
      tx.update(promises, id, { cancelled_on: context.today(), cancelled_why: why });
      return { answer: { id } };
    }),

  toldAndTrue: (period, context) => readToldAndTrue(context.read, { ...period, now: context.now() }),

  declareSame: ({ commandId, ...pair }, context) =>
    context.write({ id: commandId, what: 'promises.reasons-matched', input: pair }, (tx, ctx) => {
      if (pair.reasonId === pair.otherId) throw new Refusal('SAME_ALREADY', 'This is one reason.');
      assertNamed(tx, { reasonIds: [pair.reasonId, pair.otherId] });
      setSame(tx, pair, ctx.at);
      return { answer: {} };
    }),

  renewals: (_input, context) => ({ items: listRenewals(context.read, context.today(), context.now()) }),
};

const toList = <T>(value: T | null | undefined): readonly T[] => (value == null ? [] : [value]);
