import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/fetch';
import type { ContractRouterClient } from '@orpc/contract';
import { join } from 'node:path';
import { v4 } from 'uuid';
import { startBridge, type Bridge } from '../../electron/host/bridge.ts';
import type { Contract } from '../../shared/contract/index.ts';
import { desktopOrigin, windowHeader } from '../../shared/host.ts';
import { benchOptions, noHost } from './options.ts';
import { samplePeople } from '../e2e/sample.ts';

/** The program as a window meets it: this thread is the host thread, the engine runs in its worker. */
export type Stack = {
  readonly client: ContractRouterClient<Contract>;
  readonly bridge: Bridge;
  readonly windowId: string;
  close(): Promise<void>;
};

/** Opens the whole stack on a folder and signs the owner in. */
export async function openStack(dataDir: string): Promise<Stack> {
  const bridge = startBridge({
    engineFile: join(import.meta.dirname, '../../electron/engine.ts'),
    engine: benchOptions(dataDir),
    host: noHost,
    log: (message, cause) => console.error(message, cause ?? ''),
  });
  await bridge.opened;
  const windowId = v4();
  const link = new RPCLink({
    url: `${desktopOrigin}/rpc`,
    headers: { [windowHeader]: windowId },
    fetch: (request) => bridge.fetch(request, { initiatorOrigin: desktopOrigin }),
  });
  const client = createORPCClient<ContractRouterClient<Contract>>(link);
  const { people } = await client.session.get({});
  const owner = people.find(({ role }) => role === 'owner');
  if (owner === undefined) throw new Error('The benchmark company has no owner.');
  await client.session.signIn({ personId: owner.id, pin: samplePeople.owner.pin });
  return { client, bridge, windowId, close: async () => void (await bridge.close()) };
}
