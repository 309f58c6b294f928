import type { DiskRoom } from '../../shared/features/system/disk-room.schema.ts';
import type { AnyContractRouter, ContractProcedure, InferSchemaInput, InferSchemaOutput } from '@orpc/contract';
import type { Day, Instant } from '../../shared/clock.ts';
import type { Role } from '../../shared/contract/procedure.ts';
import type { Effect } from '../../shared/effects.ts';
import type { Business } from '../../shared/features/business/business.schema.ts';
import type { JobKindName } from '../../shared/features/jobs/jobs.schema.ts';
import type { HostCapabilities, HostPort } from '../../shared/host.ts';
import type { Proof } from '../../shared/features/proof/proof.schema.ts';
import type { Definition } from '../../shared/features/surveys/definition.schema.ts';
import type { CardAudience, ToldCard } from '../../shared/features/telling/telling.schema.ts';
import type { ClaimsBlock } from '../../shared/features/report/blocks.schema.ts';
import type { ToldPairs } from '../../shared/features/report/told.schema.ts';
import type { Survey } from '../../shared/features/surveys/surveys.schema.ts';
import type { WeekCall } from '../../shared/features/touch/touch.schema.ts';
import type { Period } from '../../shared/period.ts';
import type { ActionId, AuditId, PersonId, SurveyId } from '../../shared/ids.ts';
import type { WorkingCalendar } from '../../shared/working-time.ts';
import type { ReadHandle, WriteHandle } from '../db/handle.ts';
import type { Store } from '../db/store.ts';
import type { Table } from '../db/table.ts';
import type { Outcome, WriteContext } from '../db/write.ts';
import type { DoorBook } from './door-book.ts';
import type { PinGate } from './pin-gate.ts';
import type { PulseFile } from './pulse-file.ts';
import type { Registries } from './registries.ts';
import type { Restoring } from './restoring.ts';
import type { Sessions } from './sessions.ts';
import type { Uploads } from './uploads.ts';

/** Who is signed in at a window. */
export type SignedIn = { readonly id: PersonId; readonly name: string; readonly role: Role };

/** The tables, time, randomness and neighbours a handler may use. One is made for each request. */
export type Context = {
  readonly store: Store<Effect>;
  readonly read: ReadHandle;
  readonly now: () => Instant;
  /** A new UUIDv7. */
  readonly newId: <Id extends string>() => Id;
  /** The business as it stands; throws where first run is not done. */
  readonly business: () => Business;
  /** The day it is, in the business's time zone. */
  readonly today: () => Day;
  /** When the business works: hours of the week, holidays. */
  readonly calendar: () => WorkingCalendar;
  /** Who is signed in at this window; null before sign-in. */
  readonly person: SignedIn | null;
  /** Who is signed in; for procedures that declare roles, where somebody always is. */
  readonly me: () => SignedIn;
  readonly windowId: string | null;
  /**
   * The one way to write. Answers what the handler returns: the decision's answer with the changed topics.
   * `anonymously` leaves no person in row, journal or receipt.
   */
  readonly write: <Answer extends object>(
    command: { readonly id: string; readonly what: string; readonly input: unknown; readonly anonymously?: boolean },
    decide: (tx: WriteHandle, ctx: WriteContext) => Outcome<Answer, Effect>,
  ) => Answer & { topics: string[] };
  /** Who writes now, for work that goes on after the request, such as undoing a job. */
  readonly writer: () => WriteContext;
  /** Empties a record and all that belongs to it, everywhere, on a person's request. Can't be undone. */
  readonly erase: (
    command: { readonly id: string; readonly what: string },
    table: Table,
    recordId: string,
  ) => Promise<{ topics: string[] }>;
  /** The address an image element can show a photo from, until the program ends. */
  readonly photoUrl: (photoId: string) => string;
  readonly sessions: Sessions;
  readonly pins: PinGate;
  /** Sign-ins, wrong PINs and refusals, counted by day. */
  readonly book: DoorBook;
  readonly uploads: Uploads;
  readonly registries: Registries;
  readonly jobs: Jobs;
  /** A whole company that comes in from its export, into a folder where nobody has begun yet. */
  readonly arrival: Arrival;
  /** A backup that takes the place of what is here. */
  readonly restoring: Restoring;
  /** The answers to pulses that are open, and of the staff to audits that are. */
  readonly openPulses: PulseFile;
  /** What a survey asks, for a pulse that takes a copy of it; null where there is no such survey. */
  readonly surveyToAsk: (surveyId: SurveyId) => SurveyToAsk | null;
  /** Which reasons were told in a period where which were true. */
  readonly toldAndTrue: (period: Period) => ToldPairs;
  /** The last audit that was finished in a period; null where none was. */
  readonly auditFinishedIn: (period: Period) => AuditId | null;
  /** What was claimed in an audit, each beside what the records said. */
  readonly claimsOf: (auditId: AuditId) => Omit<ClaimsBlock, 'kind'>;
  /** What may be said of an action: only what is 'improved' may be called an improvement. */
  readonly proofOf: (actionId: ActionId) => Proof;
  /** What was changed and proven to work, as sentences for customers, the newest first. */
  readonly provenClaims: () => string[];
  /** What customers were shown to have come of what they said: cards first shown in a period, as they stand today. */
  readonly toldCards: (period: Period, audience: CardAudience) => ToldCard[];
  /** This week's calls, the most pressing first. */
  readonly weekCalls: () => WeekCall[];
  /** How much room the disk with the records has. */
  readonly room: () => DiskRoom;
  readonly topics: { since(after: number | null): { last: number; topics: string[]; missed: boolean } };
  readonly host: HostPort;
  readonly capabilities: HostCapabilities;
  /** Whether the folder can only be read, so that nothing can be saved. */
  readonly isViewOnly: boolean;
};

/** What one feature may know of a survey of another. */
export type SurveyToAsk = {
  readonly title: string;
  readonly kind: Survey['kind'];
  readonly definition: Definition;
};

/** Taking a whole company in at first run. */
export type Arrival = {
  /** Begins; when all of it is ready it takes the folder's place, and the app goes on with it. */
  begin(path: string, owner: { readonly personId: PersonId; readonly pin: string }): Promise<{ recoveryCode: string }>;
  /** The same from a backup of it. */
  restore(
    backup: { readonly path: string; readonly passphrase: string | null; readonly dataDir: string },
    owner: { readonly personId: PersonId; readonly pin: string },
  ): Promise<{ recoveryCode: string }>;
  /** How far it is; null where nothing was begun. */
  look(): {
    readonly isRunning: boolean;
    readonly done: number;
    readonly total: number | null;
    readonly error: string | null;
  } | null;
};

/** Starting, watching and cancelling long jobs. */
export type Jobs = {
  /** `noted` is what the store remembers of the input: not all of it where a passphrase is in it. */
  start(kind: JobKindName, input: unknown, personId: PersonId | null, noted?: unknown): string;
  find(jobId: string): JobStatus | null;
  /** Begins to end it and to take back what it wrote; it runs until that is done, which may be minutes. */
  cancel(jobId: string): void;
  /** Takes back what a finished job wrote and nobody has touched since, in slices; names what stays. */
  undo(jobId: string, ctx: WriteContext): Promise<{ removed: number; kept: string[] }>;
};

/** Where a job stands. */
export type JobStatus = {
  readonly id: string;
  readonly kind: JobKindName;
  readonly state: 'running' | 'done' | 'cancelled' | 'failed' | 'undone';
  readonly doing: string;
  readonly done: number;
  readonly total: number | null;
  readonly result: unknown;
  readonly error: string | null;
  readonly startedAt: Instant;
  readonly endedAt: Instant | null;
};

/** What a feature's handlers must be: one function a procedure, typed by the contract, free of the RPC library. */
export type Handlers<Contract extends AnyContractRouter> = {
  readonly [Name in keyof Contract]: Contract[Name] extends ContractProcedure<
    infer Input,
    infer Output,
    infer _Errors,
    infer _Meta
  >
    ? (
        input: InferSchemaOutput<Input>,
        context: Context,
      ) => InferSchemaInput<Output> | Promise<InferSchemaInput<Output>>
    : never;
};
