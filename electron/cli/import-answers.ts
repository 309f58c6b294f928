import { existsSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { z } from 'zod';
import {
  answerMapSchema,
  answerReportSchema,
  type AnswerMap,
  type AnswerReport,
} from '../../shared/features/surveys/answer-map.schema.ts';
import type { SurveyId } from '../../shared/ids.ts';
import { Refusal } from '../../shared/refusal.ts';
import type { App } from '../app/app.ts';
import { findText, getText, type Answer, type Flags } from './command.ts';
import { handOver } from './hand-over.ts';
import { newCommandId, withBusiness } from './open-folder.ts';
import { waitForJob } from './run-job.ts';
import { findSurvey } from './survey-results.ts';

function readMap(path: string | null): AnswerMap | undefined {
  if (path === null) return undefined;
  if (!existsSync(path)) throw new Refusal('NO_SUCH_FILE', `There is no file ${path}.`);
  try {
    return answerMapSchema.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch (cause) {
    const why = cause instanceof z.ZodError ? z.prettifyError(cause) : 'it is not JSON';
    throw new Refusal('BAD_MAP', `The map ${path} can't be used: ${why}`);
  }
}

function toText(report: AnswerReport, isDry: boolean): string {
  const verb = isDry ? 'would be imported' : 'imported';
  return [
    `${report.rows} rows: ${report.imported} ${verb}, ${report.duplicates} already here, ${report.refusedRows} refused.\n`,
    report.survey === null ? '' : `The survey is ${report.survey}.\n`,
    ...report.proposed.map(({ question, what }) => `  ${question === '' ? '' : `${question}: `}${what}\n`),
    report.leftOut.length === 0 ? '' : `Left out: ${report.leftOut.join(', ')}.\n`,
    ...report.refused.map(
      ({ row, column, reason }) => `  line ${row}${column === null ? '' : `, ${column}`}: ${reason}\n`,
    ),
  ].join('');
}

async function runImport(app: App, path: string, flags: Flags): Promise<Answer> {
  const dryRun = flags['dry-run'] === true;
  const wanted = getText(flags, 'survey');
  const told = readMap(findText(flags, 'map'));
  const surveyId: SurveyId | null = wanted === 'new' ? null : (await findSurvey(app, wanted)).id;
  const fileId = await handOver(app, path);
  const fileName = basename(path);
  // Without a map the one that was used last for such a file is used again.
  const map =
    told ??
    (surveyId === null
      ? answerMapSchema.parse({})
      : (await app.call.surveys.previewAnswers({ fileId, fileName, surveyId })).map);
  const { jobId } = await app.call.surveys.importAnswers({
    commandId: newCommandId(),
    fileId,
    fileName,
    surveyId,
    map,
    dryRun,
  });
  const report = answerReportSchema.parse((await waitForJob(app, jobId)).result);
  return {
    isDone: report.imported > 0 || report.duplicates > 0,
    json: report,
    text: toText(report, dryRun),
  };
}

/** Takes answers to a survey from a file of another tool; with `--survey new` the file makes the survey, too. */
export async function importAnswers(path: string, flags: Flags): Promise<Answer> {
  getText(flags, 'survey');
  return withBusiness(flags, (app) => runImport(app, path, flags));
}
