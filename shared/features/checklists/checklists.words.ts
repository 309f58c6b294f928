import type { findingStates, RunState } from './runs.schema.ts';

/** How a person says where a run stands. */
export const runStateWords = {
  draft: 'being filled in',
  submitted: 'handed in',
  'sent-back': 'sent back',
  accepted: 'accepted',
  excluded: 'accepted, not counted',
  rejected: 'rejected',
} satisfies Record<RunState, string>;

/** How a person says where a finding stands. */
export const findingStateWords = {
  open: 'open',
  action: 'being done',
  dismissed: 'dismissed',
} satisfies Record<(typeof findingStates)[number], string>;
