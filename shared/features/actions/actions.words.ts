import type { ActionSource, ActionState, Repeat } from './actions.schema.ts';

/** How a person says where an action stands. */
export const stateWords = {
  open: 'open',
  doing: 'being done',
  done: 'done',
  dropped: 'dropped',
} satisfies Record<ActionState, string>;

/** How often an action comes again. */
export const repeatWords = {
  week: 'every week',
  fortnight: 'every two weeks',
  month: 'every month',
  quarter: 'every quarter',
} satisfies Record<Repeat, string>;

/** What an action came from. */
export const sourceWords = {
  entry: 'what a customer said',
  response: 'an answer to a survey',
  finding: 'a finding',
  promise: 'a promise',
  loss: 'a customer who left',
  vow: 'a promise made in the mirror',
  repeat: 'the time before',
  hand: 'made by hand',
} satisfies Record<ActionSource, string>;
