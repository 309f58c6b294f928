import type { Caller } from '../../shared/host.ts';
import { openBodyChannel, type OpenBody } from './body-channel.ts';
import type { BodyMessage, Post, RequestMessage, ResponseMessage, ToEngine } from './engine-messages.ts';
import { toWire } from './request-wire.ts';
import { toUnavailableAnswer } from './unavailable.ts';

/** All requests between this host and its engine, whichever life the engine is in. */
export type Exchange = {
  fetch(request: Request, caller: Caller): Promise<Response>;
  handle(message: ResponseMessage | BodyMessage): void;
  /** An engine is ready: everything that waits goes to it. */
  connect(post: Post<ToEngine>): void;
  /** The engine is gone: what can be sent again waits for the next one, the rest is told so. */
  disconnect(): void;
  /** No engine will come: whoever waits, or asks until the next `connect`, is told why. */
  refuse(message: string): void;
  /** Takes back a refusal: whoever asks waits again. */
  expect(): void;
};

type Waiting = {
  readonly message: RequestMessage;
  /** A body that is read once only, so that the request can't be sent a second time. */
  readonly open: OpenBody | null;
  readonly accept: string | null;
  readonly answer: (response: Response) => void;
  /** Ends listening to the one who asked. */
  readonly over: () => void;
  sends: number;
};

/** A request that was there at two deaths may be what kills the engine: it gets no third one. */
const mostSends = 2;

const interrupted = 'Plain Mirror was interrupted before it could finish this. Please try again.';

export function openExchange(watch: (isWaited: boolean) => void): Exchange {
  const waiting = new Map<number, Waiting>();
  let post: Post<ToEngine> | null = null;
  let refusal: string | null = null;
  let lastId = 0;
  const bodies = openBodyChannel((message, transfer) => post?.(message, transfer));

  const forget = (id: number): Waiting | undefined => {
    const entry = waiting.get(id);
    waiting.delete(id);
    if (waiting.size === 0) watch(false);
    return entry;
  };

  const send = (entry: Waiting): void => {
    if (post === null) return;
    entry.sends += 1;
    if (entry.open !== null) bodies.send(entry.message.id, entry.open);
    post(entry.message);
  };

  const turnAway = (entry: Waiting, message: string): void => {
    forget(entry.message.id);
    entry.over();
    entry.open?.reader.cancel().catch(() => undefined);
    entry.answer(toUnavailableAnswer(entry.accept, message));
  };

  const takeAnswer = (message: ResponseMessage): void => {
    const { id, status, body } = message;
    const entry = forget(id);
    if (entry === undefined) return;
    const headers = message.headers.map(([name, value]): [string, string] => [name, value]);
    const finish = (): void => {
      entry.over();
      bodies.drop(id, new Error('This request is answered.'));
    };
    // Structured clone hands over a copy of its own, never shared memory, which the DOM types can't know.
    const content = body === 'stream' ? bodies.receive(id, finish) : (body as Uint8Array<ArrayBuffer> | null);
    if (body !== 'stream') finish();
    entry.answer(new Response(content, { status, headers }));
  };

  return {
    async fetch(request, caller) {
      lastId += 1;
      const id = lastId;
      const accept = request.headers.get('accept');
      if (refusal !== null) return toUnavailableAnswer(accept, refusal);
      const { message, open } = await toWire(id, request, caller);
      const { signal } = request;
      signal.throwIfAborted();
      return new Promise<Response>((resolve, reject) => {
        const abort = (): void => {
          forget(id);
          post?.({ type: 'cancel', id });
          bodies.drop(id, new Error('Nobody waits for this answer any more.'));
          open?.reader.cancel().catch(() => undefined);
          reject(new Error('Nobody waits for this answer any more.', { cause: signal.reason }));
        };
        signal.addEventListener('abort', abort, { once: true });
        const over = (): void => signal.removeEventListener('abort', abort);
        const entry = { message, open, accept, answer: resolve, over, sends: 0 };
        waiting.set(id, entry);
        watch(true);
        if (refusal === null) send(entry);
        else turnAway(entry, refusal);
      });
    },
    handle(message) {
      if (message.type === 'response') takeAnswer(message);
      else bodies.handle(message);
    },
    connect(nextPost) {
      post = nextPost;
      for (const entry of waiting.values()) send(entry);
    },
    disconnect() {
      post = null;
      bodies.dropAll(new Error('The answer broke off.'));
      for (const entry of waiting.values()) {
        const isSpent = entry.sends >= mostSends || (entry.open !== null && entry.sends > 0);
        if (isSpent) turnAway(entry, interrupted);
      }
    },
    refuse(message) {
      refusal = message;
      for (const entry of waiting.values()) turnAway(entry, message);
    },
    expect() {
      refusal = null;
    },
  };
}
