import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/fetch';
import type { ContractRouterClient } from '@orpc/contract';
import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { v4, v7 } from 'uuid';
import { openApp, type App } from '../../electron/app/app.ts';
import type { Contract } from '../../shared/contract/index.ts';
import type { Role } from '../../shared/contract/procedure.ts';
import { deafHost, desktopOrigin, windowHeader, type EngineOptions } from '../../shared/host.ts';
import type { CommandId, PersonId } from '../../shared/ids.ts';

/** A typed client of the app, as a page has one. */
export type Client = ContractRouterClient<Contract>;

/** An app on a fresh folder, driven as pages drive it, with a clock the test sets. */
export type TestApp = {
  readonly app: App;
  readonly dataDir: string;
  /** Moves only when told; starts on Thursday 2026-11-19 at 10:00 UTC. */
  readonly clock: { now(): number; set(at: number): void; move(ms: number): void };
  /** The people of the test company: Sam the owner, Dana the manager, Priya on the staff. */
  readonly people: Readonly<Record<'owner' | 'manager' | 'staff', PersonId>>;
  /** A page with somebody of this role signed in; the same role gets the same page. */
  as(role: Role): Client;
  /** A page of its own with nobody signed in. */
  page(): { readonly windowId: string; readonly client: Client };
  fetch(path: string, init?: RequestInit & { windowId?: string }): Promise<Response>;
  /** Closes the app and opens it again on the same folder: the engine alone, or the whole program; `meanwhile` it is closed. */
  reopen(what?: 'engine' | 'program', meanwhile?: () => void): Promise<void>;
  close(): Promise<void>;
};

/** The PINs of the test company. */
export const testPins = { owner: '333333', manager: '222222', staff: '1111', kiosk: '4444', shopper: '5555' } as const;

const names = {
  owner: 'Sam',
  manager: 'Dana',
  staff: 'Priya',
  kiosk: 'Counter tablet',
  shopper: 'Secret shopper',
} as const;

/** A new command id. */
export const commandId = (): CommandId => v7() as CommandId;

/** A new id of any kind; the brand exists only for the compiler. */
export const newId = <Id extends string>(): Id => v7() as Id;

/** Options as the desktop host gives them, on a folder with a page of one line. */
export function testOptions(dataDir: string): EngineOptions {
  const pageDir = join(dataDir, 'page');
  mkdirSync(pageDir, { recursive: true });
  writeFileSync(join(pageDir, 'index.html'), '<!doctype html><div id="root" data-nonce="__CSP_NONCE__"></div>');
  return {
    dataDir: join(dataDir, 'company'),
    pageDir,
    processId: v4(),
    access: { kind: 'desktop', origin: desktopOrigin },
    capabilities: {
      kind: 'desktop',
      savePdf: false,
      pickFile: false,
      openExternal: false,
      notify: false,
      kiosk: false,
    },
  };
}

/** The cheapest scrypt there is, so that a test of something else does not wait a second for PINs. */
const cheapPins = { N: 2, r: 1, p: 1, maxmem: 1024 * 1024 };

async function signInAs(client: Client, personId: PersonId, role: keyof typeof testPins): Promise<void> {
  await client.session.signIn({ personId, pin: testPins[role] });
}

/**
 * Opens an app with a business, an owner, a manager and a member of staff, each signed in at a window. By itself it backs
 * nothing up, however far its clock is moved, unless it is told to look for what is due.
 */
export async function openTestApp({ setUp = true, looksForDue = false } = {}): Promise<TestApp> {
  const folder = mkdtempSync(join(tmpdir(), 'plain-mirror-'));
  let options = testOptions(folder);
  let at = Date.UTC(2026, 10, 19, 10);
  const clock = {
    now: () => at,
    set: (to: number) => {
      at = to;
    },
    move: (ms: number) => {
      at += ms;
    },
  };
  const setting = { now: clock.now, cost: cheapPins, ...(looksForDue ? {} : { lookEveryMs: Infinity }) };
  let app = await openApp(options, deafHost, setting);

  const send: TestApp['fetch'] = (path, { windowId, ...init } = {}) => {
    const headers = new Headers(init.headers);
    if (windowId !== undefined) headers.set(windowHeader, windowId);
    return app.fetch(new Request(new URL(path, desktopOrigin), { ...init, headers }), {
      initiatorOrigin: desktopOrigin,
    });
  };
  const page: TestApp['page'] = () => {
    const windowId = v4();
    const link = new RPCLink({
      url: `${desktopOrigin}/rpc`,
      headers: { [windowHeader]: windowId },
      fetch: (request) => app.fetch(request, { initiatorOrigin: desktopOrigin }),
    });
    return { windowId, client: createORPCClient<Client>(link) };
  };

  const pages = new Map<Role, Client>();
  const people = { owner: '', manager: '', staff: '' } as Record<'owner' | 'manager' | 'staff', PersonId>;
  if (setUp) {
    const owner = page().client;
    const begun = await owner.session.setUp({
      commandId: commandId(),
      business: {
        name: 'Northline Internet',
        kind: 'internet-installer',
        currency: 'EUR',
        timeZone: 'UTC',
        yearStartsInMonth: 1,
      },
      ownerName: names.owner,
      pin: testPins.owner,
    });
    people.owner = begun.ownerId;
    await signInAs(owner, begun.ownerId, 'owner');
    pages.set('owner', owner);
    for (const role of ['manager', 'staff', 'kiosk', 'shopper'] as const) {
      const { id } = await owner.people.add({
        commandId: commandId(),
        id: newId<PersonId>(),
        name: names[role],
        role,
        pin: testPins[role],
      });
      const { client } = page();
      await signInAs(client, id, role);
      pages.set(role, client);
      if (role === 'manager' || role === 'staff') people[role] = id;
    }
  }
  return {
    get app() {
      return app;
    },
    dataDir: options.dataDir,
    clock,
    people,
    as: (role) => {
      const client = pages.get(role);
      if (client === undefined) throw new Error(`Nobody is ${role} here.`);
      return client;
    },
    page,
    fetch: send,
    reopen: async (what = 'engine', meanwhile) => {
      await app.close();
      meanwhile?.();
      if (what === 'program') options = { ...options, processId: v4() };
      app = await openApp(options, deafHost, setting);
    },
    close: async () => {
      await app.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
