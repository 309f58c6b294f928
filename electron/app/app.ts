import { createRouterClient } from '@orpc/server';
import type { ContractRouterClient } from '@orpc/contract';
import { randomBytes } from 'node:crypto';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Contract } from '../../shared/contract/index.ts';
import type { Effect } from '../../shared/effects.ts';
import type { Caller, EngineOptions, HostPort } from '../../shared/host.ts';
import { personIdSchema, type PersonId } from '../../shared/ids.ts';
import { beginDueExport } from '../features/exports/planned.ts';
import { stagingName } from '../features/exports/take-in/move-in.ts';
import { findRunPhoto } from '../features/checklists/photos.store.ts';
import { findEntryPhoto } from '../features/log/log.store.ts';
import { listAuditsAskingStaff } from '../features/mirror/audits.store.ts';
import { listOpenPulses } from '../features/pulse/pulse.store.ts';
import { finish } from '../db/jobs.ts';
import { finishErasing, listUnfinishedErasures } from '../db/erase.ts';
import { sql } from '../db/sql.ts';
import { openStore, type Store } from '../db/store.ts';
import type { WriteHandle } from '../db/handle.ts';
import type { WriteContext } from '../db/write.ts';
import type { SignedIn } from './context.ts';
import { openFileRoutes, openPhotoKeys } from './file-routes.ts';
import { findWindowId, judge, kindOf } from './guard.ts';
import { jobKinds } from './job-kinds.ts';
import { JobRunner } from './job-runner.ts';
import { openPinGate, pinCost, type PinCost } from './pin-gate.ts';
import { openPulseFile } from './pulse-file.ts';
import { toContext, type Asker, type Lasting } from './request-context.ts';
import { newNonce, sentence, withHeaders } from './response-headers.ts';
import { recomputed, registries, tables } from './router.ts';
import { buildRouter, openRpc } from './rpc.ts';
import { fillSample } from './sample-start.ts';
import { openSessions } from './sessions.ts';
import { openSideFile } from './side-file.ts';
import { openStaticFiles } from './static-files.ts';
import { openTopicFeed } from './topic-feed.ts';
import { openUploads } from './uploads.ts';
import { v7 } from 'uuid';

/** The whole application: a request in, a response out. */
export type App = {
  fetch(request: Request, caller: Caller): Promise<Response>;
  /** The same procedures in process with the owner's rights, for the command line; the journal names it so. */
  readonly call: ContractRouterClient<Contract>;
  /** What the command line waits for and looks into. */
  readonly store: Store<Effect>;
  readonly lasting: Lasting;
  close(): Promise<void>;
};

/** What differs in tests: the clock, and PINs that cost nothing to try. */
export type AppSetting = { readonly now?: () => number; readonly cost?: PinCost };

// The caller names the kind of id; the brand exists only for the compiler.
const newId = <Id extends string>(): Id => v7() as Id;

type ApplyEffect = (tx: WriteHandle, effect: Effect, ctx: WriteContext, makeId: typeof newId) => void;

function applyEffect(tx: WriteHandle, effect: Effect, ctx: WriteContext): void {
  // The applier under a kind takes that kind; TypeScript can't follow the pair through the union.
  const apply = registries.effects[effect.effect] as ApplyEffect;
  apply(tx, effect, ctx, newId);
}

function openLasting(
  options: EngineOptions,
  host: HostPort,
  now: () => number,
  cost: PinCost,
): { lasting: Lasting; closeSide: () => void } {
  const topics = openTopicFeed(now);
  const store = openStore<Effect>({
    dataDir: options.dataDir,
    holder: options.capabilities.kind,
    now,
    tables,
    recomputed,
    applyEffect,
    onChanged: (changed) => topics.add(changed),
  });
  // A company that was being taken in when the program ended; only a whole one gets its place.
  rmSync(join(options.dataDir, stagingName), { recursive: true, force: true });
  const jobs = new JobRunner({ store, kinds: jobKinds, now, newId: () => v7() });
  jobs.undoUnfinished();
  const unfinished = listUnfinishedErasures(store);
  if (unfinished.length > 0) finish(finishErasing(store, unfinished));
  const side = openSideFile(options.dataDir);
  const openPulses = openPulseFile(options.dataDir);
  // A crash may have come after a pulse or an audit was closed and before its own file forgot it.
  openPulses.keepOnly([...listOpenPulses(store.read).map(({ id }) => id), ...listAuditsAskingStaff(store.read)]);
  const lasting: Lasting = {
    store,
    now,
    sessions: openSessions(side, store.read, options.processId),
    pins: openPinGate(side, now, cost),
    uploads: openUploads(options.dataDir, now),
    jobs,
    openPulses,
    topics,
    photoKeys: openPhotoKeys(randomBytes(32)),
    host,
    capabilities: options.capabilities,
  };
  return { lasting, closeSide: () => side.close() };
}

/** Stands for the owner before the first run, when the only procedures that work need nobody. */
const nobody = '00000000-0000-7000-8000-000000000000';

function toCommandLine(lasting: Lasting): Asker {
  const owner = lasting.store.read.text(
    sql`SELECT person_id FROM people WHERE role = 'owner' AND archived_at IS NULL ORDER BY person_id LIMIT 1`,
  );
  const id: PersonId = personIdSchema.parse(owner ?? nobody);
  const person: SignedIn = { id, name: 'command line', role: 'owner' };
  return { windowId: null, person, isCommandLine: true };
}

/** Opens the app on a data folder. Rejects with a sentence for people where the folder can't be opened. */
export async function openApp(
  options: EngineOptions,
  host: HostPort,
  { now = Date.now, cost = pinCost }: AppSetting = {},
): Promise<App> {
  const { lasting, closeSide } = openLasting(options, host, now, cost);
  const { store, sessions, uploads, photoKeys } = lasting;
  const router = buildRouter();
  const rpc = openRpc(router);
  const pages = openStaticFiles(options.pageDir);
  const files = openFileRoutes({
    uploads,
    dataDir: options.dataDir,
    read: store.read,
    findPhoto: (read, photoId) => findEntryPhoto(read, photoId) ?? findRunPhoto(read, photoId),
    photoKeys,
  });
  const call = createRouterClient(router, { context: () => toContext(lasting, toCommandLine(lasting)) });
  if (options.sample === true) fillSample(lasting);
  const isForCommands = options.capabilities.kind === 'command-line';
  if (!isForCommands) beginDueExport(toContext(lasting, { windowId: null, person: null, isCommandLine: false }));

  const answer = async (request: Request, caller: Caller, nonce: string): Promise<Response> => {
    const verdict = judge(request, caller, options.access);
    if (verdict.let === 'out') return sentence(verdict.status, verdict.why);
    if (verdict.let === 'in-with-cookie') {
      return new Response(null, { status: 303, headers: { location: '/', 'set-cookie': verdict.cookie } });
    }
    const { pathname } = new URL(request.url);
    const windowId = findWindowId(request.headers);
    const person = windowId === null ? null : sessions.find(windowId);
    switch (kindOf(pathname)) {
      case 'rpc':
        return rpc(request, toContext(lasting, { windowId, person, isCommandLine: false }));
      case 'file':
        return files.answer(request, pathname, person);
      case 'page':
        return (
          pages.find(pathname, nonce, request.headers.get('if-none-match')) ?? sentence(404, 'There is no such page.')
        );
    }
  };

  return {
    async fetch(request, caller) {
      const nonce = newNonce();
      try {
        return withHeaders(await answer(request, caller, nonce), nonce);
      } catch (cause) {
        // A cancelled request rejects too; nobody waits for its answer.
        if (!request.signal.aborted) console.error(cause);
        return withHeaders(sentence(500, 'Something went wrong inside Plain Mirror. Try again.'), nonce);
      }
    },
    // The router is built from the contract, procedure by procedure, so the client has the contract's type.
    call: call as unknown as ContractRouterClient<Contract>,
    store,
    lasting,
    async close() {
      await lasting.jobs.close();
      closeSide();
      store.close();
    },
  };
}
