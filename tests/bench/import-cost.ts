import { execFileSync } from 'node:child_process';
import { createWriteStream, openAsBlob, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { finished } from 'node:stream/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { v4, v7 } from 'uuid';
import { foundation } from '../../electron/db/migrations/0010-foundation.ts';
import { desktopOrigin, windowHeader } from '../../shared/host.ts';
import type { CommandId, EntryId, FileId, JobId } from '../../shared/ids.ts';
import { quickEntry } from './call-cost.ts';
import { limitMs } from './procedures.ts';
import { makeRandom, median, printFigure, printPlain, quantileOf } from './numbers.ts';
import { makeSentence } from './sentences.ts';
import type { Stack } from './stack.ts';

const rows = 100_000;
const loads = ['happy', 'so-so', 'unhappy', 'not-known'];

/** What a save may wait between two, as one member of staff at a time types. */
const saveEveryMs = 25;

const columns = 'Date,Words,Customer,Touchpoint,Location,Channel,How they left';

/** Writes the file both import: the same rows, the same words. */
export async function writeImportFile(path: string, count = rows, seed = 99): Promise<void> {
  const random = makeRandom(seed);
  const out = createWriteStream(path);
  out.write(`${columns}\n`);
  const start = Date.UTC(2024, 0, 1);
  for (let index = 0; index < count; index += 1) {
    const at = new Date(start + index * 600_000).toISOString().slice(0, 19);
    const customer = `Imported customer ${Math.floor(random() * 2000)}`;
    const howLeft = loads[Math.floor(random() * loads.length)] ?? '';
    out.write(`${at},"${makeSentence(random)}",${customer},Support,Harbour,phone,${howLeft}\n`);
  }
  out.end();
  await finished(out);
}

/** How the bench's file becomes feedback. */
export const importMap = {
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

/**
 * The sqlite3 command line's own CSV import of the same file, into a table with the same indexes and FTS5. A view takes
 * the file's columns, because the command line can't leave columns out; it names no customers and no places.
 */
function importByCommandLine(file: string): number {
  const path = join(tmpdir(), 'plain-mirror-bench-cli.sqlite');
  const clean = (): void => ['', '-wal', '-shm'].forEach((ending) => rmSync(`${path}${ending}`, { force: true }));
  clean();
  const script = join(tmpdir(), 'plain-mirror-bench-cli.sql');
  const trigger = `CREATE TRIGGER entries_insert AFTER INSERT ON entries BEGIN
    INSERT INTO entry_search (rowid, words, did_about, told_what) VALUES (new.position, new.words, new.did_about, new.told_what); END;`;
  writeFileSync(
    script,
    `PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; 
${foundation.up}
${trigger}
CREATE VIEW file AS SELECT NULL AS heard, NULL AS words, NULL AS customer, NULL AS touchpoint, NULL AS location, NULL AS channel, NULL AS how_left;
CREATE TRIGGER file_insert INSTEAD OF INSERT ON file BEGIN
  INSERT INTO entries (position, entry_id, words, type, channel, how_left, severity, heard_at, heard_on, recorded_at, status, needs_answer, import_key)
  VALUES (unixepoch(new.heard) * 1024000, lower(hex(randomblob(16))), new.words, 'said', new.channel, new.how_left, 'normal',
    unixepoch(new.heard) * 1000, date(new.heard), 0, 'new', new.how_left = 'unhappy', lower(hex(randomblob(16))));
END;
.import --csv --skip 1 "${file}" file
SELECT count(*) FROM entries;
`,
  );
  const start = performance.now();
  const printed = execFileSync('sqlite3', ['-bail', path], { input: `.read "${script}"\n`, encoding: 'utf8' });
  const ms = performance.now() - start;
  if (!printed.trimEnd().endsWith(String(rows)))
    throw new Error(`The sqlite3 command line imported something else: ${printed}`);
  clean();
  return ms;
}

async function upload({ bridge, windowId }: Stack, file: string): Promise<FileId> {
  const fileId = v4() as FileId;
  const request = new Request(`${desktopOrigin}/files/${fileId}`, {
    method: 'PUT',
    body: await openAsBlob(file),
    headers: { [windowHeader]: windowId },
  });
  const response = await bridge.fetch(request, { initiatorOrigin: desktopOrigin });
  if (!response.ok) throw new Error(`The upload was not taken: ${await response.text()}`);
  return fileId;
}

async function saveUntilOver({ client }: Stack, jobId: JobId): Promise<number[]> {
  const ms: number[] = [];
  for (let round = 0; ; round += 1) {
    const start = performance.now();
    await client.log.record({
      commandId: v7() as CommandId,
      id: v7() as EntryId,
      fields: quickEntry(`Said during the import, ${round}.`),
    });
    ms.push(performance.now() - start);
    if (round % 20 === 0 && (await client.jobs.get({ id: jobId })).state !== 'running') return ms;
    await pause(saveEveryMs);
  }
}

/** An import of 100,000 rows while somebody saves: its time, what a save waits, and how long the host thread stands still. */
export async function benchImport(stack: Stack): Promise<void> {
  const file = join(tmpdir(), 'plain-mirror-bench-import.csv');
  await writeImportFile(file);
  const fileId = await upload(stack, file);
  const loop = monitorEventLoopDelay({ resolution: 5 });
  loop.enable();
  const start = performance.now();
  const { jobId } = await stack.client.imports.start({
    commandId: v7() as CommandId,
    fileId,
    fileName: 'bench.csv',
    as: 'feedback',
    map: { ...importMap, columns: { ...importMap.columns } },
    dryRun: false,
    allOrNothing: false,
  });
  const saves = await saveUntilOver(stack, jobId);
  const job = await stack.client.jobs.get({ id: jobId });
  const importMs = (job.endedAt ?? performance.now()) - job.startedAt;
  loop.disable();
  if (job.state !== 'done') throw new Error(`The import ended as ${job.state}: ${job.error}`);
  printPlain(
    'import of 100,000 rows',
    `${(importMs / 1000).toFixed(1)} s, seen from outside ${((performance.now() - start) / 1000).toFixed(1)} s`,
  );
  printFigure('a save during the import, p95', quantileOf(saves, 0.95), limitMs, ' ms');
  printPlain('a save during the import, median', `${median(saves).toFixed(1)} ms of ${saves.length}`);
  // The timer's own resolution is part of every reading.
  printFigure('longest stop of the host thread during the import', loop.max / 1e6 - 5, limitMs, ' ms');
  try {
    const commandLineMs = importByCommandLine(file);
    printPlain('sqlite3 command line', `${(commandLineMs / 1000).toFixed(1)} s`);
    printFigure('import ÷ sqlite3 command line', importMs / commandLineMs, 3);
  } catch (cause) {
    console.log(
      `not run: import ÷ sqlite3 command line (${cause instanceof Error ? cause.message.split('\n')[0] : 'no sqlite3'})`,
    );
  }
  const undoStart = performance.now();
  const { removed } = await stack.client.imports.undo({ commandId: v7() as CommandId, jobId });
  printPlain('undo of the import', `${removed} records in ${((performance.now() - undoStart) / 1000).toFixed(1)} s`);
}
