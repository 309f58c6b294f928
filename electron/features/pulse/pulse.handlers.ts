import type { pulseContract } from '../../../shared/features/pulse/pulse.contract.ts';
import type { Handlers } from '../../../electron/app/context.ts';

const notBuilt = (): never => {
  throw new Error('Not built yet.');
};

export const pulseHandlers: Handlers<typeof pulseContract> = {
  list: notBuilt,
  get: notBuilt,
  launch: notBuilt,
  mine: notBuilt,
  answer: notBuilt,
  close: notBuilt,
  results: notBuilt,
  comments: notBuilt,
  reply: notBuilt,
  readByCode: notBuilt,
  replyByCode: notBuilt,
};
