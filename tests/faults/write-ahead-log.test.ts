import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { tmpdir } from 'node:os';
import { makeFolder } from '../factories/store.ts';
import { openPlainStore, writePair } from './children/open-plain-store.ts';
import { childFile } from './company.ts';
import { findPairs, type Found } from './pairs.ts';
import { reportFault } from './report-fault.ts';
import { countRounds } from './rounds.ts';

const file = 'plain-mirror.sqlite';
const ends = ['', '-wal', '-shm'] as const;

/** Writes pairs and is killed before it closes: what it saved lies in the write-ahead log. */
function killAfter(folder: string, from: number, count: number): void {
  const args = [childFile('write-pairs'), folder, String(from), String(count), 'kill'];
  const { signal, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  if (signal !== 'SIGKILL') throw new Error(stderr);
}

function copyCompany(from: string, to: string, which: readonly (typeof ends)[number][] = ends): void {
  for (const end of which)
    if (existsSync(join(from, file + end))) copyFileSync(join(from, file + end), join(to, file + end));
}

/** What the next start finds, or the sentence it refuses with. */
function findOrRefuse(folder: string): Found | string {
  try {
    return findPairs(folder);
  } catch (cause) {
    return cause instanceof Error ? cause.message : String(cause);
  }
}

let killed = '';
let other = '';
let grown = '';
let otherGrown = '';
const saved = 40;
beforeAll(() => {
  [killed, other] = [mkdtempSync(join(tmpdir(), 'plain-mirror-')), mkdtempSync(join(tmpdir(), 'plain-mirror-'))];
  killAfter(killed, 0, saved);
  killAfter(other, 1000, 25);
  [grown, otherGrown] = [mkdtempSync(join(tmpdir(), 'plain-mirror-')), mkdtempSync(join(tmpdir(), 'plain-mirror-'))];
  for (const [folder, from, count] of [
    [grown, 0, 300],
    [otherGrown, 1000, 200],
  ] as const) {
    killAfter(folder, from, count);
    findPairs(folder);
    killAfter(folder, from + count, 3);
  }
  return () => [killed, other, grown, otherGrown].forEach((folder) => rmSync(folder, { recursive: true, force: true }));
});

/** Even numbers spread over a range, the same in each run. */
function spread(count: number, until: number): number[] {
  return Array.from({ length: count }, (_, no) =>
    Math.floor((((no * 2_654_435_761) % 4_294_967_296) / 4_294_967_296) * until),
  );
}

const isPrefix = (numbers: readonly number[]): boolean => numbers.every((no, at) => no === at);

// Fault 5: the power fails while the log is written, or a bit of it turns over.
test('a torn or damaged log gives all that was saved before the damage and nothing half', () => {
  const states = countRounds(30, 300);
  const size = statSync(join(killed, `${file}-wal`)).size;
  const figures = { cut: 0, flipped: 0, fewest: saved, most: 0 };
  const problems: string[] = [];
  for (const how of ['cut', 'flipped'] as const) {
    for (const at of spread(states, size)) {
      const folder = makeFolder();
      copyCompany(killed, folder, ['', '-wal']);
      const log = readFileSync(join(folder, `${file}-wal`));
      if (how === 'flipped') log[at] = (log[at] ?? 0) ^ 0x10;
      writeFileSync(join(folder, `${file}-wal`), how === 'cut' ? log.subarray(0, at) : log);
      const found = findOrRefuse(folder);
      figures[how] += 1;
      if (typeof found === 'string') continue;
      figures.fewest = Math.min(figures.fewest, found.whole.length);
      figures.most = Math.max(figures.most, found.whole.length);
      if (!isPrefix(found.whole)) problems.push(`${how} at ${at}: ${found.whole.join()}`);
      problems.push(...found.partial.map((problem) => `${how} at ${at}: ${problem}`));
      rmSync(folder, { recursive: true });
    }
  }
  // A cut takes away what was confirmed: that is the fault. What must not be is a save in part, or one after a gap.
  const rounds = figures.cut + figures.flipped;
  reportFault(5, 'cut off, or with a bit turned over', { rounds, partial: problems.length });
  expect(problems).toEqual([]);
  expect(figures.most).toBeGreaterThan(figures.fewest);
});

// Fault 7: files of the database are missing, or of another database.
test.each<[string, (folder: string) => void]>([
  ['no index of the log', (folder) => copyCompany(killed, folder, ['', '-wal'])],
  [
    'another index of the log',
    (folder) => {
      copyCompany(killed, folder, ['', '-wal']);
      copyFileSync(join(other, `${file}-shm`), join(folder, `${file}-shm`));
    },
  ],
  [
    'an index of the log that is no index',
    (folder) => {
      copyCompany(killed, folder, ['', '-wal']);
      writeFileSync(join(folder, `${file}-shm`), Buffer.alloc(32_768, 0xa5));
    },
  ],
])('with %s everything saved is there', (what, make) => {
  const folder = makeFolder();
  make(folder);
  const found = findPairs(folder);
  const figures = { rounds: 1, confirmed: saved, lost: saved - found.whole.length, partial: found.partial.length };
  reportFault(7, what, figures);
  expect(found.partial).toEqual([]);
  expect(found.whole).toEqual(Array.from({ length: saved }, (_pair, no) => no));
});

test('without its log a database holds whole saves only, or is refused', () => {
  const folder = makeFolder();
  copyCompany(killed, folder, ['']);
  const found = findOrRefuse(folder);
  reportFault(7, 'no log', { rounds: 1, partial: typeof found === 'string' ? 0 : found.partial.length });
  if (typeof found === 'string') return;
  expect([isPrefix(found.whole), found.partial]).toEqual([true, []]);
});

test.each([
  ['after a kill', () => [killed, other], false],
  ['after a clean end', () => [killed, other], true],
  ['of a larger database, after a kill', () => [grown, otherGrown], false],
  ['of a larger database, after a clean end', () => [grown, otherGrown], true],
  ['of a smaller database, after a kill', () => [otherGrown, grown], false],
  ['of a new database', () => [grown, other], false],
  ['with its index, after a kill', () => [killed, other], false],
  ['with its index, after a clean end', () => [grown, otherGrown], true],
])('the log of another database is never mixed in (%s)', (what, choose, isClosed) => {
  const [mine = '', foreign = ''] = choose();
  const target = makeFolder();
  copyCompany(mine, target, ['', '-wal']);
  // Opened and closed once, all is in the database and the log is gone.
  if (isClosed) findPairs(target);
  const folder = makeFolder();
  copyCompany(target, folder, ['']);
  copyCompany(foreign, folder, what.startsWith('with its index') ? ['-wal', '-shm'] : ['-wal']);
  const found = findOrRefuse(folder);
  const ofBoth =
    typeof found === 'string' ? [] : [found.whole.some((no) => no < 1000), found.whole.some((no) => no >= 1000)];
  const mixed = ofBoth.every(Boolean) && ofBoth.length > 0 ? 1 : 0;
  const partial = typeof found === 'string' ? 0 : found.partial.length;
  reportFault(7, `log of another database, ${what}`, { rounds: 1, partial, corrupt: mixed });
  expect(ofBoth).not.toEqual([true, true]);
  if (typeof found !== 'string') expect(found.partial).toEqual([]);
});

test('its own log of long ago, put back over what was saved since, gives no save in part', () => {
  const folder = makeFolder();
  copyCompany(killed, folder, ['', '-wal']);
  findPairs(folder);
  const kept = makeFolder();
  copyCompany(killed, kept, ['-wal']);
  const store = openPlainStore(folder);
  for (let no = saved; no < saved + 60; no += 1) writePair(store, no);
  store.close();
  copyCompany(kept, folder, ['-wal']);
  const found = findOrRefuse(folder);
  const partial = typeof found === 'string' ? [] : found.partial;
  reportFault(7, 'its own log of long ago', { rounds: 1, partial: partial.length });
  expect(partial).toEqual([]);
});
