import Database from 'better-sqlite3';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { startChild } from '../factories/child.ts';
import { makeFolder } from '../factories/store.ts';
import { openPlainStore, writePair } from './children/open-plain-store.ts';
import { childFile } from './company.ts';
import { openChance } from './power/cut-power.ts';
import { reportFault } from './report-fault.ts';
import { countRounds } from './rounds.ts';

const flips = countRounds(8, 150);

const pageSchema = z.object({ pageno: z.number(), pagetype: z.string(), isIndex: z.number() });

/** Where each kind of page lies in a file; the header is the first hundred bytes, and what no table uses is free. */
function listPages(path: string): {
  readonly pageSize: number;
  readonly pages: ReadonlyMap<string, readonly number[]>;
} {
  const database = new Database(path, { readonly: true });
  const rows = database
    .prepare(
      `SELECT d.pageno, d.pagetype, ifnull(s.type = 'index', 0) AS isIndex FROM dbstat d LEFT JOIN sqlite_schema s ON s.name = d.name`,
    )
    .all();
  const used = z.array(pageSchema).parse(rows);
  const count = Number(database.pragma('page_count', { simple: true }));
  const pageSize = Number(database.pragma('page_size', { simple: true }));
  database.close();
  const numbers = new Set(used.map(({ pageno }) => pageno));
  const free = Array.from({ length: count }, (_, at) => at + 1).filter((no) => !numbers.has(no));
  const kinds = Map.groupBy(used, ({ pagetype, isIndex }) =>
    pagetype === 'internal' ? 'inner page' : isIndex === 1 ? 'index' : pagetype === 'leaf' ? 'rows' : 'long values',
  );
  const pages = new Map<string, readonly number[]>(
    [...kinds].map(([kind, own]) => [kind, own.map(({ pageno }) => pageno)] as const),
  );
  return { pageSize, pages: pages.set('free page', free) };
}

/** Positions of one kind, spread by chance. */
function choose(kind: string, pages: readonly number[], pageSize: number): number[] {
  const chance = openChance(kind.length);
  return Array.from({ length: flips }, () => {
    if (kind === 'header') return Math.floor(chance() * 100);
    const page = pages[Math.floor(chance() * pages.length)] ?? 1;
    // The first page begins with the header of the whole file.
    return (page - 1) * pageSize + (page === 1 ? 100 : 0) + Math.floor(chance() * (pageSize - 100));
  });
}

// Fault 6: the disk gives back another byte than it was given.
test('a byte that turned over anywhere never ends the program, and the hash of a backup always sees it', async () => {
  const folder = makeFolder();
  const store = openPlainStore(folder);
  for (let no = 0; no < 120; no += 1) writePair(store, no);
  store.database.exec(`DELETE FROM receipts WHERE command_id > 'command-5'; DELETE FROM locations WHERE rowid % 3 = 0`);
  store.close();
  const { pageSize, pages } = listPages(join(folder, 'plain-mirror.sqlite'));
  for (const kind of ['header', ...pages.keys()]) {
    const positions = choose(kind, pages.get(kind) ?? [], pageSize);
    const child = startChild(childFile('look-at-flips'), [folder, ...positions.map(String)]);
    const lines: string[] = [];
    for (let line = await child.nextLine(); line !== null; line = await child.nextLine()) lines.push(line);
    const { stderr } = await child.ended;
    const found = lines.filter((line) => line !== 'done');
    const count = (outcome: string): number => found.filter((line) => line.includes(outcome)).length;
    const same = count('same');
    const foreign = count('foreign');
    const seen = `${count('refused') + foreign} refused at the start, ${count('met')} met, ${count('checked')} by the weekly check, ${count('unseen')} only by hash`;
    reportFault(6, `${kind}: ${seen}`, { rounds: found.length, corrupt: same });
    expect({ kind, stderr, last: lines.at(-1), count: found.length }).toEqual({
      kind,
      stderr: '',
      last: 'done',
      count: flips,
    });
    expect(same).toBe(0);
    // Only the header says whose a file is and how new; damage anywhere else leads to the backups.
    if (kind !== 'header') expect(foreign).toBe(0);
  }
}, 600_000);
