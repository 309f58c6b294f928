import { rpcBodyLimitBytes, type Caller } from '../../shared/host.ts';
import type { OpenBody } from './body-channel.ts';
import type { MessageBody, RequestMessage } from './engine-messages.ts';
import { smallBodyBytes } from './limits.ts';
import { openBody, takeBody, type TakenBody } from './read-body.ts';

export type WireRequest = { readonly message: RequestMessage; readonly open: OpenBody | null };

/** Turns a request into a message, with its body inside where that is cheap or makes it repeatable. */
export async function toWire(id: number, request: Request, caller: Caller): Promise<WireRequest> {
  const { method, url } = request;
  const taken = await takeRequestBody(request);
  const body: MessageBody = taken.kind === 'none' ? null : taken.kind === 'whole' ? taken.bytes : 'stream';
  const headers = [...request.headers];
  const message = { type: 'request', id, method, url, headers, body, initiatorOrigin: caller.initiatorOrigin } as const;
  return { message, open: taken.kind === 'open' ? taken.body : null };
}

/**
 * A command (POST) is taken whole up to the limit the app sets for it, so that it can be sent again
 * after a death of the engine. A file (PUT) is passed on as it comes, unless it is known to be small.
 */
async function takeRequestBody(request: Request): Promise<TakenBody> {
  if (request.method === 'GET' || request.method === 'HEAD') return { kind: 'none' };
  if (request.method === 'POST') return takeBody(request.body, rpcBodyLimitBytes);
  return hasSmallBody(request.headers) ? takeBody(request.body, smallBodyBytes) : openBody(request.body);
}

function hasSmallBody(headers: Headers): boolean {
  const length = headers.get('content-length');
  return length !== null && Number(length) <= smallBodyBytes;
}
