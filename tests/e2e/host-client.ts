import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/fetch';
import type { ContractRouterClient } from '@orpc/contract';
import { v4 } from 'uuid';
import type { Contract } from '../../shared/contract/index.ts';
import { windowHeader } from '../../shared/host.ts';
import type { Host } from './host-process.ts';

/** A typed client of a running host. */
export type Client = ContractRouterClient<Contract>;

/** A window without a page: what a test prepares or looks up goes the way the page's own calls go. */
export async function openClient({ address, origin }: Host): Promise<Client> {
  const { headers } = await fetch(address, { redirect: 'manual' });
  const cookie = headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ');
  const link = new RPCLink({
    url: `${origin}/rpc`,
    headers: { cookie, origin, [windowHeader]: v4() },
  });
  return createORPCClient(link);
}
