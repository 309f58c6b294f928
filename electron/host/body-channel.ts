import { assertNever } from '../../shared/assert-never.ts';
import type { BodyMessage, Post } from './engine-messages.ts';

/** The part of a stream's reader that a body needs. */
export type BodyReader = Pick<ReadableStreamDefaultReader<Uint8Array>, 'read' | 'cancel'>;

/** What is left of a body of which the first pieces may have been read already. */
export type OpenBody = { readonly read: readonly Uint8Array[]; readonly reader: BodyReader };

/** One side's end of all bodies under way between the two threads. */
export type BodyChannel = {
  /** Sends a body piece by piece, as the other side asks; `over` is called once when it has ended in any way. */
  send(id: number, body: OpenBody, over?: () => void): void;
  /** The body that the other side sends under this id. */
  receive(id: number, over?: () => void): ReadableStream<Uint8Array>;
  handle(message: BodyMessage): void;
  /** Lets go of one body in both directions: its source is cancelled, its reader sees an error. */
  drop(id: number, reason: Error): void;
  dropAll(reason: Error): void;
};

type Source = { readonly read: Uint8Array[]; readonly reader: BodyReader; readonly over: () => void };
type Sink = {
  readonly controller: ReadableStreamDefaultController<Uint8Array>;
  readonly wake: () => void;
  readonly over: () => void;
};

export function openBodyChannel(post: Post<BodyMessage>): BodyChannel {
  const sources = new Map<number, Source>();
  const sinks = new Map<number, Sink>();

  const takeSource = (id: number): Source | undefined => {
    const source = sources.get(id);
    sources.delete(id);
    source?.over();
    return source;
  };

  const takeSink = (id: number): Sink | undefined => {
    const sink = sinks.get(id);
    sinks.delete(id);
    sink?.over();
    return sink;
  };

  const sendPiece = async (id: number, source: Source): Promise<void> => {
    try {
      const early = source.read.shift();
      const next = early === undefined ? await source.reader.read() : { done: false as const, value: early };
      if (sources.get(id) !== source) return;
      if (next.done) {
        post({ type: 'body-end', id });
        takeSource(id);
      } else {
        const bytes = toOwnBytes(next.value);
        post({ type: 'body-piece', id, bytes }, [bytes.buffer]);
      }
    } catch {
      if (sources.get(id) !== source) return;
      post({ type: 'body-broken', id });
      takeSource(id);
    }
  };

  const stopSource = (id: number, reason: Error): void => {
    // A source that is broken already has nothing left to stop.
    takeSource(id)
      ?.reader.cancel(reason)
      .catch(() => undefined);
  };

  const failSink = (id: number, reason: Error): void => {
    const sink = takeSink(id);
    sink?.controller.error(reason);
    sink?.wake();
  };

  const handlePiece = (id: number, bytes: Uint8Array): void => {
    const sink = sinks.get(id);
    sink?.controller.enqueue(bytes);
    sink?.wake();
  };

  const handleEnd = (id: number): void => {
    const sink = takeSink(id);
    sink?.controller.close();
    sink?.wake();
  };

  return {
    send(id, body, over = nothing) {
      sources.set(id, { read: [...body.read], reader: body.reader, over });
    },
    receive(id, over = nothing) {
      let wake = (): void => undefined;
      return new ReadableStream<Uint8Array>({
        start(controller) {
          sinks.set(id, { controller, wake: () => wake(), over });
        },
        pull() {
          const arrived = new Promise<void>((resolve) => (wake = resolve));
          post({ type: 'body-pull', id });
          return arrived;
        },
        cancel() {
          post({ type: 'body-stop', id });
          takeSink(id)?.wake();
        },
      });
    },
    handle(message) {
      const { id } = message;
      switch (message.type) {
        case 'body-pull': {
          const source = sources.get(id);
          if (source !== undefined) void sendPiece(id, source);
          return;
        }
        case 'body-stop':
          return stopSource(id, new Error('The reader wants no more.'));
        case 'body-piece':
          return handlePiece(id, message.bytes);
        case 'body-end':
          return handleEnd(id);
        case 'body-broken':
          return failSink(id, new Error('The other side could not read the rest.'));
        default:
          assertNever(message);
      }
    },
    drop(id, reason) {
      stopSource(id, reason);
      failSink(id, reason);
    },
    dropAll(reason) {
      for (const id of [...sources.keys(), ...sinks.keys()]) this.drop(id, reason);
    },
  };
}

/** A copy that may be handed over: a piece is often a view of a pool that others still read. */
export function toOwnBytes(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  return new Uint8Array(bytes);
}

function nothing(): void {}
