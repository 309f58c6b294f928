import { createRouterClient } from '@orpc/server';
import type { ContractRouterClient } from '@orpc/contract';
import type { Contract } from '../../shared/contract/index.ts';
import type { Due } from '../../shared/due.ts';
import type { Effect } from '../../shared/effects.ts';
import { toFaultShape } from '../../shared/fault-shape.ts';
import type { Caller, EngineOptions, HostPort } from '../../shared/host.ts';
import { personIdSchema, type PersonId } from '../../shared/ids.ts';
import { keepBallast } from './ballast.ts';
import { keepRetention } from './keep-retention.ts';
import { beginDueBackups } from '../features/backups/keep/state.ts';
import { beginDueExport } from '../features/exports/planned.ts';
import { sql } from '../db/sql.ts';
import type { Store } from '../db/store.ts';
import type { SignedIn } from './context.ts';
import { readDue } from './due.ts';
import { findWindowId, judge, kindOf } from './guard.ts';
import { openLasting, type Opened } from './open-lasting.ts';
import { pinCost, type PinCost } from './pin-gate.ts';
import { toContext, type Asker, type Lasting } from './request-context.ts';
import { newNonce, sentence, withHeaders } from './response-headers.ts';
import { buildRouter, openRpc } from './rpc.ts';
import { fillSample } from './sample-start.ts';
import { openStaticFiles } from './static-files.ts';

/** The whole application: a request in, a response out. */
export type App = {
  fetch(request: Request, caller: Caller): Promise<Response>;
  /** The same procedures in process with the owner's rights, for the command line; the journal names it so. */
  readonly call: ContractRouterClient<Contract>;
  /** What the command line waits for and looks into. */
  readonly store: Store<Effect>;
  readonly lasting: Lasting;
  /** What is due, for the reminders of the host. */
  due(): Due | null;
  close(): Promise<void>;
};

/** What differs in tests: the clock, and PINs that cost nothing to try. */
export type AppSetting = {
  readonly now?: () => number;
  readonly cost?: PinCost;
  /** How often, in milliseconds, is looked whether a backup is due; a test of something else never has one made. */
  readonly lookEveryMs?: number;
};

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

/** How often is looked whether a backup is due: a look reads a folder, and an hour may be a minute longer. */
const usualLookMs = 60_000;

/** Opens the app on a data folder. Rejects with a sentence for people where the folder can't be opened. */
export async function openApp(
  options: EngineOptions,
  host: HostPort,
  { now = Date.now, cost = pinCost, lookEveryMs = usualLookMs }: AppSetting = {},
): Promise<App> {
  /** While something takes the folder's place nothing is open; whoever asks meanwhile waits that moment. */
  let swapping: Promise<void> | null = null;
  const swapAndOpen = async (swap: () => void): Promise<void> => {
    await opened.close();
    try {
      swap();
    } finally {
      opened = open();
    }
  };
  const reopen = (swap: () => void): Promise<void> => {
    swapping = swapAndOpen(swap).finally(() => (swapping = null));
    return swapping;
  };
  const open = (): Opened => openLasting({ options, host, now, cost, reopen });
  let opened = open();
  const router = buildRouter();
  const rpc = openRpc(router);
  const pages = openStaticFiles(options.pageDir);
  const call = createRouterClient(router, {
    context: () => toContext(opened.lasting, toCommandLine(opened.lasting)),
  });
  if (options.sample === true) fillSample(opened.lasting);
  const isForCommands = options.capabilities.kind === 'command-line';
  if (!isForCommands) beginDueExport(toContext(opened.lasting, { windowId: null, person: null, isCommandLine: false }));

  let lookedAt = now();
  /** Any request will do: an open window asks for news all the time. What fails here is told elsewhere, and stops nobody. */
  const lookForDue = (lasting: Lasting): void => {
    if (isForCommands || lasting.isViewOnly || Math.abs(now() - lookedAt) < lookEveryMs) return;
    lookedAt = now();
    void keepBallast(options.dataDir);
    try {
      beginDueBackups(toContext(lasting, { windowId: null, person: null, isCommandLine: false }));
      void keepRetention(lasting).catch((cause: unknown) => console.error(cause));
    } catch (cause) {
      console.error(cause);
    }
  };

  const answer = async (request: Request, caller: Caller, nonce: string): Promise<Response> => {
    const verdict = judge(request, caller, options.access);
    if (verdict.let === 'out') {
      opened.lasting.book.note('turned-away', null, verdict.why);
      return sentence(verdict.status, verdict.why);
    }
    if (verdict.let === 'in-with-cookie') {
      return new Response(null, { status: 303, headers: { location: '/', 'set-cookie': verdict.cookie } });
    }
    // How it ended is for whoever began it.
    await swapping?.catch(() => undefined);
    const { lasting, files } = opened;
    const { pathname } = new URL(request.url);
    const windowId = findWindowId(request.headers);
    const person = windowId === null ? null : lasting.sessions.find(windowId);
    switch (kindOf(pathname)) {
      case 'rpc':
        lookForDue(lasting);
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
        if (!request.signal.aborted) {
          console.error(cause);
          void host.note({ event: 'request-failed', fault: toFaultShape(cause) });
        }
        return withHeaders(sentence(500, 'Something went wrong inside Plain Mirror. Try again.'), nonce);
      }
    },
    // The router is built from the contract, procedure by procedure, so the client has the contract's type.
    call: call as unknown as ContractRouterClient<Contract>,
    get store() {
      return opened.lasting.store;
    },
    get lasting() {
      return opened.lasting;
    },
    due: () => readDue(opened.lasting.store.read, now()),
    close: () => opened.close(),
  };
}
