import type { systemContract } from '../../../shared/features/system/system.contract.ts';
import type { Handlers } from '../../app/context.ts';

export const systemHandlers: Handlers<typeof systemContract> = {
  ping: () => ({}),
  topics: ({ after }, context) => context.topics.since(after),
  room: (_input, { room }) => room(),
  computer: async (_input, { host }) => ({ state: await host.computer() }),
  changeComputer: async (change, { host }) => ({ state: await host.changeComputer(change) }),
  setLook: async ({ look }, { host }) => {
    await host.changeComputer({ look });
    return {};
  },
  savePdf: async ({ title }, context) => ({ saved: await context.host.savePdf(title) }),
};
