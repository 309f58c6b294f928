import type { Day, Instant } from '../../shared/clock.ts';
import type { Role } from '../../shared/contract/procedure.ts';
import type { Effect } from '../../shared/effects.ts';
import type { TimelineItem } from '../../shared/features/customers/customers.schema.ts';
import type { FileDate } from '../../shared/features/imports/dates.rules.ts';
import type { ImportMap, ImportTarget } from '../../shared/features/imports/imports.schema.ts';
import type { RowTexts, TargetField } from '../../shared/features/imports/mapping.rules.ts';
import type { Measured, MeasureScope, Reading } from '../../shared/features/measures/measures.schema.ts';
import type { WorkingCalendar } from '../../shared/working-time.ts';
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
  /** When the business works. */
  readonly calendar: () => WorkingCalendar;
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
  /**
   * Whether anything of this kind was ever recorded, by anybody. Left out where a reading without records says that by
   * itself. Where something was, a period with none counts 0; where nothing was, nobody can know ("no record").
   */
  readonly wasEverRecorded?: (read: ReadHandle, asOf: Day) => boolean;
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
  readonly kind: 'customer' | 'entry' | 'action' | 'survey' | 'checklist' | 'visit' | 'touch' | 'loss' | 'promise';
  readonly find: (
    read: ReadHandle,
    text: string,
    limit: number,
    reader: SignedIn,
  ) => {
    kind: 'customer' | 'entry' | 'action' | 'survey' | 'checklist' | 'visit' | 'touch' | 'loss' | 'promise';
    id: string;
    title: string;
    detail: string | null;
    to: string;
  }[];
};

/** How each kind of effect is applied, by the feature that owns what it changes. */
export type EffectAppliers = {
  readonly [Kind in Effect['effect']]: (
    tx: WriteHandle,
    effect: Extract<Effect, { effect: Kind }>,
    ctx: WriteContext,
    newId: <Id extends string>() => Id,
  ) => void;
};

/** What rows of a file name and an import makes where nobody knows it yet. */
export type ImportNameKind = 'customer' | 'touchpoint' | 'location' | 'jobType' | 'slipReason';

/** How one kind of named record is found while a file is read, and made while it is written. */
export type ImportNaming = {
  readonly kind: ImportNameKind;
  /** Texts with the same key name the same record. */
  readonly toKey: (text: string) => string;
  /** In the job worker. */
  readonly findId: (read: ReadHandle, text: string) => string | null;
  /** In the engine. */
  readonly make: (tx: WriteHandle, made: { readonly id: string; readonly text: string }, ctx: WriteContext) => void;
};

/** What planning the rows of one file may use, in the job worker. */
export type ImportFile = {
  readonly read: ReadHandle;
  readonly map: ImportMap;
  readonly now: Instant;
  readonly today: Day;
  readonly timeZone: string;
  /** When the business works. */
  readonly calendar: WorkingCalendar;
  readonly currency: string;
  readonly newId: <Id extends string>() => Id;
  /** Reads a date in the order that was told or found for this file; a sentence where it can't. */
  readonly readDate: (text: string) => FileDate | string;
  /** The id of a named record, made where nobody knows it. Ask only for rows that are known to be good. */
  readonly idOf: (kind: ImportNameKind, text: string) => string;
  /** Notes a channel nobody knows, which is kept as "other". */
  readonly noteChannel: (text: string) => void;
};

/** What becomes of a row: something to write, a record that is here already, or why it can't be. */
export type ImportPlan =
  | { readonly item: unknown }
  | { readonly known: true }
  | { readonly problems: readonly { readonly field: string; readonly reason: string }[] };

/** One thing a file can be imported as, handed in by the feature that owns it. */
export type ImportTargetKind = {
  readonly as: ImportTarget;
  readonly fields: readonly TargetField[];
  /** One sentence on what a map lacks, or null. */
  readonly findGap: (map: ImportMap) => string | null;
  /** In the worker: tells whether a row with this key stands already. */
  readonly hasKey: (read: ReadHandle, key: string) => boolean;
  /** In the worker: decides row by row; what is returned as `item` reaches `apply`. */
  readonly startFile: (file: ImportFile) => (texts: RowTexts, key: string, line: number) => ImportPlan;
  /** In the engine, within a slice's transaction: only writes. */
  readonly apply: (tx: WriteHandle, item: unknown, ctx: WriteContext) => readonly Effect[];
};

/** All that imports know of other features. */
export type ImportRegistry = {
  readonly targets: readonly ImportTargetKind[];
  readonly namings: readonly ImportNaming[];
};

/** What every feature hands in; joined in router.ts. */
export type Registries = {
  readonly measures: readonly Measure[];
  readonly effects: EffectAppliers;
  readonly timeline: readonly TimelineSource[];
  readonly search: readonly SearchSource[];
  readonly imports: ImportRegistry;
};
