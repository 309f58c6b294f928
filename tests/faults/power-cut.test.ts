import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { Refusal } from '../../shared/refusal.ts';
import { makeFolder } from '../factories/store.ts';
import { openPlainStore } from './children/open-plain-store.ts';
import { childFile } from './company.ts';
import { findPairs } from './pairs.ts';
import { cutPower, openChance, putInto } from './power/cut-power.ts';
import { record, whyNoTracing } from './power/record.ts';
import type { Recording } from './power/recording.ts';
import { reportFault, reportNotRun } from './report-fault.ts';
import { countRounds } from './rounds.ts';

/** So many that the log is copied back into the file several times on the way. */
const pairs = 160;

/** Every so many states are looked into with everything `mirror check` has. */
const thorough = 10;

const notRun = whyNoTracing();

/** Records the writing connection as the app opens it, or, told so, with a weaker promise than ours. */
async function recordWriter(synchronous: string): Promise<Recording> {
  const root = makeFolder();
  openPlainStore(root).close();
  return record(childFile('write-pairs'), [root, '0', String(pairs), 'close', synchronous], root);
}

type Found = {
  readonly lost: number;
  readonly partial: number;
  readonly isCorrupt: boolean;
  readonly confirmed: number;
};

/** Fails the power at a random moment, starts again, and compares with what had been confirmed until then. */
function cutOnce(recording: Recording, seed: number): Found {
  const chance = openChance(seed);
  const after = Math.floor(chance() * (recording.happened.length + 1));
  const confirmed = recording.happened
    .slice(0, after)
    .flatMap((one) => (one.is === 'said' && one.line.startsWith('saved ') ? [Number(one.line.slice(6))] : []));
  const folder = mkdtempSync(join(tmpdir(), 'plain-mirror-'));
  try {
    putInto(cutPower(recording, after, chance), recording.root, folder);
    const { whole, partial } = findPairs(folder, [], seed % thorough !== 0);
    const there = new Set(whole);
    const lost = confirmed.filter((no) => !there.has(no)).length;
    return { lost, partial: partial.length, isCorrupt: false, confirmed: confirmed.length };
  } catch (cause) {
    // Refused as damaged, or found to be so by a query.
    if (!(cause instanceof Refusal) && !(cause instanceof Error && 'code' in cause)) throw cause;
    return { lost: 0, partial: 0, isCorrupt: true, confirmed: confirmed.length };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function cutOften(recording: Recording, states: number) {
  const found = Array.from({ length: states }, (_, seed) => cutOnce(recording, seed + 1));
  return {
    rounds: states,
    confirmed: found.reduce((sum, { confirmed }) => sum + confirmed, 0),
    lost: found.filter(({ lost }) => lost > 0).length,
    partial: found.filter(({ partial }) => partial > 0).length,
    corrupt: found.filter(({ isCorrupt }) => isCorrupt).length,
  };
}

const states = countRounds(200, 5000);

// Fault 2: the power fails, and the disk holds some of what it was given since the last sync, in any order.
test(
  `the power cut at ${states} moments while saves are made loses none that was confirmed and damages nothing`,
  async (context) => {
    if (notRun !== null) {
      reportNotRun(2, 'synchronous FULL, as we save', notRun);
      return context.skip(notRun);
    }
    const figures = cutOften(await recordWriter(''), states);
    reportFault(2, 'synchronous FULL, as we save (states)', figures);
    expect(figures).toMatchObject({ lost: 0, partial: 0, corrupt: 0 });
    expect(figures.confirmed).toBeGreaterThan(0);
  },
  states * 1000,
);

// A test that has never seen a loss proves nothing: what is known to lose must be seen to.
test.each([
  ['NORMAL', 'loses saves', 'lost'],
  ['OFF', 'damages the file', 'corrupt'],
] as const)(
  'the same with synchronous %s %s, as this test can see',
  async (synchronous, _, kind) => {
    if (notRun !== null) return;
    const figures = cutOften(await recordWriter(synchronous), countRounds(60, 500));
    console.log(`power cut under ${synchronous}, which must fail: ${JSON.stringify(figures)}`);
    expect(figures[kind]).toBeGreaterThan(0);
  },
  600_000,
);
