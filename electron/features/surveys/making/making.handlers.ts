import type { makingContract } from '../../../../shared/features/surveys/making.contract.ts';
import type { Handlers } from '../../../../electron/app/context.ts';

const notBuilt = (): never => {
  throw new Error('Not built yet.');
};

export const makingHandlers: Handlers<typeof makingContract> = {
  list: notBuilt,
  get: notBuilt,
  listTemplates: notBuilt,
  make: notBuilt,
  saveDraft: notBuilt,
  dropDraft: notBuilt,
  open: notBuilt,
  close: notBuilt,
  setArchived: notBuilt,
  confirmProposed: notBuilt,
};
