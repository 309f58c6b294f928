import { createWriteStream, mkdirSync, statSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { v4, v7 } from 'uuid';
import type { CommandId, FileId } from '../../../shared/ids.ts';
import { openRealApp } from './open-app.ts';

// Imports a huge table through the real app, says how far it is, and at the end how it went and what that cost.
const [folder = '', shape = 'rows', size = '0', cancelAt = 'never'] = process.argv.slice(2);

/** Further columns than the three that are read. */
const others = 27;
const fill = Array.from({ length: others }, (_, at) => `column ${at}`).join(',');

/** Bytes that are written at once. */
const pieceBytes = 65_536;

function* toText(): Generator<string> {
  yield `Date,Words,Customer,${fill}\n`;
  if (shape === 'columns') yield ','.repeat(Number(size));
  for (let left = shape === 'cell' ? Number(size) : 0; left > 0; left -= pieceBytes) yield 'x'.repeat(pieceBytes);
  for (let no = 0; no < (shape === 'rows' ? Number(size) : 3); no += 1) {
    yield `2026-11-${String((no % 18) + 1).padStart(2, '0')},The line was down ${no},Customer ${no % 5000},${fill}\n`;
  }
}

const fileId = v4() as FileId;
mkdirSync(join(folder, 'company/uploads'), { recursive: true });
await pipeline(Readable.from(toText()), createWriteStream(join(folder, 'company/uploads', fileId)));
const app = await openRealApp(folder);
const columns = { heardAt: 'Date', words: 'Words', customer: 'Customer' };
const map = {
  columns,
  values: {},
  constants: {},
  dateOrder: null,
  encoding: null,
  delimiter: null,
  openActions: false,
};
const ask = { fileName: 'list.csv', as: 'feedback', map, dryRun: false, allOrNothing: false } as const;
const delay = monitorEventLoopDelay({ resolution: 1 });
writeSync(1, 'ready\n');
delay.enable();
/** What the program itself needs before anything is imported. */
const startMb = Math.round(process.memoryUsage.rss() / 1024 / 1024);
const { jobId } = await app.call.imports.start({ commandId: v7() as CommandId, fileId, ...ask });
const count = app.store.database.prepare('SELECT count(*) FROM entries').pluck();
let written = 0;
let logMb = 0;
let cancelling: Promise<unknown> | null = null;
for (;;) {
  const { state, error, done } = await app.call.jobs.get({ id: jobId });
  logMb = Math.max(logMb, Math.round(statSync(`${app.store.path}-wal`).size / 1024 / 1024));
  if (state !== 'running') {
    await cancelling;
    const left = app.store.database.prepare('SELECT (SELECT count(*) FROM entries) + (SELECT count(*) FROM customers)');
    const peakMb = Math.round(process.resourceUsage().maxRSS / 1024);
    const costMb = peakMb - startMb;
    const stallMs = Math.round(delay.max / 1e6);
    const end = { state, error, written, left: left.pluck().get(), peakMb, costMb, logMb, stallMs };
    writeSync(1, `${JSON.stringify(end)}\n`);
    break;
  }
  writeSync(1, `running ${done}\n`);
  if (cancelling === null && done >= Number(cancelAt)) {
    // Counting half a million rows holds this thread up as well, and is no part of the import.
    delay.disable();
    written = Number(count.get());
    delay.enable();
    cancelling = app.call.jobs.cancel({ commandId: v7() as CommandId, id: jobId });
  }
  await pause(50);
}
await app.close();
