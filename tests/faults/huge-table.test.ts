import { expect, test } from 'vitest';
import { z } from 'zod';
import { sql } from '../../electron/db/sql.ts';
import { startChild, type Child } from '../factories/child.ts';
import { openRealApp } from './children/open-app.ts';
import { childFile, makeCompany } from './company.ts';
import { reportFault } from './report-fault.ts';
import { countRounds } from './rounds.ts';

const rows = countRounds(2500, 1_000_000);

/** What an import may cost beside the program itself, in MB: 512 in all, and the built program needs about 200. */
const memoryMb = 312;

/** How large the write-ahead log may become, in MB; it is copied back from 128 MB on. */
const logMb = 256;

/** An import of this many rows takes minutes, and taking it back too. */
const timeoutMs = 60 * 60 * 1000;

const endSchema = z.object({
  state: z.string(),
  error: z.string().nullable(),
  written: z.number(),
  left: z.number(),
  peakMb: z.number(),
  costMb: z.number(),
  logMb: z.number(),
  stallMs: z.number(),
});

const startImport = (folder: string, ...args: (string | number)[]): Child =>
  startChild(childFile('import-huge'), [folder, ...args.map(String)]);

/** The last thing an import says; throws where it ended without a word. */
async function untilEnd(child: Child): Promise<z.infer<typeof endSchema>> {
  for (let line = await child.nextLine(); line !== null; line = await child.nextLine())
    if (line.startsWith('{')) return endSchema.parse(JSON.parse(line));
  throw new Error((await child.ended).stderr);
}

const tellCost = ({ peakMb, costMb, logMb, stallMs }: z.infer<typeof endSchema>): string =>
  `${costMb} of ${peakMb} MB, log ${logMb} MB, longest stall ${stallMs} ms`;

// Fault 16: a table as large as a file can be.
test(
  `an import of ${rows.toLocaleString('en')} rows and thirty columns, cancelled half-way, is taken back whole`,
  async () => {
    const end = await untilEnd(startImport(await makeCompany(), 'rows', rows, rows / 2));
    const what = `cancelled at half of ${rows.toLocaleString('en')} rows: ${tellCost(end)}`;
    reportFault(16, what, { rounds: 1, partial: end.left });
    expect(end).toMatchObject({ state: 'cancelled', left: 0 });
    expect(end.written).toBeGreaterThan(0);
    expect(end.costMb).toBeLessThan(memoryMb);
    expect(end.logMb).toBeLessThan(logMb);
  },
  timeoutMs,
);

test(
  `an import of ${rows.toLocaleString('en')} rows, killed near its end, is taken back whole by the next start`,
  async () => {
    const folder = await makeCompany();
    const child = startImport(folder, 'rows', rows);
    let read = 0;
    while (read < rows * 0.9) {
      const line = await child.nextLine();
      if (line?.startsWith('running') !== true && line !== 'ready') throw new Error(`It ended early: ${line}`);
      read = Number(line.split(' ')[1] ?? 0);
    }
    await child.kill();
    const app = await openRealApp(folder);
    const left = app.store.read.number(
      sql`SELECT (SELECT count(*) FROM entries) + (SELECT count(*) FROM customers) + (SELECT count(*) FROM actions)`,
    );
    const state = app.store.read.text(sql`SELECT state FROM jobs`);
    await app.close();
    reportFault(16, `kill -9 at nine tenths of ${rows.toLocaleString('en')} rows`, { rounds: 1, partial: left });
    expect({ left, state }).toEqual({ left: 0, state: 'failed' });
  },
  timeoutMs,
);

test.each([
  ['one cell of 400 MB', 'cell', 400_000_000],
  ['a row of a million columns', 'columns', 1_000_000],
])(
  '%s ends in a sentence and costs no more memory than any other table',
  async (what, shape, size) => {
    const end = await untilEnd(startImport(await makeCompany(), shape, size));
    reportFault(16, `${what}: ${tellCost(end)}`, { rounds: 1, partial: end.state === 'done' ? 0 : end.left });
    expect(end.costMb).toBeLessThan(memoryMb);
    if (shape === 'cell') expect(end).toMatchObject({ state: 'failed', left: 0 });
  },
  600_000,
);
