import { addDays, dayStart } from '../../../shared/clock.ts';
import type { actionsContract } from '../../../shared/features/actions/actions.contract.ts';
import { assertStillOpen, toActionPatch } from '../../../shared/features/actions/bulk.rules.ts';
import type { BulkPatch, LeftAction } from '../../../shared/features/actions/bulk.schema.ts';
import { huddleDays } from '../../../shared/features/actions/huddle.rules.ts';
import type { ActionId, NoteId } from '../../../shared/ids.ts';
import { Refusal } from '../../../shared/refusal.ts';
import type { Context, Handlers } from '../../app/context.ts';
import type { WriteHandle } from '../../db/handle.ts';
import type { WriteContext } from '../../db/write.ts';
import { getAction, getStandingAction } from './actions.store.ts';
import { actionNotes } from './actions.tables.ts';
import { applyChange } from './apply-change.ts';
import { listColumn } from './board.store.ts';
import { readDone, readFew } from './huddle.store.ts';
import { assertNamed } from './named.ts';

type BoardHandlers = Pick<Handlers<typeof actionsContract>, 'column' | 'changeMany' | 'huddle'>;

/** Many actions at once: the board, changing those that were chosen, and this week's few. */
export const boardHandlers: BoardHandlers = {
  column: ({ state, mine, cursor, limit }, context) =>
    listColumn(context.read, { state, mine, page: { cursor, limit }, reader: context.me() }),

  changeMany: ({ commandId, ids, patch }, context) =>
    context.write({ id: commandId, what: 'actions.changed-many', input: { ids, patch } }, (tx, ctx) => {
      if (patch.do === 'give') assertNamed(tx, { who: patch.who });
      const chosen = new Set(ids);
      const left = [...chosen].flatMap((id) => changeOne({ tx, ctx, context, chosen }, id, patch) ?? []);
      return { answer: { changed: chosen.size - left.length, left } };
    }),

  huddle: (_input, context) => {
    const { timeZone } = context.business();
    const { from, to, doneSince } = huddleDays(context.today());
    const { few, count } = readFew(context.read, {
      now: context.now(),
      before: dayStart(addDays(to, 1), timeZone),
    });
    const { done, count: doneCount } = readDone(context.read, dayStart(doneSince, timeZone));
    return {
      from,
      to,
      few,
      count,
      done: done.map((one) => ({ ...one, isProven: context.proofOf(one.id).state === 'improved' })),
      doneCount,
    };
  },
};

/** A command in the making: its transaction, who writes, and all that was chosen. */
type Changing = {
  readonly tx: WriteHandle;
  readonly ctx: WriteContext;
  readonly context: Context;
  readonly chosen: ReadonlySet<ActionId>;
};

/** Changes one of many; what is refused stays as it was, and says why. */
function changeOne({ tx, ctx, context, chosen }: Changing, id: ActionId, patch: BulkPatch): LeftAction | null {
  try {
    const action = getStandingAction(tx, id);
    // What joined one that was chosen too closes with that one.
    if (patch.do === 'close' && action.joinedTo !== null && chosen.has(action.joinedTo)) return null;
    assertStillOpen(action);
    applyChange(tx, ctx, context, id, toActionPatch(patch));
    if (patch.do === 'close' && patch.note !== '') {
      const note = { action_id: id, text: patch.note, by_person: ctx.personId, at: ctx.at };
      tx.insert(actionNotes, { note_id: context.newId<NoteId>(), ...note });
    }
    return null;
  } catch (cause) {
    if (!(cause instanceof Refusal)) throw cause;
    // Who may not read an action is not told what it is.
    const isUnknown = cause.reason === 'NOT_FOUND' || cause.reason === 'NOT_YOURS';
    return { id, what: isUnknown ? 'An action' : getAction(tx, id).what, why: cause.message };
  }
}
