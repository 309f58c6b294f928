import Database from 'better-sqlite3';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { v4 } from 'uuid';
import { expect, onTestFinished, test } from 'vitest';
import { z } from 'zod';
import { databaseName } from '../../electron/db/open-database.ts';
import { sql } from '../../electron/db/sql.ts';
import type { FileId } from '../../shared/ids.ts';
import { startHost } from '../e2e/host-process.ts';
import { newCommandId, setUpShop } from '../e2e/shop.ts';
import { startChild, type Child } from '../factories/child.ts';
import { openRealApp } from './children/open-app.ts';
import { childFile, makeCompany } from './company.ts';
import { hugeAsk, writeHugeFile } from './huge-file.ts';
import { reportFault, reportNotRun } from './report-fault.ts';
import { countRounds } from './rounds.ts';

const rows = countRounds(2500, 1_000_000);
const rowsText = `${rows.toLocaleString('en')} rows`;

/** The most memory the program may take, in MB. */
const memoryMb = 512;

/** What a table may cost beside the program itself, in MB; the built program needs about 200. */
const costMb = memoryMb - 200;

/** How large the write-ahead log may become, in MB; it is copied back from 128 MB on. */
const logMb = 256;

/** An import of this many rows takes minutes, and taking it back too. */
const timeoutMs = 60 * 60 * 1000;

const endSchema = z.object({
  state: z.string(),
  error: z.string().nullable(),
  left: z.number(),
  costMb: z.number(),
});

const startImport = (folder: string, ...args: (string | number)[]): Child =>
  startChild(childFile('import-huge'), [folder, ...args.map(String)]);

/** The last thing an import says; throws where it ended without a word. */
async function untilEnd(child: Child): Promise<z.infer<typeof endSchema>> {
  for (let line = await child.nextLine(); line !== null; line = await child.nextLine())
    if (line.startsWith('{')) return endSchema.parse(JSON.parse(line));
  throw new Error((await child.ended).stderr);
}

const toMb = (bytes: number): number => Math.round(bytes / 1024 / 1024);

/** The most memory a process has taken in its life, in MB; null where the system doesn't tell. */
function readPeakMb(processNo: number | undefined): number | null {
  if (process.platform !== 'linux') return null;
  const status = readFileSync(`/proc/${processNo}/status`, 'utf8');
  return toMb(Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? Number.NaN) * 1024);
}

// Fault 16: a table as large as a file can be, taken in by the built program.
test(
  `an import of ${rowsText} and thirty columns, cancelled half-way, is taken back whole`,
  async () => {
    const host = await startHost();
    onTestFinished(() => host.stop());
    const { owner } = await setUpShop(host);
    const database = new Database(join(host.dataDir, databaseName), { readonly: true });
    onTestFinished(() => void database.close());
    const count = (table: string): number => Number(database.prepare(`SELECT count(*) FROM ${table}`).pluck().get());
    const fileId = v4() as FileId;
    await writeHugeFile(join(host.dataDir, 'uploads', fileId), 'rows', rows);
    const { jobId } = await owner.imports.start({ commandId: newCommandId(), fileId, ...hugeAsk });
    let [log, written] = [0, 0];
    let isCancelled = false;
    for (;;) {
      const { state, done } = await owner.jobs.get({ id: jobId });
      log = Math.max(log, toMb(statSync(`${database.name}-wal`).size));
      if (state !== 'running') break;
      if (!isCancelled && done >= rows / 2) {
        written = count('entries');
        await owner.jobs.cancel({ commandId: newCommandId(), id: jobId });
        isCancelled = true;
      }
      await pause(50);
    }
    const { state } = await owner.jobs.get({ id: jobId });
    const left = count('entries') + count('customers');
    const peak = readPeakMb(host.processNo);
    const what = `cancelled at half of ${rowsText}`;
    reportFault(16, `${what}: ${peak ?? '?'} MB, log ${log} MB`, { rounds: 1, partial: left });
    expect({ state, left }).toEqual({ state: 'cancelled', left: 0 });
    expect(written).toBeGreaterThan(0);
    expect(log).toBeLessThan(logMb);
    if (peak === null) return reportNotRun(16, `memory, ${what}`, 'this system does not tell it');
    expect(peak).toBeLessThan(memoryMb);
  },
  timeoutMs,
);

test(
  `an import of ${rowsText}, killed near its end, is taken back whole by the next start`,
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
    reportFault(16, `kill -9 at nine tenths of ${rowsText}`, { rounds: 1, partial: left });
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
    reportFault(16, `${what}: ${end.costMb} MB beside the program`, {
      rounds: 1,
      partial: end.state === 'done' ? 0 : end.left,
    });
    expect(end.costMb).toBeLessThan(costMb);
    if (shape === 'cell') expect(end).toMatchObject({ state: 'failed', left: 0 });
  },
  600_000,
);
