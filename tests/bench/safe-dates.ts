import { createWriteStream, mkdtempSync, openAsBlob, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { finished } from 'node:stream/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { v4, v7 } from 'uuid';
import { openApp } from '../../electron/app/app.ts';
import { addDays, toDay } from '../../shared/clock.ts';
import { importMapSchema } from '../../shared/features/imports/imports.schema.ts';
import { desktopOrigin, windowHeader } from '../../shared/host.ts';
import type { CommandId, FileId } from '../../shared/ids.ts';
import { benchOptions, benchPin, noHost } from './company.ts';
import { makeRandom, printFigure, printPlain, quantileOf } from './numbers.ts';
import { limitMs } from './procedures.ts';
import { openStack, type Stack } from './stack.ts';

const jobs = 100_000;
/** All within the time a safe date looks back on, so that every job counts. */
const days = 700;
const rounds = 40;

/** Most jobs are of one kind, as in a business with one thing it mostly does: the worst a safe date can meet. */
const kinds = ['New line', 'New line', 'New line', 'New line', 'Repair'];

async function writeJobs(path: string): Promise<void> {
  const random = makeRandom(11);
  const out = createWriteStream(path);
  out.write('Customer,Job type,Asked on,Promised,Done\n');
  const today = toDay(Date.now(), 'UTC');
  for (let index = 0; index < jobs; index += 1) {
    const asked = addDays(today, -1 - Math.floor(random() * days));
    // Skewed, as lead times are: most take a few days, some take weeks.
    const took = Math.floor(1 + 30 * random() ** 3);
    const done = addDays(asked, took);
    out.write(
      `Customer ${index % 5000},${kinds[index % kinds.length]},${asked},${addDays(asked, 7)},${done > today ? '' : done}\n`,
    );
  }
  out.end();
  await finished(out);
}

async function importJobs({ client, bridge, windowId }: Stack, file: string): Promise<void> {
  const fileId = v4() as FileId;
  const body = await openAsBlob(file);
  const headers = { [windowHeader]: windowId };
  const request = new Request(`${desktopOrigin}/files/${fileId}`, { method: 'PUT', body, headers });
  await bridge.fetch(request, { initiatorOrigin: desktopOrigin });
  const { jobId } = await client.imports.start({
    commandId: v7() as CommandId,
    fileId,
    fileName: 'jobs.csv',
    as: 'promises',
    map: importMapSchema.parse({
      columns: {
        customer: 'Customer',
        jobType: 'Job type',
        askedOn: 'Asked on',
        promisedOn: 'Promised',
        doneOn: 'Done',
      },
      dateOrder: 'year-first',
    }),
    dryRun: false,
    allOrNothing: false,
  });
  for (;;) {
    const job = await client.jobs.get({ id: jobId });
    if (job.state === 'failed') throw new Error(`The import of jobs failed: ${job.error}`);
    if (job.state === 'done' && job.endedAt !== null) {
      printPlain('import of 100,000 jobs', `${((job.endedAt - job.startedAt) / 1000).toFixed(1)} s`);
      return;
    }
    await pause(100);
  }
}

/** What a safe date and the capability list cost with 100,000 jobs that all count, 95th percentile. */
export async function benchSafeDates(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'plain-mirror-bench-jobs-'));
  const app = await openApp(benchOptions(folder), noHost);
  await app.call.session.setUp({
    commandId: v7() as CommandId,
    business: { name: 'Benchmark', kind: 'internet-installer', currency: 'EUR', timeZone: 'UTC', yearStartsInMonth: 1 },
    ownerName: 'Sam',
    pin: benchPin,
  });
  await app.close();
  const stack = await openStack(folder);
  const file = join(folder, 'jobs.csv');
  await writeJobs(file);
  await importJobs(stack, file);
  const { promising } = stack.client;
  const jobTypeId = (await promising.jobTypes({})).items.find(({ name }) => name === kinds[0])?.id;
  if (jobTypeId === undefined) throw new Error('The benchmark jobs were not imported.');
  const calls: Readonly<Record<string, () => Promise<unknown>>> = {
    'safe date': () => promising.safeDate({ jobTypeId }),
    'safe date for a need': () => promising.safeDate({ jobTypeId, days: 5 }),
    'capability list': () => promising.capabilities({}),
  };
  for (const [name, call] of Object.entries(calls)) {
    const ms: number[] = [];
    for (let round = 0; round < rounds; round += 1) {
      const start = performance.now();
      await call();
      ms.push(performance.now() - start);
    }
    printFigure(`${name} of 100,000 jobs, p95`, quantileOf(ms, 0.95), limitMs, ' ms');
    printPlain('median', `${quantileOf(ms, 0.5).toFixed(1)} ms`);
  }
  await stack.close();
  rmSync(folder, { recursive: true, force: true });
}
