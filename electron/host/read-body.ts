import { toOwnBytes, type OpenBody } from './body-channel.ts';

/** A body taken from its stream: nothing, everything, or more than was asked for. */
export type TakenBody =
  | { readonly kind: 'none' }
  | { readonly kind: 'whole'; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly kind: 'open'; readonly body: OpenBody };

type Stream = ReadableStream<Uint8Array> | null;

/** Reads up to `limitBytes`, waiting for what is still to come. */
export async function takeBody(stream: Stream, limitBytes: number): Promise<TakenBody> {
  return take(stream, limitBytes, null);
}

/**
 * Reads up to `limitBytes` of what is there at once. A body that is made bit by bit stays open:
 * its first piece must not hold back the head of the answer.
 */
export async function takeReadyBody(stream: Stream, limitBytes: number): Promise<TakenBody> {
  return take(stream, limitBytes, new Promise<'later'>((resolve) => setImmediate(() => resolve('later'))));
}

/** Leaves the body alone but for opening it. */
export function openBody(stream: Stream): TakenBody {
  return stream === null ? { kind: 'none' } : { kind: 'open', body: { read: [], reader: stream.getReader() } };
}

async function take(stream: Stream, limitBytes: number, later: Promise<'later'> | null): Promise<TakenBody> {
  if (stream === null) return { kind: 'none' };
  const reader = stream.getReader();
  const read: Uint8Array[] = [];
  let size = 0;
  while (size <= limitBytes) {
    const coming = reader.read();
    const next = await (later === null ? coming : Promise.race([coming, later]));
    if (next === 'later') return { kind: 'open', body: { read, reader: continueWith(coming, reader) } };
    if (next.done) return { kind: 'whole', bytes: join(read, size) };
    read.push(next.value);
    size += next.value.byteLength;
  }
  return { kind: 'open', body: { read, reader } };
}

/** A reader whose next answer is the one that was asked for already. */
function continueWith(
  coming: Promise<ReadableStreamReadResult<Uint8Array>>,
  reader: ReadableStreamDefaultReader<Uint8Array>,
): OpenBody['reader'] {
  // The promise may break while nobody looks at it yet; whoever reads it next hears of it.
  coming.catch(() => undefined);
  let asked: typeof coming | null = coming;
  return {
    read() {
      const next = asked ?? reader.read();
      asked = null;
      return next;
    },
    cancel: (reason) => reader.cancel(reason),
  };
}

function join(pieces: readonly Uint8Array[], size: number): Uint8Array<ArrayBuffer> {
  const only = pieces[0];
  if (pieces.length === 1 && only !== undefined) return toOwnBytes(only);
  const whole = new Uint8Array(size);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.byteLength;
  }
  return whole;
}
