import { expect, test } from 'vitest';
import { startChild } from '../factories/child.ts';
import { makeFolder } from '../factories/store.ts';
import { openPlainStore } from './children/open-plain-store.ts';
import { childFile } from './company.ts';
import { findPairs } from './pairs.ts';
import { whyNoTracing } from './power/record.ts';
import { reportFault, reportNotRun } from './report-fault.ts';
import { countRounds } from './rounds.ts';

const notRun = whyNoTracing();

/** Which calls fail: of the first so many, every so-many-th; and how many pairs are written, so that there are as many calls. */
const plans = [
  { call: 'pwrite64', until: countRounds(50, 200), step: countRounds(12, 1), pairs: countRounds(8, 20) },
  { call: 'fsync', until: countRounds(10, 200), step: countRounds(3, 1), pairs: countRounds(8, 200) },
] as const;

/** What fails, with which error, and whether only that call (nothing) or all from then on (`+`). */
const faults = plans.flatMap(({ call, ...plan }) =>
  ['EIO', 'ENOSPC'].flatMap((error) => ['', '+'].map((suffix) => [call, error, suffix, plan] as const)),
);

/** Two hundred times two hundred pairs under a tracer. */
const longestMs = 30 * 60_000;

type Said = { readonly saved: number[]; readonly failed: number[] };

async function writeUnder(inject: string, call: string, folder: string, pairs: number): Promise<Said> {
  const tracer = ['strace', '-f', '--seccomp-bpf', '-qqq', '-o', '/dev/null', '-e', `trace=${call}`];
  const child = startChild(childFile('write-pairs'), [folder, '0', String(pairs)], [...tracer, '-e', inject]);
  const said: Said = { saved: [], failed: [] };
  for (let line = await child.nextLine(); line !== null; line = await child.nextLine()) {
    const [how, no] = line.split(' ');
    if (how === 'saved') said.saved.push(Number(no));
    if (how === 'failed') said.failed.push(Number(no));
  }
  await child.ended;
  return said;
}

// Fault 3: the disk refuses a write or a sync, once or from then on.
test.each(faults)(
  '%s that fails with %s%s at any call leaves all or nothing, and trying again under the same id doubles nothing',
  async (call, error, suffix, { until, step, pairs }) => {
    const what = `${call} fails with ${error}${suffix === '+' ? ' from call N on' : ' at call N'}`;
    if (notRun !== null) return reportNotRun(3, what, notRun);
    const figures = { rounds: 0, confirmed: 0, lost: 0, failed: 0, reached: 0 };
    const problems: string[] = [];
    const all = Array.from({ length: pairs }, (_, pair) => pair);
    for (let no = 1; no <= until; no += step) {
      const folder = makeFolder();
      openPlainStore(folder).close();
      const { saved, failed } = await writeUnder(
        `inject=${call}:error=${error}:when=${no}${suffix}`,
        call,
        folder,
        pairs,
      );
      figures.rounds += 1;
      figures.confirmed += saved.length;
      figures.failed += failed.length;
      // A program that makes fewer calls meets no fault, and one that meets it while opening says nothing at all.
      if (saved.length < pairs) figures.reached += 1;
      const found = findPairs(folder, [], true);
      const lost = saved.filter((pair) => !found.whole.includes(pair));
      figures.lost += lost.length;
      const after = findPairs(folder, all);
      problems.push(...[...found.partial, ...after.partial].map((problem) => `at ${no}${suffix}: ${problem}`));
      if (after.whole.length !== pairs) problems.push(`at ${no}${suffix}, again: ${after.whole.length} pairs`);
    }
    const { failed, reached, ...reported } = figures;
    reportFault(3, `${what}, met in ${reached}`, { ...reported, partial: problems.length });
    expect({ lost: figures.lost, problems }).toEqual({ lost: 0, problems: [] });
    // It reached the program, and the program went on.
    expect(failed).toBeGreaterThan(0);
    expect(figures.confirmed).toBeGreaterThan(0);
  },
  longestMs,
);
