import type { MessagePort } from 'node:worker_threads';
import { assertNever } from '../../shared/assert-never.ts';
import type { Due } from '../../shared/due.ts';
import type { Caller, EngineOptions, HostPort } from '../../shared/host.ts';
import { openBodyChannel } from './body-channel.ts';
import { makeHostProxy } from './host-proxy.ts';
import type { FromEngine, RequestMessage, ToEngine } from './engine-messages.ts';
import { takeReadyBody } from './read-body.ts';
import { smallBodyBytes } from './limits.ts';

/** The app as the engine thread needs it: `App` of `electron/app/app.ts` is one. */
export type EngineApp = {
  fetch(request: Request, caller: Caller): Promise<Response>;
  /** What is due, for reminders; null before there is a business. */
  due(): Due | null;
  close(): Promise<void>;
};

export type OpenEngineApp = (options: EngineOptions, host: HostPort) => Promise<EngineApp>;

/** Runs an app behind a message port until it is told to close. */
export async function serveEngine(port: MessagePort, options: EngineOptions, open: OpenEngineApp): Promise<void> {
  const post = (message: FromEngine, transfer: ArrayBuffer[] = []): void => port.postMessage(message, transfer);
  const bodies = openBodyChannel(post);
  const host = makeHostProxy(post);
  const running = new Map<number, AbortController>();

  const app = await open(options, host.port).catch((error: unknown) => {
    post({ type: 'failed', message: error instanceof Error ? error.message : String(error) });
    return null;
  });
  if (app === null) return;

  const answer = async (message: RequestMessage): Promise<void> => {
    const { id } = message;
    const cancel = new AbortController();
    running.set(id, cancel);
    const response = await app.fetch(toRequest(message, cancel.signal), { initiatorOrigin: message.initiatorOrigin });
    const head = { type: 'response', id, status: response.status, headers: [...response.headers] } as const;
    const taken = await takeReadyBody(response.body, smallBodyBytes);
    if (cancel.signal.aborted) {
      if (taken.kind === 'open') await taken.body.reader.cancel(cancel.signal.reason);
    } else if (taken.kind === 'open') {
      bodies.send(id, taken.body, () => finish(id));
      return post({ ...head, body: 'stream' });
    } else if (taken.kind === 'whole') {
      post({ ...head, body: taken.bytes }, [taken.bytes.buffer]);
    } else {
      post({ ...head, body: null });
    }
    finish(id);
  };

  // What is left of an upload that the app did not read to its end is not wanted any more.
  const finish = (id: number): void => {
    if (running.delete(id)) bodies.drop(id, new Error('This request is answered.'));
  };

  const toRequest = (message: RequestMessage, signal: AbortSignal): Request => {
    const body = message.body === 'stream' ? bodies.receive(message.id) : message.body;
    const headers = message.headers.map(([name, value]): [string, string] => [name, value]);
    // Node's fetch asks for `duplex` with a stream; TypeScript's DOM types do not know it.
    return new Request(message.url, { method: message.method, headers, body, signal, duplex: 'half' } as RequestInit);
  };

  const cancel = (id: number): void => {
    const reason = new DOMException('Nobody waits for this answer any more.', 'AbortError');
    running.get(id)?.abort(reason);
    running.delete(id);
    bodies.drop(id, reason);
  };

  const close = async (): Promise<void> => {
    for (const id of running.keys()) cancel(id);
    await app.close();
    post({ type: 'closed' });
    port.close();
  };

  port.on('message', (message: ToEngine) => {
    switch (message.type) {
      case 'request':
        return void answer(message).catch((error: unknown) => refuse(message.id, error));
      case 'cancel':
        return cancel(message.id);
      case 'ping':
        return post({ type: 'pong' });
      case 'host-answer':
        return host.settle(message.id, message.answer);
      case 'due':
        return post({ type: 'due', due: app.due() });
      case 'close':
        return void close();
      case 'body-pull':
      case 'body-stop':
      case 'body-piece':
      case 'body-end':
      case 'body-broken':
        return bodies.handle(message);
      default:
        assertNever(message);
    }
  });

  // The app answers its own errors; this is for what it missed, and for answers that broke half way.
  const refuse = (id: number, error: unknown): void => {
    console.error(error);
    bodies.drop(id, new Error('The answer failed.'));
    if (!running.delete(id)) return;
    const body = new TextEncoder().encode(JSON.stringify({ message: 'Something went wrong inside Plain Mirror.' }));
    post({ type: 'response', id, status: 500, headers: [['content-type', 'application/json']], body }, [body.buffer]);
  };

  post({ type: 'ready' });
}
