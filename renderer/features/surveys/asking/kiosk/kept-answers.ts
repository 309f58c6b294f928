import type { Answers } from '../../../../../shared/features/surveys/answers.schema.ts';
import type { Id } from '../../../../../shared/ids.ts';

/** What is handed over of one customer. */
export type Kept = {
  readonly commandId: Id<'Command'>;
  readonly id: Id<'Response'>;
  readonly versionId: Id<'Version'>;
  readonly answers: Answers;
  readonly language: string;
  readonly isComplete: boolean;
};

type Ports = {
  readonly send: (kept: Kept) => Promise<unknown>;
  /** Whether a failure may be over a moment later. */
  readonly isPassing: (error: unknown) => boolean;
  /** Calls back after a while; returns what calls it off. */
  readonly later: (run: () => void) => () => void;
};

export type Keeper = { readonly keep: (kept: Kept) => void; readonly stop: () => void };

/**
 * Hands over what was answered, in order. What does not arrive stays in memory, never in a storage, and is sent again;
 * a customer is not told, since they can do nothing about it. What the engine refuses for good is let go.
 */
export function makeKeeper({ send, isPassing, later }: Ports): Keeper {
  const waiting: Kept[] = [];
  let isSending = false;
  let callOff = (): void => undefined;

  async function sendAll(): Promise<void> {
    if (isSending) return;
    isSending = true;
    callOff();
    for (let first = waiting[0]; first !== undefined; first = waiting[0]) {
      try {
        await send(first);
      } catch (error) {
        if (isPassing(error)) break;
      }
      waiting.shift();
    }
    isSending = false;
    if (waiting.length > 0) callOff = later(() => void sendAll());
  }
  return {
    keep(kept) {
      waiting.push(kept);
      void sendAll();
    },
    stop: () => callOff(),
  };
}
