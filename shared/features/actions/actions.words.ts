import type { ActionState } from './actions.schema.ts';

/** How a person says where an action stands. */
export const stateWords = {
  open: 'open',
  doing: 'being done',
  done: 'done',
  dropped: 'dropped',
} satisfies Record<ActionState, string>;
