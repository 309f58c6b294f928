import { v7 } from 'uuid';
import { toDay } from '../../shared/clock.ts';
import type { Effect } from '../../shared/effects.ts';
import { Refusal } from '../../shared/refusal.ts';
import type { HostCapabilities, HostPort } from '../../shared/host.ts';
import { findBusiness } from '../features/business/business.store.ts';
import { findAuditFinishedIn, readClaims } from '../features/mirror/claims.ts';
import { readToldPairs } from '../features/promises/told-and-true.store.ts';
import { listProvenClaims, readProof } from '../features/proof/proof.store.ts';
import { findSurveyToAsk } from '../features/surveys/making/survey-to-ask.ts';
import { listToldCards } from '../features/telling/told-cards.ts';
import { listWeekCalls } from '../features/touch/week-calls.ts';
import type { Store } from '../db/store.ts';
import { write, type WriteContext } from '../db/write.ts';
import { saveWithBallast } from './ballast.ts';
import { readCalendar } from './calendar.ts';
import type { Arrival, Context, SignedIn } from './context.ts';
import { readRoom } from './disk-room.ts';
import { eraseRecord } from './erase-record.ts';
import type { DoorBook } from './door-book.ts';
import type { PhotoKeys } from './file-routes.ts';
import type { JobRunner } from './job-runner.ts';
import type { PinGate } from './pin-gate.ts';
import type { PulseFile } from './pulse-file.ts';
import type { Restoring } from './restoring.ts';
import { registries } from './router.ts';
import type { Sessions } from './sessions.ts';
import type { TopicFeed } from './topic-feed.ts';
import type { Uploads } from './uploads.ts';

/** What lives as long as the app; a request's context is made from it. */
export type Lasting = {
  /** Whether the folder can only be read: what is shown is a copy, and nothing can be saved. */
  readonly isViewOnly: boolean;
  readonly store: Store<Effect>;
  readonly now: () => number;
  readonly sessions: Sessions;
  readonly pins: PinGate;
  readonly book: DoorBook;
  readonly uploads: Uploads;
  readonly jobs: JobRunner;
  readonly arrival: Arrival;
  readonly restoring: Restoring;
  readonly openPulses: PulseFile;
  readonly topics: TopicFeed;
  readonly photoKeys: PhotoKeys;
  readonly host: HostPort;
  readonly capabilities: HostCapabilities;
};

/** More calls than these nobody makes in a week. */
const callsAtOnce = 100;

/** The role the journal names for who works at the console; the person is whoever can read the file. */
export const commandLineRole = 'command line';

/** Who asks: a window with or without somebody signed in, or the command line. */
export type Asker = {
  readonly windowId: string | null;
  readonly person: SignedIn | null;
  readonly isCommandLine: boolean;
};

function toWriteContext(asker: Asker, at: number, anonymously: boolean): WriteContext {
  if (anonymously) return { personId: null, role: null, at };
  if (asker.isCommandLine) return { personId: null, role: commandLineRole, at };
  return { personId: asker.person?.id ?? null, role: asker.person?.role ?? null, at };
}

/** Makes the context of one request. */
export function toContext(lasting: Lasting, asker: Asker): Context {
  const { store, now, photoKeys } = lasting;
  const business: Context['business'] = () => {
    const found = findBusiness(store.read);
    if (found === null)
      throw new Refusal('NOT_SET_UP', 'Plain Mirror is not set up yet. Start with the name of the business.');
    return found;
  };
  return {
    store,
    read: store.read,
    now,
    // The caller names the kind of id; the brand exists only for the compiler.
    newId: <Id extends string>() => v7() as Id,
    business,
    today: () => toDay(now(), business().timeZone),
    calendar: () => readCalendar(store.read),
    person: asker.person,
    me: () => {
      if (asker.person === null) throw new Error('A procedure for roles was reached with nobody signed in.');
      return asker.person;
    },
    windowId: asker.windowId,
    write: (command, decide) => {
      const ctx = toWriteContext(asker, now(), command.anonymously ?? false);
      const { answer, topics } = saveWithBallast(
        store.dataDir,
        () => write(store, command, ctx, (tx) => decide(tx, ctx)),
        () => lasting.topics.add(['system']),
      );
      return { ...answer, topics: [...topics] };
    },
    writer: () => toWriteContext(asker, now(), false),
    erase: (command, table, recordId) =>
      eraseRecord(store, command, toWriteContext(asker, now(), false), table, recordId),
    photoUrl: (photoId) => photoKeys.urlOf(photoId),
    sessions: lasting.sessions,
    pins: lasting.pins,
    book: lasting.book,
    uploads: lasting.uploads,
    registries,
    jobs: lasting.jobs,
    arrival: lasting.arrival,
    restoring: lasting.restoring,
    openPulses: lasting.openPulses,
    surveyToAsk: (surveyId) => findSurveyToAsk(store.read, surveyId),
    toldAndTrue: (period) => readToldPairs(store.read, { ...period, now: now() }),
    auditFinishedIn: (period) => findAuditFinishedIn(store.read, period, business().timeZone),
    claimsOf: (auditId) => readClaims(store.read, auditId, business()),
    proofOf: (actionId) => readProof(store.read, actionId),
    toldCards: (period, audience) =>
      listToldCards({ read: store.read, proofOf: (actionId) => readProof(store.read, actionId) }, period, audience),
    provenClaims: () => listProvenClaims(store.read),
    weekCalls: () => listWeekCalls(store.read, toDay(now(), business().timeZone), callsAtOnce).items,
    topics: lasting.topics,
    room: () => readRoom(store.dataDir),
    host: lasting.host,
    capabilities: lasting.capabilities,
    isViewOnly: lasting.isViewOnly,
  };
}
