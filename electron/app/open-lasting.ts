import { randomBytes } from 'node:crypto';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { v7 } from 'uuid';
import type { Effect } from '../../shared/effects.ts';
import type { EngineOptions, HostPort } from '../../shared/host.ts';
import { findRunPhoto } from '../features/checklists/photos.store.ts';
import { findBusiness } from '../features/business/business.store.ts';
import { hasBusiness } from '../features/exports/exports.store.ts';
import { drillName } from '../features/backups/keep/check.job.ts';
import { removeRestoring, swapIn } from '../features/backups/restore/swap-in.ts';
import { moveIn, stagingName } from '../features/exports/take-in/move-in.ts';
import { findEntryPhoto } from '../features/log/log.store.ts';
import { listAnswersToKeep } from './answers-to-keep.ts';
import { finish } from '../db/jobs.ts';
import { finishErasing, listUnfinishedErasures } from '../db/erase.ts';
import { sql } from '../db/sql.ts';
import { openStore } from '../db/store.ts';
import type { WriteHandle } from '../db/handle.ts';
import type { WriteContext } from '../db/write.ts';
import { openArrival } from './arrival.ts';
import { openDoorBook } from './door-book.ts';
import { openFileRoutes, openPhotoKeys, type FileRoutes } from './file-routes.ts';
import { jobKinds } from './job-kinds.ts';
import { JobRunner } from './job-runner.ts';
import { openPinGate, type PinCost } from './pin-gate.ts';
import { openPulseFile } from './pulse-file.ts';
import type { Lasting } from './request-context.ts';
import { recomputed, registries, tables } from './router.ts';
import { openRestoring } from './restoring.ts';
import { openSessions } from './sessions.ts';
import { openSideFile } from './side-file.ts';
import { openTopicFeed } from './topic-feed.ts';
import { openUploads } from './uploads.ts';
import { openViewCopy } from './view-copy.ts';

// The caller names the kind of id; the brand exists only for the compiler.
const newId = <Id extends string>(): Id => v7() as Id;

type ApplyEffect = (tx: WriteHandle, effect: Effect, ctx: WriteContext, makeId: typeof newId) => void;

function applyEffect(tx: WriteHandle, effect: Effect, ctx: WriteContext): void {
  // The applier under a kind takes that kind; TypeScript can't follow the pair through the union.
  const apply = registries.effects[effect.effect] as ApplyEffect;
  apply(tx, effect, ctx, newId);
}

/** What is open as long as the app is, and how to close it. */
export type Opened = { readonly lasting: Lasting; readonly files: FileRoutes; close(): Promise<void> };

/** What opening needs; `reopen` closes all of it, gives something made ready its place, and opens the app anew. */
export type Opening = {
  readonly options: EngineOptions;
  readonly host: HostPort;
  readonly now: () => number;
  readonly cost: PinCost;
  readonly reopen: (swap: () => void) => Promise<void>;
};

/** Opens a data folder with all that works on it. */
export function openLasting({ options, host, now, cost, reopen }: Opening): Opened {
  const view = openViewCopy(options.dataDir);
  const dataDir = view?.dataDir ?? options.dataDir;
  const topics = openTopicFeed(now);
  const store = openStore<Effect>({
    dataDir,
    holder: options.capabilities.kind,
    now,
    tables,
    recomputed,
    applyEffect,
    onChanged: (changed) => topics.add(changed),
  });
  // A company that was being taken in when the program ended; only a whole one gets its place.
  rmSync(join(dataDir, stagingName), { recursive: true, force: true });
  removeRestoring(dataDir);
  rmSync(join(dataDir, drillName), { recursive: true, force: true });
  const jobs = new JobRunner({ store, kinds: jobKinds, now, newId: () => v7() });
  jobs.undoUnfinished();
  const unfinished = listUnfinishedErasures(store);
  if (unfinished.length > 0) finish(finishErasing(store, unfinished));
  const side = openSideFile(dataDir);
  const book = openDoorBook(side, {
    now,
    // Before first run there is no business whose day it could be.
    timeZone: () => findBusiness(store.read)?.timeZone ?? 'UTC',
    isPerson: (id) => store.read.number(sql`SELECT 1 FROM people WHERE person_id = ${id}`) === 1,
  });
  const openPulses = openPulseFile(dataDir);
  // A crash may have come after a pulse or an audit was closed and before its own file forgot it.
  openPulses.keepOnly(listAnswersToKeep(store, openPulses.listIds(), now()));
  const close = async (): Promise<void> => {
    await jobs.close();
    book.close();
    side.close();
    store.close();
    view?.remove();
  };
  const arrival = openArrival({
    dataDir,
    read: store.read,
    jobs,
    now,
    cost,
    moveIn: (from) => reopen(() => (from === 'export' ? moveIn(dataDir) : swapIn(dataDir))),
  });
  const restoring = openRestoring({ dataDir, read: store.read, jobs, swapIn: () => reopen(() => swapIn(dataDir)) });
  const lasting: Lasting = {
    store,
    isViewOnly: view !== null,
    now,
    sessions: openSessions(side, store.read, options.processId, book),
    pins: openPinGate(side, now, cost, book.note),
    book,
    uploads: openUploads(dataDir, now),
    jobs,
    arrival,
    restoring,
    openPulses,
    topics,
    photoKeys: openPhotoKeys(randomBytes(32)),
    host,
    capabilities: options.capabilities,
  };
  const files = openFileRoutes({
    uploads: lasting.uploads,
    // Photos are only read, so they are where they always were.
    dataDir: options.dataDir,
    read: store.read,
    findPhoto: (read, photoId) => findEntryPhoto(read, photoId) ?? findRunPhoto(read, photoId),
    photoKeys: lasting.photoKeys,
    isFirstRun: () => !hasBusiness(store.read),
  });
  return { lasting, files, close };
}
