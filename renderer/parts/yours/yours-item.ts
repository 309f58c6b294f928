import type { Instant } from '../../../shared/clock.ts';
import type { Id } from '../../../shared/ids.ts';

/** One thing that needs the reader, whichever list it comes from. */
export type YoursItem = {
  readonly key: string;
  readonly kind:
    | 'call back'
    | 'action'
    | 'promise'
    | 'step'
    | 'exit call'
    | 'answer'
    | 'visit'
    | 'late'
    | 'proof'
    | 'telling';
  readonly dueAt: Instant;
  /** A customer waits to hear from us now: to be called back, to be told that their date moves. */
  readonly isAwaited?: true;
  readonly title: string;
  readonly detail: string | null;
  /** What stands at the right: by what way to reach them, or what kind of thing it is. */
  readonly way: string;
  readonly to: string;
  /** The late action of which the reader can say that they know. */
  readonly lateAction?: Id<'Action'>;
};
