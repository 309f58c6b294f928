import type { Instant } from './clock.ts';

/** One thing that is due, as a host may remind of it. */
export type DueItem = {
  /** The record and its date, so that a promise that moves is due anew. */
  readonly key: string;
  readonly kind: 'promise' | 'call-back';
  readonly dueAt: Instant;
  /** Without the customer: anybody who passes the screen may read it. */
  readonly text: string;
  /** With the customer, for where the owner allows it. */
  readonly named: string;
};

/** What the engine tells the host around it of what is due. */
export type Due = {
  readonly now: Instant;
  /** Whether the business works at this moment. */
  readonly isWorkingTime: boolean;
  readonly items: readonly DueItem[];
};
