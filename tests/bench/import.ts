import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream, mkdtempSync, openAsBlob, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout as pause } from 'node:timers/promises';
import { v4, v7 } from 'uuid';
import { openApp } from '../../electron/app/app.ts';
import { desktopOrigin, windowHeader } from '../../shared/host.ts';
import type { CommandId, FileId, JobId, LocationId } from '../../shared/ids.ts';
import { samplePeople } from '../e2e/sample.ts';
import { importBarely, importByCommandLine } from './bulk.ts';
import { saveEntry } from './entries.ts';
import { benchOptions, noHost } from './options.ts';
import type { Peer } from './peers.ts';
import { makeRandom, quantileOf, timeByTurns, timeOnce } from './readings.ts';
import { makeSentence } from './sentences.ts';
import { openStack, type Stack } from './stack.ts';
import type { Row } from './table.ts';

const loads = ['happy', 'so-so', 'unhappy', 'not-known'];
const columns = 'Date,Words,Customer,Touchpoint,Location,Channel,How they left';

/** The bench samples the host thread this often, in milliseconds; it is part of every reading and taken off. */
const sampleMs = 5;
/** What somebody at the counter does meanwhile: a call every so many milliseconds. */
const callEveryMs = 10;

async function writeFile(path: string, count: number): Promise<void> {
  const random = makeRandom(99);
  const out = createWriteStream(path);
  out.write(`${columns}\n`);
  for (let index = 0; index < count; index += 1) {
    const at = new Date(Date.UTC(2024, 0, 1) + index * 60_000).toISOString().slice(0, 19);
    const customer = `Imported customer ${Math.floor(random() * 2000)}`;
    const howLeft = loads[Math.floor(random() * loads.length)] ?? '';
    const line = `${at},"${makeSentence(random)}",${customer},Support,Harbour,phone,${howLeft}\n`;
    if (!out.write(line)) await once(out, 'drain');
  }
  out.end();
  await once(out, 'close');
}

/** How the file becomes feedback. */
const map = {
  columns: {
    heardAt: 'Date',
    words: 'Words',
    customer: 'Customer',
    touchpoint: 'Touchpoint',
    location: 'Location',
    channel: 'Channel',
    howLeft: 'How they left',
  },
  values: {},
  constants: {},
  dateOrder: 'year-first',
  encoding: null,
  delimiter: null,
  openActions: false,
} as const;

async function startImport({ client, bridge, windowId }: Stack, file: string): Promise<JobId> {
  const fileId = v4() as FileId;
  const headers = { [windowHeader]: windowId };
  const request = new Request(`${desktopOrigin}/files/${fileId}`, {
    method: 'PUT',
    body: await openAsBlob(file),
    headers,
  });
  const response = await bridge.fetch(request, { initiatorOrigin: desktopOrigin });
  if (!response.ok) throw new Error(`The upload was not taken: ${await response.text()}`);
  const { jobId } = await client.imports.start({
    commandId: v7() as CommandId,
    fileId,
    fileName: 'bench.csv',
    as: 'feedback',
    map: { ...map, columns: { ...map.columns } },
    dryRun: false,
    allOrNothing: false,
  });
  return jobId;
}

/** How long anybody had to wait while a file came in, in milliseconds. */
export type Waits = {
  readonly ms: number;
  readonly host: number;
  readonly calls: readonly number[];
  readonly saves: readonly number[];
};

/** Saves, lists and looks by turns until the import is done; every wait is kept. */
async function workMeanwhile(stack: Stack, jobId: JobId): Promise<{ calls: number[]; saves: number[] }> {
  const [calls, saves]: [number[], number[]] = [[], []];
  for (let turn = 0; ; turn += 1) {
    if (turn % 4 === 0) saves.push(await timeOnce(() => saveEntry(stack, `Said meanwhile, ${turn}.`)));
    else calls.push(await timeOnce(() => (turn % 4 === 1 ? stack.client.log.list({}) : stack.client.system.ping({}))));
    if (turn % 20 === 0) {
      const { state, error } = await stack.client.jobs.get({ id: jobId });
      if (state === 'done') return { calls, saves };
      if (state !== 'running') throw new Error(`The import ended as ${state}: ${error}`);
    }
    await pause(callEveryMs);
  }
}

/** Imports a file into a company just set up, while somebody works. */
async function importOnce(file: string): Promise<Waits> {
  const folder = mkdtempSync(join(tmpdir(), 'plain-mirror-bench-import-'));
  const app = await openApp(benchOptions(folder), noHost);
  await app.call.session.setUp({
    commandId: v7() as CommandId,
    business: { name: 'Benchmark', kind: 'internet-installer', currency: 'EUR', timeZone: 'UTC', yearStartsInMonth: 1 },
    ownerName: samplePeople.owner.name,
    pin: samplePeople.owner.pin,
  });
  await app.call.business.addLocation({ commandId: v7() as CommandId, id: v7() as LocationId, name: 'Harbour' });
  await app.close();
  const stack = await openStack(folder);
  const loop = monitorEventLoopDelay({ resolution: sampleMs });
  loop.enable();
  const jobId = await startImport(stack, file);
  const { calls, saves } = await workMeanwhile(stack, jobId);
  loop.disable();
  const { startedAt, endedAt } = await stack.client.jobs.get({ id: jobId });
  await stack.close();
  rmSync(folder, { recursive: true });
  return { ms: (endedAt ?? Number.NaN) - startedAt, host: loop.max / 1e6 - sampleMs, calls, saves };
}

const toLine = (name: string, ms: readonly number[]): string =>
  `${name}: p50 ${quantileOf(ms, 0.5).toFixed(1)}, p95 ${quantileOf(ms, 0.95).toFixed(1)}, p99 ${quantileOf(ms, 0.99).toFixed(1)}, longest ${Math.max(...ms).toFixed(1)} ms of ${ms.length}`;

/** An import of so many rows as everybody does it, and what whoever worked meanwhile had to wait. */
export async function benchImport(
  size: number,
  duckdb: Peer | null,
  hasCli: boolean,
): Promise<{ readonly row: Row; readonly waits: readonly string[] }> {
  const place = mkdtempSync(join(tmpdir(), 'plain-mirror-bench-'));
  const file = join(place, 'import.csv');
  await writeFile(file, size);
  const waits: Waits[] = [];
  const contest = {
    ours: async () => void waits.push(await importOnce(file)),
    bare: () => importBarely(file),
    cli: hasCli
      ? () => {
          const database = join(place, `${v7()}.sqlite`);
          const { status, stderr } = spawnSync('sqlite3', ['-bail', database], { input: importByCommandLine(file) });
          if (status !== 0) throw new Error(String(stderr));
        }
      : null,
    duckdb:
      duckdb === null
        ? null
        : () => duckdb.run(`CREATE OR REPLACE TEMP TABLE imported AS FROM read_csv('${file}', header = true)`),
  };
  // A million rows take minutes: once is enough, and no round goes uncounted.
  const rounds = size >= 1_000_000 ? 1 : 3;
  const timed = await timeByTurns(contest, rounds, rounds > 1);
  // By the job's own clock: setting up a company to import into is no part of it.
  const readings = { ...timed, ours: waits.map(({ ms }) => ms).slice(-rounds) };
  rmSync(place, { recursive: true });
  const host = Math.max(...waits.map((one) => one.host));
  return {
    row: { subject: 'import CSV', size, unit: 'ms', isInteractive: false, readings },
    waits: [
      toLine(
        '  a save',
        waits.flatMap(({ saves }) => saves),
      ),
      toLine(
        '  another call',
        waits.flatMap(({ calls }) => calls),
      ),
      `  the host thread stood still for ${host.toFixed(1)} ms at the longest`,
    ],
  };
}
