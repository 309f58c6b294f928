import { assertNever } from '../../shared/assert-never.ts';
import type { Due } from '../../shared/due.ts';
import { toFaultShape } from '../../shared/fault-shape.ts';
import type { Caller, EngineOptions, HostPort } from '../../shared/host.ts';
import type { HostNote } from '../../shared/host-note.ts';
import { openDueAsking } from './due-asking.ts';
import type { FromEngine } from './engine-messages.ts';
import { startEngineThread, type EngineThread } from './engine-thread.ts';
import { openExchange } from './exchange.ts';
import { startHeartbeat } from './heartbeat.ts';
import { answerHostCall, toFailedAnswer } from './host-proxy.ts';
import { decideRestart } from './restart-policy.ts';

export type EngineState = {
  readonly engine: 'starting' | 'ready' | 'hung' | 'stopped';
  /** A sentence for people, where there is something to say. */
  readonly message?: string;
};

/** The host's end of the engine: one function that answers requests, whatever befalls the engine behind it. */
export type Bridge = {
  /** True when the app is open, false if it was closed before; rejects with a sentence for people if it can't open. */
  readonly opened: Promise<boolean>;
  fetch(request: Request, caller: Caller): Promise<Response>;
  alive(): EngineState;
  /** What is due; null while no engine is ready, and before there is a business. */
  due(): Promise<Due | null>;
  /** Ends the engine and starts a new one; false if it can't be ended, so that only the program can. */
  restart(): Promise<boolean>;
  /** Closes the app and its files; false if the engine did not end. */
  close(): Promise<boolean>;
};

export type BridgeOptions = {
  readonly engineFile: string;
  readonly engine: EngineOptions;
  readonly host: HostPort;
  /** Where a death of the engine is told to whoever looks after the program: as a sentence and its cause, and as a line for the log files. */
  readonly log: (message: string, cause: unknown, note: HostNote) => void;
  /** A steady clock in milliseconds. */
  readonly now?: () => number;
};

const brokenMessage =
  'Plain Mirror could not start, because a part of the program is missing or broken. What was saved is safe; please install it again.';
const hungMessage = 'Plain Mirror is taking longer than it should. What was saved is safe; you can restart it.';

export function startBridge(options: BridgeOptions): Bridge {
  const { engineFile, engine, host, log, now = () => performance.now() } = options;
  const heartbeat = startHeartbeat(() => thread?.post({ type: 'ping' }));
  const exchange = openExchange((isWaited) => heartbeat.watch(isWaited));
  const opening = Promise.withResolvers<boolean>();
  // Who does not wait for the opening learns of it from `alive` and from every answer.
  opening.promise.catch(() => undefined);
  const asking = openDueAsking(() => (state.engine === 'ready' && thread !== null ? thread.post : null));
  let state: EngineState = { engine: 'starting' };
  let thread: EngineThread | null = null;
  let hasOpened = false;
  let isRestarting = false;
  let isClosing = false;
  let pause: NodeJS.Timeout | null = null;
  let diedAtMs: number[] = [];

  const start = (): void => {
    state = { engine: 'starting' };
    isRestarting = false;
    thread = startEngineThread(engineFile, engine, { message: handle, exit: handleExit });
  };

  const stop = (message: string): void => {
    state = { engine: 'stopped', message };
    exchange.refuse(message);
  };

  const fail = (message: string): void => {
    log(message, null, { event: 'engine-gave-up' });
    stop(message);
    opening.reject(new Error(message));
  };

  const handle = (message: FromEngine): void => {
    heartbeat.heard();
    switch (message.type) {
      case 'ready':
        // An engine that was told to close before it was open opens first, and is not to be used any more.
        if (state.engine === 'stopped') return;
        state = { engine: 'ready' };
        hasOpened = true;
        if (thread !== null) exchange.connect(thread.post);
        return opening.resolve(true);
      case 'failed':
        return fail(message.message);
      case 'host-call':
        return void answerHostCall(host, message.call)
          .catch((error: unknown) => {
            const note = { event: 'host-call-failed', what: message.call.name, fault: toFaultShape(error) } as const;
            log('The host could not do what was asked.', error, note);
            return toFailedAnswer(message.call);
          })
          .then((answer) => thread?.post({ type: 'host-answer', id: message.id, answer }));
      case 'due':
        return asking.take(message.due);
      case 'pong':
      case 'closed':
        return;
      case 'response':
      case 'body-pull':
      case 'body-stop':
      case 'body-piece':
      case 'body-end':
      case 'body-broken':
        return exchange.handle(message);
      default:
        assertNever(message);
    }
  };

  const handleExit = (cause: unknown): void => {
    thread = null;
    heartbeat.heard();
    exchange.disconnect();
    asking.take(null);
    if (state.engine === 'stopped') return;
    if (isRestarting) return start();
    log('The engine ended unexpectedly.', cause, { event: 'engine-ended', fault: toFaultShape(cause) });
    // A program that fell over before it ever opened would fall over again.
    if (!hasOpened) return fail(brokenMessage);
    diedAtMs = [...diedAtMs, now()].slice(-10);
    const decision = decideRestart(diedAtMs);
    if (decision.kind === 'give-up') return fail(decision.message);
    state = { engine: 'starting' };
    pause = setTimeout(start, decision.pauseMs);
  };

  start();
  return {
    opened: opening.promise,
    fetch: (request, caller) => exchange.fetch(request, caller),
    due: () => asking.ask(),
    alive() {
      return state.engine === 'ready' && heartbeat.isSilent() ? { engine: 'hung', message: hungMessage } : state;
    },
    async restart() {
      if (isClosing) return true;
      if (pause !== null) clearTimeout(pause);
      diedAtMs = [];
      exchange.expect();
      if (thread === null) {
        start();
        return true;
      }
      isRestarting = true;
      state = { engine: 'starting' };
      return thread.end();
    },
    async close() {
      isClosing = true;
      if (pause !== null) clearTimeout(pause);
      stop('Plain Mirror is closing.');
      opening.resolve(false);
      return thread === null ? true : thread.close();
    },
  };
}
