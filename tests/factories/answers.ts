import { v4 } from 'uuid';
import { answerMapSchema, type AnswerMap, type AnswerReport } from '../../shared/features/surveys/answer-map.schema.ts';
import type { FileId, JobId, SurveyId } from '../../shared/ids.ts';
import type { JobStatus } from '../../electron/app/context.ts';
import { commandId, type TestApp } from './app.ts';
import { handOver } from './imports.ts';

/** What an import of answers is asked. */
export type AnswersAsk = {
  readonly survey?: SurveyId | null;
  readonly map?: unknown;
  readonly dryRun?: boolean;
  readonly fileName?: string;
};

/** A map with nothing in it but what the test says, as the command line reads it. */
export const answerMap = (more: unknown = {}): AnswerMap => answerMapSchema.parse(more);

/** Imports a file of answers and waits for the end, as a screen does. */
export async function importAnswers(
  app: TestApp,
  contents: string | Uint8Array<ArrayBuffer>,
  { survey = null, map = {}, dryRun = false, fileName = 'answers.csv' }: AnswersAsk = {},
): Promise<{ jobId: JobId; job: JobStatus; report: AnswerReport }> {
  const fileId = await handOver(app, contents);
  const { jobId } = await app.as('manager').surveys.importAnswers({
    commandId: commandId(),
    fileId,
    fileName,
    surveyId: survey,
    map: answerMap(map),
    dryRun,
  });
  await app.app.lasting.jobs.whenOver(jobId);
  const job = await app.as('manager').jobs.get({ id: jobId });
  // The result of such a job is its report.
  return { jobId, job, report: job.result as AnswerReport };
}

/** The survey an import made; fails where it made none. */
export function getMade({ job, report }: { job: JobStatus; report: AnswerReport }): SurveyId {
  if (report?.survey == null) throw new Error(`Nothing was imported: ${job.error ?? JSON.stringify(report)}`);
  return report.survey as SurveyId; // a survey's own id
}

/** Exports a survey and reads the file. */
export async function exportSurvey(
  app: TestApp,
  id: SurveyId,
  what: 'answers' | 'results',
  format: 'csv' | 'xlsx',
): Promise<Uint8Array<ArrayBuffer>> {
  const { jobId } = await app.as('manager').surveys.exportAnswers({ commandId: commandId(), id, what, format });
  await app.app.lasting.jobs.whenOver(jobId);
  const job = await app.as('manager').jobs.get({ id: jobId });
  if (job.state !== 'done') throw new Error(job.error ?? job.state);
  const { fileId } = job.result as { fileId: FileId }; // what the job leaves
  const { windowId, client } = app.page();
  await client.session.signIn({ personId: app.people.manager, pin: '222222' });
  const response = await app.fetch(`/files/out/${fileId}`, { windowId });
  if (!response.ok) throw new Error(`No download: ${response.status} of ${v4()}`);
  return new Uint8Array(await response.arrayBuffer());
}

/** The kept counts of a survey: question, part and answer by id, to how often. */
export function readKeptCounts(app: TestApp, surveyId: SurveyId): Map<string, number> {
  const rows = app.app.store.database
    .prepare(
      'SELECT question, part, answer, sum(n) AS n FROM response_counts WHERE survey_id = ? GROUP BY question, part, answer HAVING sum(n) <> 0',
    )
    .raw()
    .all(surveyId) as [string, string, string, number][];
  return new Map(rows.map(([question, part, answer, n]) => [[question, part, answer].join('|'), n]));
}
