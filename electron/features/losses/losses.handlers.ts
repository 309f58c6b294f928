import type { lossesContract } from '../../../shared/features/losses/losses.contract.ts';
import {
  assertExitCall,
  assertGaveEnough,
  assertLoss,
  assertNotWritten,
  assertReasonStands,
  assertToCall,
  assertWonBack,
  mergeLoss,
  toPayback,
} from '../../../shared/features/losses/losses.rules.ts';
import { Refusal } from '../../../shared/refusal.ts';
import { hiddenComplaints } from '../../../shared/stats/hidden-complaints.ts';
import type { Handlers } from '../../app/context.ts';
import { countCalls, countOpenComplaints, listCauses, listPairs } from './causes.store.ts';
import { countComplained } from './counts.store.ts';
import { findCall, listComplaints, listTries, saveCall } from './exit-calls.store.ts';
import { countUnwritten, listLastFive, listLosses, listQueue, listUnwritten } from './losses.list.ts';
import { assertNamed, getLeaver, getLoss, insertLoss, listLossesOf, toColumns, updateLoss } from './losses.store.ts';
import { callTries } from './losses.tables.ts';
import { findRiskOf, readReplacement } from './risk.store.ts';
import { getSettings, keepSettings } from './settings.store.ts';
import { judgeAnew, judgeLoss } from './significance.store.ts';

export const lossesHandlers: Handlers<typeof lossesContract> = {
  settings: (_input, context) => getSettings(context.read),

  setSettings: ({ commandId, settings }, context) =>
    context.write({ id: commandId, what: 'losses.settings-changed', input: { settings } }, (tx) => {
      assertNamed(tx, { caller: settings.caller });
      keepSettings(tx, settings);
      judgeAnew(tx, settings, context.today());
      return { answer: {} };
    }),

  record: ({ commandId, id, customerId, fields }, context) =>
    context.write({ id: commandId, what: 'losses.recorded', input: { id, customerId, fields } }, (tx, ctx) => {
      const leaver = getLeaver(tx, customerId);
      assertLoss(fields, leaver, context.today());
      assertNotWritten(leaver);
      assertNamed(tx, fields);
      const settings = getSettings(tx);
      const { sinceOn, costToWinMinor } = leaver;
      const matters = judgeLoss(tx, settings, { ...fields, customerId, sinceOn });
      const named = { ...fields, caller: fields.caller ?? settings.caller };
      insertLoss(tx, { id, customerId, fields: named, kept: { sinceOn, costToWinMinor, matters } }, ctx);
      return { answer: { id }, effects: [{ effect: 'customers.lose', customerId, lostOn: fields.lostOn }] };
    }),

  change: ({ commandId, id, patch }, context) =>
    context.write({ id: commandId, what: 'losses.changed', input: { id, patch } }, (tx) => {
      const loss = getLoss(tx, id);
      const fields = mergeLoss(loss, patch);
      assertReasonStands(loss, patch);
      assertLoss(fields, getLeaver(tx, loss.customerId), context.today());
      assertNamed(tx, fields);
      const judged = { ...fields, customerId: loss.customerId, sinceOn: loss.sinceOn };
      const matters = loss.callState === 'to-call' ? judgeLoss(tx, getSettings(tx), judged) : loss.matters;
      updateLoss(tx, id, { ...toColumns(fields), matters: Number(matters) });
      if (loss.wonBackOn !== null || fields.lostOn === loss.lostOn) return { answer: { id } };
      const { customerId } = loss;
      return { answer: { id }, effects: [{ effect: 'customers.lose', customerId, lostOn: fields.lostOn }] };
    }),

  tryCall: ({ commandId, id, lossId, triedOn, note }, context) =>
    context.write({ id: commandId, what: 'losses.tried', input: { id, lossId, triedOn, note } }, (tx, ctx) => {
      const loss = getLoss(tx, lossId);
      assertToCall(loss);
      if (triedOn > context.today() || triedOn < loss.lostOn) {
        throw new Refusal('NOT_THEN', 'Choose a day since they left, up to today.', 'triedOn');
      }
      const who = { loss_id: lossId, customer_id: loss.customerId, tried_by: ctx.personId };
      tx.insert(callTries, { try_id: id, ...who, tried_on: triedOn, note, at: ctx.at });
      return { answer: { id } };
    }),

  giveUp: ({ commandId, id }, context) =>
    context.write({ id: commandId, what: 'losses.given-up', input: { id } }, (tx) => {
      const loss = getLoss(tx, id);
      assertToCall(loss);
      assertGaveEnough(loss.tries);
      updateLoss(tx, id, { call_state: 'unreached' });
      return { answer: { id } };
    }),

  saveCall: ({ commandId, id, lossId, call }, context) =>
    context.write({ id: commandId, what: 'losses.called', input: { id, lossId, call } }, (tx, ctx) => {
      const loss = getLoss(tx, lossId);
      assertExitCall(call, loss, context.today());
      for (const { reasonId } of call.causes) assertNamed(tx, { reasonId });
      saveCall(tx, loss, { ...call, id }, ctx, context.newId);
      updateLoss(tx, lossId, { call_state: 'called' });
      return { answer: { id: lossId } };
    }),

  winBack: ({ commandId, id, on, needed }, context) =>
    context.write({ id: commandId, what: 'losses.won-back', input: { id, on, needed } }, (tx) => {
      const loss = getLoss(tx, id);
      assertWonBack(loss, on, context.today());
      updateLoss(tx, id, { won_back_on: on, won_back_needed: needed });
      return { answer: { id }, effects: [{ effect: 'customers.win-back', customerId: loss.customerId }] };
    }),

  list: ({ cursor, limit, ...filter }, context) => listLosses(context.read, filter, { cursor, limit }, context.today()),

  get: ({ id }, context) => {
    const loss = getLoss(context.read, id);
    const { phone, address, styleNote, isErased } = getLeaver(context.read, loss.customerId);
    return {
      loss,
      call: findCall(context.read, id),
      tries: listTries(context.read, id),
      customer: { phone, address, styleNote, isErased },
      complaints: listComplaints(context.read, loss.customerId, loss.lostOn),
      proven: context.provenClaims(),
    };
  },

  queue: (_input, context) => ({
    ...listQueue(context.read, context.today()),
    unwritten: countUnwritten(context.read),
  }),

  unwritten: (page, context) => listUnwritten(context.read, page),

  lastFive: (_input, context) => ({ items: listLastFive(context.read, context.today()) }),

  causes: (period, context) => ({
    calls: countCalls(context.read, period),
    ...listCauses(context.read, period),
    pairs: listPairs(context.read, period),
  }),

  replacement: (_input, context) => readReplacement(context.read),

  silence: (period, context) => {
    const { complained, calls } = countComplained(context.read, period);
    const open = countOpenComplaints(context.read);
    const { hidden, low, high } = hiddenComplaints(complained, calls, open);
    return { open, hidden, low, high };
  },

  riskOf: ({ entryId }, context) => ({ risk: findRiskOf(context.read, entryId, context.today()) }),

  ofCustomer: ({ customerId }, context) => {
    const leaver = getLeaver(context.read, customerId);
    const until = leaver.status === 'lost' ? (leaver.lostOn ?? context.today()) : context.today();
    return { items: listLossesOf(context.read, customerId), payback: toPayback(leaver, until) };
  },
};
