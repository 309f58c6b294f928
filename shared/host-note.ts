import type { FaultShape } from './fault-shape.ts';

/**
 * What the log files tell. Nothing here can hold what people typed: names of events and procedures, numbers, and of a
 * fault its kind and where in the program it happened.
 */
export type HostNote = {
  readonly event:
    | 'program-started'
    | 'program-closed'
    | 'program-ended-midway'
    | 'engine-opened'
    | 'engine-restarted'
    | 'engine-ended'
    | 'engine-gave-up'
    | 'host-call-failed'
    | 'window-gone'
    | 'window-silent'
    | 'file-refused'
    | 'procedure-failed'
    | 'procedure-slow'
    | 'request-failed';
  /** `feature.name` of the contract, or a call of the host. */
  readonly what?: string;
  /** A word of the system, such as why a window is gone. */
  readonly code?: string;
  readonly ms?: number;
  readonly fault?: FaultShape;
};
