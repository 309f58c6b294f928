import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { v7 } from 'uuid';
import { onTestFinished } from 'vitest';
import type { WriteHandle } from '../../electron/db/handle.ts';
import { customers as realCustomers } from '../../electron/features/customers/customers.tables.ts';
import { entries as realEntries } from '../../electron/features/log/log.tables.ts';
import { openStore, type Store, type StoreOptions } from '../../electron/db/store.ts';
import type { Row, Table } from '../../electron/db/table.ts';
import { write, type Outcome, type WriteContext, type Written } from '../../electron/db/write.ts';

/** The effect of these tests: another feature opens an action. */
export type OpenAction = { readonly effect: 'open'; readonly id: string; readonly what: string };

export const customers: Table = {
  name: 'customers',
  key: 'customer_id',
  topic: 'customers',
  noun: 'customer',
  rowid: 'customer_no',
  derived: realCustomers.derived ?? [],
  erased: {
    name: '(erased on request)',
    name_key: 'erased on request',
    email: null,
    email_key: null,
    phone: null,
    phone_key: null,
    tags: '[]',
  },
  erasedAt: ['erased_at', 'archived_at'],
};
export const purchases: Table = {
  name: 'purchases',
  key: 'purchase_id',
  topic: 'customers',
  noun: 'purchase',
  belongsTo: { table: 'customers', column: 'customer_id' },
  erased: { what: '(erased on request)' },
};
export const entries: Table = {
  name: 'entries',
  key: 'entry_id',
  topic: 'log',
  noun: 'entry',
  rowid: 'position',
  derived: realEntries.derived ?? [],
  ...(realEntries.contact !== undefined && { contact: realEntries.contact }),
  belongsTo: { table: 'customers', column: 'customer_id' },
  erased: { words: '(erased on request)', did_about: null, told_what: null },
};
export const locations: Table = { name: 'locations', key: 'location_id', topic: 'business', noun: 'location' };
export const actions: Table = { name: 'actions', key: 'action_id', topic: 'actions', noun: 'action' };
export const secrets: Table = {
  name: 'secrets',
  key: 'secret_id',
  topic: 'session',
  noun: 'PIN',
  secret: ['salt', 'hash'],
};

/** Thursday 2026-11-19 at 10:00 UTC. */
export const noon = Date.UTC(2026, 10, 19, 10);

export const owner: WriteContext = { personId: 'person-1', role: 'owner', at: noon };

/** A folder of its own for one test, gone when the test is over. */
export function makeFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'plain-mirror-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

function openAction(tx: WriteHandle, { id, what }: OpenAction, ctx: WriteContext): void {
  tx.insert(actions, {
    action_id: id,
    what,
    source: 'hand',
    due_at: ctx.at,
    due_on: '2026-11-19',
    state: 'open',
    opened_at: ctx.at,
  });
}

export type TestStore = Store<OpenAction> & {
  /** What was announced as changed, one list a commit. */
  readonly announced: string[][];
  /** Writes one command of the owner. */
  command<Answer extends object = object>(
    decide: (tx: WriteHandle) => Outcome<Answer, OpenAction> | void,
    command?: { id?: string; what?: string; input?: unknown },
    ctx?: WriteContext,
  ): Written<Answer>;
};

/** A store over the real schema, in a folder of its own unless one is given; closed when the test is over. */
export function openTestStore(
  dataDir: string = makeFolder(),
  options: Partial<StoreOptions<OpenAction>> = {},
): TestStore {
  const announced: string[][] = [];
  const store = openStore<OpenAction>({
    dataDir,
    holder: 'test',
    now: () => noon,
    tables: [customers, purchases, entries, locations, actions, secrets],
    applyEffect: openAction,
    onChanged: (topics) => announced.push([...topics]),
    ...options,
  });
  onTestFinished(() => store.close());
  return Object.assign(store, {
    announced,
    command<Answer extends object>(
      decide: (tx: WriteHandle) => Outcome<Answer, OpenAction> | void,
      { id = v7(), what = 'test.done', input = {} }: { id?: string; what?: string; input?: unknown } = {},
      ctx: WriteContext = owner,
    ): Written<Answer> {
      // A decision without an answer answers nothing at all.
      return write(store, { id, what, input }, ctx, (tx) => decide(tx) ?? { answer: {} as Answer });
    },
  });
}

export function toCustomer(id: string, name: string, fields: Row = {}): Row {
  return {
    customer_id: id,
    kind: 'person',
    name,
    name_key: name.toLowerCase(),
    status: 'active',
    created_at: noon,
    ...fields,
  };
}

export function toLocation(id: string, name: string, fields: Row = {}): Row {
  return { location_id: id, name, name_key: name.toLowerCase(), ...fields };
}

let position = noon * 1024;

export function toEntry(id: string, words: string, fields: Row = {}): Row {
  position += 1;
  return {
    position,
    entry_id: id,
    words,
    type: 'said',
    channel: 'phone',
    how_left: 'not-known',
    severity: 'normal',
    heard_at: noon,
    heard_on: '2026-11-19',
    recorded_at: noon,
    status: 'new',
    needs_answer: 0,
    ...fields,
  };
}

/** What `check` finds, as one list. */
export function nameProblems(results: readonly { what: string; problems: readonly string[] }[]): string[] {
  return results.flatMap(({ what, problems }) => problems.map((problem) => `${what}: ${problem}`));
}
