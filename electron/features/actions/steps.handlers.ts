import type { actionsContract } from '../../../shared/features/actions/actions.contract.ts';
import { assertMayWorkOnAction } from '../../../shared/features/actions/actions.rules.ts';
import type { Handlers } from '../../app/context.ts';
import { getStandingAction } from './actions.store.ts';
import { actionSteps } from './actions.tables.ts';
import { getActionOfStep, nextPosition } from './steps.store.ts';

export const stepsHandlers: Pick<Handlers<typeof actionsContract>, 'addStep' | 'changeStep'> = {
  addStep: ({ commandId, id, actionId, text }, context) =>
    context.write({ id: commandId, what: 'actions.step-added', input: { id, actionId, text } }, (tx) => {
      assertMayWorkOnAction(context.me(), getStandingAction(tx, actionId));
      const position = nextPosition(tx, actionId);
      tx.insert(actionSteps, { step_id: id, action_id: actionId, text, position, done_at: null, removed_at: null });
      return { answer: { id } };
    }),

  changeStep: ({ commandId, id, to }, context) =>
    context.write({ id: commandId, what: 'actions.step-changed', input: { id, to } }, (tx, ctx) => {
      assertMayWorkOnAction(context.me(), getStandingAction(tx, getActionOfStep(tx, id)));
      tx.update(
        actionSteps,
        id,
        to === 'removed' ? { removed_at: ctx.at } : { done_at: to === 'done' ? ctx.at : null },
      );
      return { answer: { id } };
    }),
};
