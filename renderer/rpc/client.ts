import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/fetch';
import type { ContractRouterClient } from '@orpc/contract';
import { createTanstackQueryUtils } from '@orpc/tanstack-query';
import type { Contract } from '../../shared/contract/index.ts';
import { windowHeader } from '../../shared/host.ts';
import { watchdog } from './watchdog.ts';
import { getWindowId } from './window-id.ts';

// One link for desktop and browser: the page never asks which host it runs in.
const link = new RPCLink({
  url: () => `${globalThis.location.origin}/rpc`,
  headers: () => ({ [windowHeader]: getWindowId() }),
  fetch: (request, init) => watchdog.watch(() => globalThis.fetch(request, init)),
});

/** Calls procedures directly, for work that no screen waits on. */
export const client: ContractRouterClient<Contract> = createORPCClient(link);

/** Query and mutation options per procedure: `orpc.log.list.queryOptions({ input })`. */
export const orpc = createTanstackQueryUtils(client);
