import { toDay } from '../../../shared/clock.ts';
import type { actionsContract } from '../../../shared/features/actions/actions.contract.ts';
import { assertMayWorkOnAction, decideChange, decideOpener } from '../../../shared/features/actions/actions.rules.ts';
import { Refusal } from '../../../shared/refusal.ts';
import type { Handlers } from '../../app/context.ts';
import { listActions, readActionCounts } from './actions.list.ts';
import { assertNamed, findActionOfEntry, getAction, getStandingAction, listNotes } from './actions.store.ts';
import { actionNotes, actions } from './actions.tables.ts';

export const actionsHandlers: Handlers<typeof actionsContract> = {
  list: ({ cursor, limit, ...filter }, context) =>
    listActions(context.read, {
      filter,
      page: { cursor, limit },
      reader: context.me(),
      now: context.now(),
      timeZone: context.business().timeZone,
    }),

  get: ({ id }, context) => {
    const action = getAction(context.read, id);
    assertMayWorkOnAction(context.me(), action);
    return { action, notes: listNotes(context.read, id) };
  },

  counts: (_input, context) => readActionCounts(context.read, context.me(), context.now()),

  open: ({ commandId, id, ...asked }, context) => {
    const { timeZone } = context.business();
    return context.write({ id: commandId, what: 'actions.opened', input: { id, ...asked } }, (tx) => {
      assertNamed(tx, asked);
      if (asked.entryId !== null && findActionOfEntry(tx, asked.entryId) !== null) {
        throw new Refusal('ALREADY_OPEN', 'This entry already has an action. Add a note there instead.', 'entryId');
      }
      const who = decideOpener(context.me(), asked.who);
      const dueOn = toDay(asked.dueAt, timeZone);
      return { answer: { id }, effects: [{ effect: 'actions.open', id, ...asked, who, dueOn }] };
    });
  },

  change: ({ commandId, id, ...patch }, context) => {
    const { timeZone } = context.business();
    return context.write({ id: commandId, what: 'actions.changed', input: { id, ...patch } }, (tx, ctx) => {
      const { closedAt } = decideChange(context.me(), getStandingAction(tx, id), patch, ctx.at);
      assertNamed(tx, { who: patch.who });
      tx.update(actions, id, {
        ...(patch.what === undefined ? {} : { what: patch.what }),
        ...(patch.who === undefined ? {} : { who: patch.who }),
        ...(patch.dueAt === undefined ? {} : { due_at: patch.dueAt, due_on: toDay(patch.dueAt, timeZone) }),
        ...(patch.state === undefined ? {} : { state: patch.state }),
        closed_at: closedAt,
      });
      return { answer: { id } };
    });
  },

  note: ({ commandId, id, actionId, text }, context) =>
    context.write({ id: commandId, what: 'actions.noted', input: { id, actionId, text } }, (tx, ctx) => {
      assertMayWorkOnAction(context.me(), getStandingAction(tx, actionId));
      tx.insert(actionNotes, { note_id: id, action_id: actionId, text, by_person: ctx.personId, at: ctx.at });
      return { answer: { id } };
    }),
};
