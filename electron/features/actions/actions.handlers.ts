import { toDay } from '../../../shared/clock.ts';
import type { actionsContract } from '../../../shared/features/actions/actions.contract.ts';
import { assertMayWorkOnAction, decideOpener } from '../../../shared/features/actions/actions.rules.ts';
import { decideAcknowledge } from '../../../shared/features/actions/late.rules.ts';
import { Refusal } from '../../../shared/refusal.ts';
import type { Handlers } from '../../app/context.ts';
import type { ReadHandle } from '../../db/handle.ts';
import { listActions, readActionCounts } from './actions.list.ts';
import {
  findActionOfEntry,
  findActionOfLoss,
  findActionOfPromise,
  getAction,
  getStandingAction,
  listNotes,
  readWhys,
} from './actions.store.ts';
import { actionNotes, actions } from './actions.tables.ts';
import { applyChange } from './apply-change.ts';
import { findBeside, listJoined } from './beside.store.ts';
import { boardHandlers } from './board.handlers.ts';
import { causeHandlers } from './cause.handlers.ts';
import { assertNamed } from './named.ts';
import { stepsHandlers } from './steps.handlers.ts';
import { listSteps } from './steps.store.ts';
import { countMine, listEscalated, listMine } from './today.store.ts';

type Source = {
  readonly entryId?: string | null;
  readonly promiseId?: string | undefined;
  readonly lossId?: string | undefined;
};

/** The action that a record has already. */
function findActionOf(read: ReadHandle, { entryId = null, promiseId, lossId }: Source): string | null {
  if (entryId !== null) return findActionOfEntry(read, entryId);
  if (promiseId !== undefined) return findActionOfPromise(read, promiseId);
  return lossId === undefined ? null : findActionOfLoss(read, lossId);
}

export const actionsHandlers: Handlers<typeof actionsContract> = {
  ...boardHandlers,
  ...causeHandlers,
  ...stepsHandlers,

  list: ({ cursor, limit, ...filter }, context) =>
    listActions(context.read, {
      filter,
      page: { cursor, limit },
      reader: context.me(),
      now: context.now(),
      timeZone: context.business().timeZone,
    }),

  get: ({ id }, context) => {
    const { read } = context;
    const action = getAction(read, id);
    assertMayWorkOnAction(context.me(), action);
    return {
      action,
      whys: readWhys(read, id),
      steps: listSteps(read, id),
      notes: listNotes(read, id),
      joinedTo: findBeside(read, action.joinedTo),
      joined: listJoined(read, id),
    };
  },

  counts: (_input, context) => readActionCounts(context.read, context.me(), context.now()),

  today: (_input, context) => {
    const { id, role } = context.me();
    const asked = { me: id, now: context.now(), today: context.today() };
    return {
      mine: listMine(context.read, asked),
      mineCount: countMine(context.read, asked),
      escalated: role === 'owner' ? listEscalated(context.read, asked) : [],
    };
  },

  from: (source, context) => {
    const id = findActionOf(context.read, source);
    if (id === null) return { action: null, isElsewhere: false };
    const { role, id: me } = context.me();
    const isElsewhere = role === 'staff' && getStandingAction(context.read, id).who !== me;
    return { action: isElsewhere ? null : findBeside(context.read, id), isElsewhere };
  },

  open: ({ commandId, id, ...asked }, context) => {
    const { timeZone } = context.business();
    return context.write({ id: commandId, what: 'actions.opened', input: { id, ...asked } }, (tx) => {
      assertNamed(tx, asked);
      if (findActionOf(tx, asked) !== null) {
        throw new Refusal('ALREADY_OPEN', 'This already has an action. Add a note there instead.', 'entryId');
      }
      const who = decideOpener(context.me(), asked.who);
      const dueOn = toDay(asked.dueAt, timeZone);
      return { answer: { id }, effects: [{ effect: 'actions.open', id, ...asked, who, dueOn }] };
    });
  },

  change: ({ commandId, id, ...patch }, context) =>
    context.write({ id: commandId, what: 'actions.changed', input: { id, ...patch } }, (tx, ctx) => {
      assertNamed(tx, { who: patch.who });
      applyChange(tx, ctx, context, id, patch);
      return { answer: { id } };
    }),

  acknowledge: ({ commandId, id }, context) =>
    context.write({ id: commandId, what: 'actions.acknowledged', input: { id } }, (tx, ctx) => {
      const seen = decideAcknowledge(context.me(), getStandingAction(tx, id), ctx.at, context.today());
      tx.update(
        actions,
        id,
        'acknowledgedOn' in seen
          ? { acknowledged_on: seen.acknowledgedOn }
          : { escalation_seen_at: seen.escalationSeenAt },
      );
      return { answer: { id } };
    }),

  note: ({ commandId, id, actionId, text }, context) =>
    context.write({ id: commandId, what: 'actions.noted', input: { id, actionId, text } }, (tx, ctx) => {
      assertMayWorkOnAction(context.me(), getStandingAction(tx, actionId));
      tx.insert(actionNotes, { note_id: id, action_id: actionId, text, by_person: ctx.personId, at: ctx.at });
      return { answer: { id } };
    }),
};
