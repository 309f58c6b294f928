import Database from 'better-sqlite3';
import { parse } from 'csv-parse';
import { createReadStream, createWriteStream, openAsBlob, rmSync, statSync } from 'node:fs';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { finished } from 'node:stream/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { v4, v7 } from 'uuid';
import { answerMapSchema, answerReportSchema } from '../../shared/features/surveys/answer-map.schema.ts';
import { desktopOrigin, windowHeader } from '../../shared/host.ts';
import type { CommandId, FileId, JobId, SurveyId } from '../../shared/ids.ts';
import { makeRandom, printFigure, printPlain } from './numbers.ts';
import { makeSentence } from './sentences.ts';
import type { Stack } from './stack.ts';

const rows = 100_000;

/** Import ÷ bare parse-and-insert of the same file, one row an answer. */
const importLimit = 2.5;

/** Export of 100,000 ÷ export of 10,000: linear, with a tenth of room. */
const exportLimit = 11;

const regions = ['North', 'South', 'East', 'West', 'Central'];
const channels = ['Web', 'Phone', 'Store', 'App', 'Email'];
const grades = ['Very poor', 'Poor', 'Fair', 'Good', 'Very good'];
const aspects = ['Price', 'Speed', 'Staff', 'Quality'];

const header = [
  'Response ID,Date submitted,How likely are you to recommend us?,How satisfied are you?,It was easy,Region',
  ...channels.map((channel) => `Channels used [${channel}]`),
  ...aspects.map((aspect) => `Rate each [${aspect}]`),
  'Visits last year,Anything else?',
].join(',');

/** Writes responses to the survey of the peers' figures: NPS, CSAT, CES, region, five channels, a grid of four, a number, a text. */
export async function writeAnswersFile(path: string, count: number, seed = 7, firstId = 1): Promise<void> {
  const random = makeRandom(seed);
  const pick = (list: readonly string[]): string => list[Math.floor(random() * list.length)] ?? '';
  const point = (from: number, to: number): string =>
    random() < 0.05 ? '' : String(from + Math.floor(random() * (to - from + 1)));
  const out = createWriteStream(path);
  out.write(`${header}\n`);
  const start = Date.UTC(2025, 0, 1);
  for (let row = 1; row <= count; row += 1) {
    const at = new Date(start + row * 300_000).toISOString().slice(0, 19).replace('T', ' ');
    const ticks = channels.map((channel) => (random() < 0.5 ? channel : ''));
    const grid = aspects.map(() => pick(grades));
    const said = random() < 0.6 ? `"${makeSentence(random).slice(0, 60)}"` : '';
    const cells = [
      firstId + row,
      at,
      point(0, 10),
      point(1, 5),
      point(1, 7),
      pick(regions),
      ...ticks,
      ...grid,
      point(0, 40),
      said,
    ];
    if (!out.write(`${cells.join(',')}\n`)) await once(out, 'drain');
  }
  out.end();
  await finished(out);
}

/** What importing costs at the least: the file parsed and one row written for each answer, in one transaction. */
async function importBare(file: string): Promise<number> {
  const path = join(tmpdir(), 'plain-mirror-bench-bare.sqlite');
  rmSync(path, { force: true });
  const start = performance.now();
  const database = new Database(path);
  database.pragma('journal_mode = WAL');
  database.exec('CREATE TABLE answers (response INTEGER NOT NULL, question INTEGER NOT NULL, answer TEXT NOT NULL)');
  const insert = database.prepare('INSERT INTO answers VALUES (?, ?, ?)');
  database.exec('BEGIN');
  let isHeader = true;
  for await (const record of createReadStream(file).pipe(parse()) as AsyncIterable<string[]>) {
    if (isHeader) {
      isHeader = false;
      continue;
    }
    for (let at = 1; at < record.length; at += 1) if (record[at] !== '') insert.run(Number(record[0]), at, record[at]);
  }
  database.exec('COMMIT');
  const ms = performance.now() - start;
  database.close();
  for (const ending of ['', '-wal', '-shm']) rmSync(`${path}${ending}`, { force: true });
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

async function waitFor({ client }: Stack, jobId: JobId): Promise<{ ms: number; result: unknown }> {
  for (;;) {
    const job = await client.jobs.get({ id: jobId });
    if (job.state === 'done') return { ms: (job.endedAt ?? 0) - job.startedAt, result: job.result };
    if (job.state !== 'running') throw new Error(`The job ended as ${job.state}: ${job.error}`);
    await pause(50);
  }
}

async function importFile(
  stack: Stack,
  file: string,
  surveyId: SurveyId | null,
): Promise<{ ms: number; survey: SurveyId }> {
  const { jobId } = await stack.client.surveys.importAnswers({
    commandId: v7() as CommandId,
    fileId: await upload(stack, file),
    fileName: 'bench.csv',
    surveyId,
    map: answerMapSchema.parse({}),
    dryRun: false,
  });
  const { ms, result } = await waitFor(stack, jobId);
  const report = answerReportSchema.parse(result);
  if (report.refusedRows > 0 || report.survey === null)
    throw new Error(`Rows were refused: ${JSON.stringify(report.refused[0])}`);
  return { ms, survey: report.survey as SurveyId };
}

async function exportAll(stack: Stack, id: SurveyId, format: 'csv' | 'xlsx'): Promise<number> {
  const { jobId } = await stack.client.surveys.exportAnswers({
    commandId: v7() as CommandId,
    id,
    what: 'answers',
    format,
  });
  return (await waitFor(stack, jobId)).ms;
}

/** 100,000 responses in and out: against a bare insert of the same file, and against a tenth of them. */
export async function benchAnswers(stack: Stack): Promise<void> {
  const [small, large] = [
    join(tmpdir(), 'plain-mirror-answers-10.csv'),
    join(tmpdir(), 'plain-mirror-answers-100.csv'),
  ];
  await writeAnswersFile(small, rows / 10);
  await writeAnswersFile(large, rows, 8);
  printPlain('file of answers', `${(statSync(large).size / rows).toFixed(0)} bytes a row`);
  const made = await importFile(stack, small, null);
  printPlain('import of 10,000 responses, survey made of the file', `${(made.ms / 1000).toFixed(1)} s`);
  const bare = await importBare(large);
  const { survey } = await importFile(stack, await head(large), null);
  const { ms } = await importFile(stack, large, survey);
  printPlain('bare parse and insert, one row an answer', `${(bare / 1000).toFixed(2)} s`);
  printPlain('import of 100,000 responses', `${(ms / 1000).toFixed(2)} s`);
  printFigure('import of answers ÷ bare parse and insert', ms / bare, importLimit);
  for (const format of ['csv', 'xlsx'] as const) {
    const tenth = await exportAll(stack, made.survey, format);
    const whole = await exportAll(stack, survey, format);
    printPlain(`export of answers as ${format}`, `${tenth} ms for 10,000, ${whole} ms for 100,000`);
    printFigure(`export of 100,000 answers ÷ of 10,000, ${format}`, whole / tenth, exportLimit);
  }
}

/** A file of a few answers with the same columns, to make a survey of. */
async function head(file: string): Promise<string> {
  const path = `${file}.head.csv`;
  // Ids of their own, so that no row of the large file is one of these again.
  await writeAnswersFile(path, 500, 9, 10_000_000);
  return path;
}
