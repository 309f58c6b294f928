import type { readingContract } from '../../../../shared/features/surveys/reading.contract.ts';
import type { Handlers } from '../../../../electron/app/context.ts';

const notBuilt = (): never => {
  throw new Error('Not built yet.');
};

export const readingHandlers: Handlers<typeof readingContract> = {
  results: notBuilt,
  trend: notBuilt,
  compare: notBuilt,
  comments: notBuilt,
  tellingWords: notBuilt,
  since: notBuilt,
  noteOpened: notBuilt,
};
