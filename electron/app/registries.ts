import type { Day, Instant } from '../../shared/clock.ts';
import type { Role } from '../../shared/contract/procedure.ts';
import type { Effect } from '../../shared/effects.ts';
import type { TimelineItem } from '../../shared/features/customers/customers.schema.ts';
import type { Measured, MeasureScope, Reading } from '../../shared/features/measures/measures.schema.ts';
import type { ReadHandle, WriteHandle } from '../db/handle.ts';
import type { WriteContext } from '../db/write.ts';
import type { SignedIn } from './context.ts';

/** What a measure is asked: a period (both ends belong), and the day and moment up to which it can be judged. */
export type MeasureQuestion = {
  readonly from: Day;
  readonly to: Day;
  /** The earlier of the period's end and today. */
  readonly asOf: Day;
  readonly now: Instant;
  readonly timeZone: string;
  readonly scope: MeasureScope;
};

/** A figure about the business: the only place it is computed, whatever screen, report or command line shows it. */
export type Measure = {
  /** Such as `log.left-happy`. */
  readonly id: string;
  readonly label: string;
  readonly unit: Reading['unit'];
  readonly direction: Measured['direction'];
  /** Below this many records the screen shows counts only. */
  readonly smallN: number;
  readonly allow: readonly Role[];
  readonly read: (read: ReadHandle, question: MeasureQuestion) => Omit<Reading, 'unit'>;
  /** The list that holds the records behind it. */
  readonly records: ((question: MeasureQuestion) => NonNullable<Measured['records']>) | null;
};

/** One feature's part of a customer's history, newest first, strictly before a moment (and id, for equal moments). */
export type TimelineSource = {
  readonly name: string;
  readonly list: (
    read: ReadHandle,
    customerId: string,
    before: { readonly at: Instant; readonly id: string } | null,
    limit: number,
    reader: SignedIn,
    timeZone: string,
  ) => TimelineItem[];
};

/** One feature's part of what Ctrl K finds. */
export type SearchSource = {
  readonly kind: 'customer' | 'entry' | 'action';
  readonly find: (
    read: ReadHandle,
    text: string,
    limit: number,
    reader: SignedIn,
  ) => { kind: 'customer' | 'entry' | 'action'; id: string; title: string; detail: string | null; to: string }[];
};

/** How each kind of effect is applied, by the feature that owns what it changes. */
export type EffectAppliers = {
  readonly [Kind in Effect['effect']]: (tx: WriteHandle, effect: Extract<Effect, { effect: Kind }>, ctx: WriteContext) => void;
};

/** What every feature hands in; joined in router.ts. */
export type Registries = {
  readonly measures: readonly Measure[];
  readonly effects: EffectAppliers;
  readonly timeline: readonly TimelineSource[];
  readonly search: readonly SearchSource[];
};
