import type { systemContract } from '../../../shared/features/system/system.contract.ts';
import type { Handlers } from '../../app/context.ts';

export const systemHandlers: Handlers<typeof systemContract> = {
  ping: () => ({}),
  topics: ({ after }, context) => context.topics.since(after),
  savePdf: async ({ title }, context) => ({ saved: await context.host.savePdf(title) }),
};
