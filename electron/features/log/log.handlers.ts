import type { logContract } from '../../../shared/features/log/log.contract.ts';
import { decideRecord, decideWho, toAction } from '../../../shared/features/log/log.rules.ts';
import {
  assertMayWorkOn,
  decideCalledBack,
  decideSettle,
  decideSorted,
} from '../../../shared/features/log/settle.rules.ts';
import type { ActionId } from '../../../shared/ids.ts';
import { Refusal } from '../../../shared/refusal.ts';
import type { Handlers } from '../../app/context.ts';
import { keepPhoto, takePhoto } from '../../app/photos/take-photos.ts';
import { carryIn } from './carry-in.ts';
import { carryOut } from './carry-out.ts';
import { readCounts } from './log.counts.ts';
import { listEntries } from './log.list.ts';
import { toEntry } from './log.row.ts';
import { listSimilar } from './log.similar.ts';
import {
  assertPlaces,
  findEntry,
  getEntryCustomer,
  getStanding,
  hasEntry,
  insertEntry,
  insertPhoto,
} from './log.store.ts';
import { entries } from './log.tables.ts';
import { listViews, removeView, saveView } from './log.views.ts';

export const logHandlers: Handlers<typeof logContract> = {
  record: ({ commandId, id, fields }, context) => {
    const { timeZone, anonymousEntries } = context.business();
    const photos = fields.photoIds.map((photoId) => ({
      photoId,
      photo: takePhoto(context.uploads, photoId, 'photoIds'),
    }));
    const command = { id: commandId, what: 'log.recorded', input: { id, fields }, anonymously: fields.anonymous };
    const recorded = context.write(command, (tx, ctx) => {
      if (hasEntry(tx, id))
        throw new Refusal('ALREADY_RECORDED', 'This was already recorded. Close the form and open it again.');
      const customer = getEntryCustomer(tx, fields.customerId);
      assertPlaces(tx, fields);
      const { entry, effects } = decideRecord({
        id,
        fields: { ...fields, customerId: customer?.id ?? null },
        author: context.me(),
        customer,
        anonymousAllowed: anonymousEntries,
        now: ctx.at,
        timeZone,
        actionId: context.newId<ActionId>(),
      });
      insertEntry(tx, entry);
      for (const { photoId, photo } of photos)
        insertPhoto(tx, photoId, id, keepPhoto(context.store.dataDir, photo, 'photoIds'));
      const opened = effects.find((effect) => effect.effect === 'actions.open');
      return { answer: { id, actionId: opened?.id ?? null }, effects };
    });
    for (const photoId of fields.photoIds) context.uploads.remove(photoId);
    return recorded;
  },

  list: ({ cursor, limit, ...filter }, context) => {
    const { timeZone } = context.business();
    const question = { filter, page: { cursor, limit }, reader: context.me(), now: context.now(), timeZone };
    const { rows, next } = listEntries(context.read, question);
    return { items: rows.map((row) => toEntry(row, context)), next };
  },

  get: ({ id }, context) => {
    const row = findEntry(context.read, id);
    if (row === null) throw new Refusal('NOT_FOUND', 'This entry is no longer here. It may have been undone.');
    // What a customer said stands on their page for staff too; the rest of the log is read by whoever works on it.
    if (row.customerId === null) assertMayWorkOn(context.me(), row);
    return toEntry(row, context);
  },

  counts: (_input, context) => readCounts(context.read, context.me(), context.now()),

  similar: ({ words, customerId }, context) => ({
    items: listSimilar(context.read, words, customerId).map((row) => toEntry(row, context)),
  }),

  sort: ({ commandId, id, ...sorted }, context) =>
    context.write({ id: commandId, what: 'log.sorted', input: { id, ...sorted } }, (tx) => {
      const entry = getStanding(tx, id);
      assertMayWorkOn(context.me(), entry);
      assertPlaces(tx, sorted);
      const customerId =
        sorted.customerId === undefined ? entry.customerId : (getEntryCustomer(tx, sorted.customerId)?.id ?? null);
      tx.update(entries, id, {
        ...(sorted.themeId === undefined ? {} : { theme_id: sorted.themeId }),
        ...(sorted.touchpointId === undefined ? {} : { touchpoint_id: sorted.touchpointId }),
        ...(sorted.locationId === undefined ? {} : { location_id: sorted.locationId }),
        customer_id: customerId,
        status: decideSorted(entry.status),
      });
      const isMoved = customerId !== entry.customerId;
      return { answer: { id }, effects: isMoved ? [{ effect: 'actions.follow-entry', entryId: id, customerId }] : [] };
    }),

  settle: ({ commandId, id, as, note }, context) => {
    const { timeZone } = context.business();
    return context.write({ id: commandId, what: 'log.settled', input: { id, as, note } }, (tx, ctx) => {
      const entry = getStanding(tx, id);
      assertMayWorkOn(context.me(), entry);
      const opens = as === 'action' && entry.actionId === null;
      const settled = decideSettle(entry, as, opens ? null : note, ctx.at);
      tx.update(entries, id, { status: settled.status, answered_at: settled.answeredAt, did_about: settled.didAbout });
      if (!opens) return { answer: { id, actionId: entry.actionId } };
      const action = toAction(entry, {
        id: context.newId<ActionId>(),
        who: decideWho(getEntryCustomer(tx, entry.customerId), entry.recordedBy),
        now: ctx.at,
        timeZone,
        what: note,
      });
      return { answer: { id, actionId: action.id }, effects: [action] };
    });
  },

  calledBack: ({ commandId, id }, context) =>
    context.write({ id: commandId, what: 'log.called-back', input: { id } }, (tx, ctx) => {
      const entry = getStanding(tx, id);
      assertMayWorkOn(context.me(), entry);
      const { calledBackAt, answeredAt } = decideCalledBack(entry, ctx.at);
      tx.update(entries, id, { called_back_at: calledBackAt, answered_at: answeredAt });
      return { answer: { id } };
    }),

  listViews: (_input, context) => ({ items: listViews(context.read, context.me().id) }),

  saveView: ({ commandId, view }, context) =>
    context.write({ id: commandId, what: 'log.view-saved', input: { view } }, (tx) => {
      saveView(tx, view, context.me().id);
      return { answer: { id: view.id } };
    }),

  removeView: ({ commandId, id }, context) =>
    context.write({ id: commandId, what: 'log.view-removed', input: { id } }, (tx) => {
      removeView(tx, id, context.me().id);
      return { answer: {} };
    }),

  carryOut: ({ commandId }, context) => carryOut(commandId, context),
  carryIn: ({ commandId, fileId }, context) => carryIn(commandId, fileId, context),
};
