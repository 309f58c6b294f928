import { createWriteStream, rmSync, statSync } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { z } from 'zod';
import { dayStart, toDay } from '../../../../../shared/clock.ts';
import {
  toExportColumns,
  responseHeadings,
} from '../../../../../shared/features/surveys/answer-files/export-columns.rules.ts';
import type { Answers } from '../../../../../shared/features/surveys/answers.schema.ts';
import { joinVersions } from '../../../../../shared/features/surveys/versions.rules.ts';
import { surveyIdSchema } from '../../../../../shared/ids.ts';
import { Refusal } from '../../../../../shared/refusal.ts';
import type { JobKind, JobRun } from '../../../../app/job-kind.ts';
import { toCsv, type CsvValue } from '../../../../app/tables/write-csv.ts';
import { SHEET_ROWS, writeXlsx } from '../../../../app/tables/write-xlsx.ts';
import { sql } from '../../../../db/sql.ts';
import { listVersions } from '../../making/versions.store.ts';

/** What the job is told; results are small and come ready. */
export const exportInputSchema = z.object({
  path: z.string(),
  fileId: z.string(),
  fileName: z.string(),
  surveyId: surveyIdSchema,
  format: z.enum(['csv', 'xlsx']),
  timeZone: z.string(),
  results: z
    .object({ header: z.array(z.string()), rows: z.array(z.array(z.union([z.string(), z.number(), z.null()]))) })
    .nullable(),
});
/** What the job is told. */
export type ExportInput = z.infer<typeof exportInputSchema>;

/** What the job leaves as its result. */
export type AnswersExportResult = { fileId: string; fileName: string; bytes: number; rows: number };

type Row = Readonly<Record<string, string | number | null>>;

/** Rows between two looks at whether somebody cancelled. */
const rowsPerReport = 1000;

/** The time of day in a zone, `10:05:00`; the start of each day is known, so no calendar is asked for every row. */
function toMoment(at: number, timeZone: string): string {
  const day = toDay(at, timeZone);
  const seconds = Math.floor((at - dayStart(day, timeZone)) / 1000);
  const two = (part: number): string => String(Math.floor(part)).padStart(2, '0');
  return `${day} ${two(seconds / 3600)}:${two((seconds % 3600) / 60)}:${two(seconds % 60)}`;
}

function* listRows(job: JobRun, input: ExportInput, total: number): Generator<readonly CsvValue[]> {
  const versions = listVersions(job.read, input.surveyId).map(({ definition }) => definition);
  const columns = toExportColumns(joinVersions(versions), versions[0]?.languages ?? []);
  const query = sql`SELECT r.response_id, r.answered_at, r.channel, r.is_complete, r.language, r.set_aside, r.answers,
      customers.name AS customer, locations.name AS location
    FROM responses AS r INDEXED BY responses_by_survey
      LEFT JOIN customers ON customers.customer_id = r.customer_id
      LEFT JOIN locations ON locations.location_id = r.location_id
    WHERE r.survey_id = ${input.surveyId} ORDER BY r.answered_on, r.position`;
  let done = 0;
  for (const found of job.iterate(query)) {
    const row = found as Row; // columns named above
    // Only the store writes answers, and it checked them.
    const answers = JSON.parse(String(row['answers'])) as Answers;
    yield [
      String(row['response_id']),
      toMoment(Number(row['answered_at']), input.timeZone),
      row['channel'] ?? null,
      row['is_complete'] === 1 ? 'Yes' : 'No',
      row['language'] ?? null,
      row['customer'] ?? null,
      row['location'] ?? null,
      row['set_aside'] ?? null,
      ...columns.map(({ read }) => read(answers)),
    ];
    done += 1;
    if (done % rowsPerReport !== 0) continue;
    job.signal.throwIfAborted();
    job.report('Writing the answers', done, total);
  }
}

async function run(job: JobRun): Promise<AnswersExportResult> {
  const input = exportInputSchema.parse(job.input);
  const { results, path } = input;
  job.snapshot();
  const total =
    results?.rows.length ?? job.read.number(sql`SELECT count(*) FROM responses WHERE survey_id = ${input.surveyId}`);
  if (input.format === 'xlsx' && total >= SHEET_ROWS)
    throw new Refusal('TOO_LARGE', 'A worksheet has no room for so many rows. Export as CSV.');
  const header = results?.header ?? listHeadings(job, input);
  const rows = results?.rows ?? listRows(job, input, total);
  try {
    if (input.format === 'xlsx') await writeXlsx(path, results === null ? 'Answers' : 'Results', header, rows);
    // Begun with a mark, so that spreadsheet programs read it as UTF-8.
    else await pipeline(Readable.from(withMark(toCsv(header, rows))), createWriteStream(path, { mode: 0o600 }));
  } catch (cause) {
    rmSync(path, { force: true });
    throw cause;
  }
  return { fileId: input.fileId, fileName: input.fileName, bytes: statSync(path).size, rows: total };
}

async function* withMark(pieces: AsyncIterable<string>): AsyncGenerator<string> {
  yield '\uFEFF';
  yield* pieces;
}

function listHeadings(job: JobRun, { surveyId }: ExportInput): string[] {
  const versions = listVersions(job.read, surveyId).map(({ definition }) => definition);
  const columns = toExportColumns(joinVersions(versions), versions[0]?.languages ?? []);
  return [...responseHeadings, ...columns.map(({ heading }) => heading)];
}

export const answersExportJob: JobKind = {
  kind: 'answers-export',
  topic: 'exports',
  run,
  apply: () => {
    throw new Error('An export reads only.');
  },
};
