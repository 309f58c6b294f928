import type { Due } from '../../shared/due.ts';
import type { HostPort } from '../../shared/host.ts';

/**
 * What the host thread and the engine thread say to each other: structured-clone data only, so
 * the same words would do across a process. A request keeps its id for life, through a restart.
 */

/** A body: none, whole in the same message, or to follow piece by piece as the reader asks. */
export type MessageBody = Uint8Array | 'stream' | null;

export type HeaderPairs = readonly (readonly [name: string, value: string])[];

export type RequestMessage = {
  readonly type: 'request';
  readonly id: number;
  readonly method: string;
  readonly url: string;
  readonly headers: HeaderPairs;
  readonly body: MessageBody;
  readonly initiatorOrigin: string | null;
};

export type ResponseMessage = {
  readonly type: 'response';
  readonly id: number;
  readonly status: number;
  readonly headers: HeaderPairs;
  readonly body: MessageBody;
};

/**
 * A body under way, the same in both directions: the reader asks for one piece at a time and the
 * writer sends no piece unasked, so neither side ever holds more than it can pass on.
 */
export type BodyMessage =
  | { readonly type: 'body-pull'; readonly id: number }
  | { readonly type: 'body-stop'; readonly id: number }
  | { readonly type: 'body-piece'; readonly id: number; readonly bytes: Uint8Array }
  | { readonly type: 'body-end'; readonly id: number }
  | { readonly type: 'body-broken'; readonly id: number };

/** What the engine asks of the host around it: the name of a call of the host port and its values. */
export type HostCall = {
  readonly [Name in keyof HostPort]: { readonly name: Name; readonly args: Readonly<Parameters<HostPort[Name]>> };
}[keyof HostPort];

/** What a call of the host port may answer. */
export type HostAnswer = Awaited<ReturnType<HostPort[keyof HostPort]>>;

export type ToEngine =
  | RequestMessage
  | BodyMessage
  /** Nobody waits for this answer any more. */
  | { readonly type: 'cancel'; readonly id: number }
  | { readonly type: 'ping' }
  | { readonly type: 'host-answer'; readonly id: number; readonly answer: HostAnswer }
  | { readonly type: 'due' }
  | { readonly type: 'close' };

export type FromEngine =
  | ResponseMessage
  | BodyMessage
  | { readonly type: 'ready' }
  /** The app can't open, with a sentence for people; the engine ends by itself. */
  | { readonly type: 'failed'; readonly message: string }
  | { readonly type: 'pong' }
  /** Null before there is a business. */
  | { readonly type: 'due'; readonly due: Due | null }
  | { readonly type: 'host-call'; readonly id: number; readonly call: HostCall }
  /** The app is closed and its files are let go; the thread may end. */
  | { readonly type: 'closed' };

export type Post<Message> = (message: Message, transfer?: ArrayBuffer[]) => void;
