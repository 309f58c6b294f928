import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openStore, type Store } from '../../electron/db/store.ts';
import { write } from '../../electron/db/write.ts';
import { listEntries } from '../../electron/features/log/log.list.ts';
import { insertEntry } from '../../electron/features/log/log.store.ts';
import { logTables } from '../../electron/features/log/log.tables.ts';
import { toDay } from '../../shared/clock.ts';
import type { NewEntry } from '../../shared/features/log/log.rules.ts';
import type { LogFilter } from '../../shared/features/log/log.schema.ts';
import type { EntryId, PersonId } from '../../shared/ids.ts';
import { newId } from '../factories/app.ts';

/** More than one page looks at. */
const many = 6000;
const start = Date.UTC(2026, 0, 1);

const toEntry = (changed: Partial<NewEntry>): NewEntry => ({
  id: newId<EntryId>(),
  words: 'The technician came late.',
  type: 'said',
  customerId: null,
  channel: 'phone',
  touchpointId: null,
  locationId: null,
  themeId: null,
  howLeft: 'happy',
  severity: 'normal',
  didAbout: null,
  toldBy: null,
  toldWhat: null,
  stars: null,
  reviewLink: null,
  callBackAt: null,
  calledBackAt: null,
  heardAt: start,
  heardOn: toDay(start, 'UTC'),
  recordedAt: start,
  recordedBy: null,
  recordedRole: null,
  status: 'sorted',
  answeredAt: null,
  needsAnswer: false,
  importKey: null,
  ...changed,
});

let folder: string;
let store: Store<never>;
const fill = (entries: readonly NewEntry[]): void => {
  const ctx = { personId: null, role: null, at: start };
  write(store, { id: newId<string>(), what: 'log.recorded', input: null }, ctx, (tx) => {
    for (const entry of entries) insertEntry(tx, entry);
    return { answer: {} };
  });
};

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'plain-mirror-'));
  store = openStore<never>({
    dataDir: folder,
    holder: 'test',
    now: () => start,
    tables: logTables,
    applyEffect: () => undefined,
    onChanged: () => undefined,
  });
  const rest = Array.from({ length: many }, (_, index) => toEntry({ heardAt: start + (index + 1) * 1000 }));
  fill([toEntry({ words: 'By letter: the technician was kind.', channel: 'letter' }), ...rest]);
});
afterAll(() => {
  store.close();
  rmSync(folder, { recursive: true, force: true });
});

function readPages(filter: LogFilter): string[][] {
  const reader = { id: newId<PersonId>(), role: 'manager' } as const;
  const pages: string[][] = [];
  let cursor: string | undefined;
  do {
    const { rows, next } = listEntries(store.read, {
      filter,
      page: { cursor, limit: 50 },
      reader,
      now: start,
      timeZone: 'UTC',
    });
    pages.push(rows.map(({ words }) => words));
    cursor = next ?? undefined;
  } while (cursor !== undefined);
  return pages;
}

describe('a page of the log', () => {
  it.each([
    ['a filter without an index', { channel: 'letter' }, 2],
    ['filters that exclude each other', { status: 'sorted', howLeft: 'happy', channel: 'letter' }, 2],
    ['a search with a filter', { q: 'technician', channel: 'letter' }, 3],
  ] as const)('looks at some thousands of rows and goes on in the next: %s', (_name, filter, pages) => {
    const found = readPages(filter);
    expect(found).toHaveLength(pages);
    expect(found.slice(0, -1).flat()).toEqual([]);
    expect(found.at(-1)).toEqual(['By letter: the technician was kind.']);
  });
});

describe('the place of an entry', () => {
  it('is in the next millisecond once a thousand came in one', () => {
    const at = start - 60_000;
    fill(Array.from({ length: 1030 }, (_, index) => toEntry({ words: `crowd ${index}`, heardAt: at })));
    const crowd = readPages({ to: toDay(at, 'UTC') }).flat();
    expect(crowd).toHaveLength(1030);
    expect(crowd[0]).toBe('crowd 1029');
    expect(crowd.at(-1)).toBe('crowd 0');
    const positions = store.database
      .prepare('SELECT position FROM entries WHERE heard_at = ? ORDER BY position')
      .pluck()
      .all(at);
    expect(positions[1023]).toBe(at * 1024 + 1023);
    expect(positions[1024]).toBe((at + 1) * 1024);
  });
});
