import type { Finding } from '../../../../shared/features/checklists/runs.schema.ts';

/** What a finding came from. */
export const kindWords = {
  'bad-answer': 'went badly',
  overclaim: 'more was claimed than the records show',
  underclaim: 'the records show more than was claimed',
  'no-record': 'nothing is on record',
  'blind-spot': 'others see it worse',
} satisfies Record<Finding['kind'], string>;

export const stateTabs = {
  open: 'Open',
  action: 'With an action',
  dismissed: 'Nothing to do',
} satisfies Record<Finding['state'], string>;
