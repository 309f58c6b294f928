import type { surveyFilesContract } from '../../../../shared/features/surveys/survey-files.contract.ts';
import { fileIdSchema, jobIdSchema, type PersonId } from '../../../../shared/ids.ts';
import { Refusal } from '../../../../shared/refusal.ts';
import type { Context, Handlers } from '../../../app/context.ts';
import { getSurvey } from '../making/surveys.store.ts';
import { readResults } from '../reading/results.ts';
import type { ExportInput } from './answers/answers-export.job.ts';
import type { AnswersInput } from './answers/answers-input.ts';
import { previewAnswerFile } from './answers/preview.ts';
import { toResultsTable } from './answers/results-table.ts';

/** The language of surveys made of a file: headings do not say theirs. */
const fileLanguage = 'en';

function getUpload(context: Context, fileId: string): string {
  const path = context.uploads.find(fileId);
  if (path === null) throw new Refusal('FILE_GONE', 'The file is no longer here. Choose it again.');
  return path;
}

const mediaTypes = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const;

/** A title as the name of a file. */
const toFileName = (title: string): string =>
  title
    .replaceAll(/[^\p{L}\p{N}]+/gu, '-')
    .replaceAll(/^-+|-+$/g, '')
    .slice(0, 60)
    .toLowerCase() || 'survey';

export const answerFilesHandlers: Pick<
  Handlers<typeof surveyFilesContract>,
  'previewAnswers' | 'importAnswers' | 'exportAnswers'
> = {
  previewAnswers: ({ fileId, fileName, surveyId, map }, context) =>
    previewAnswerFile(context.read, {
      path: getUpload(context, fileId),
      fileName,
      surveyId,
      map,
      language: fileLanguage,
    }),

  importAnswers: ({ commandId, fileId, fileName, surveyId, map, dryRun }, context) =>
    context.write(
      { id: commandId, what: 'surveys.import-started', input: { fileId, fileName, surveyId, map, dryRun } },
      (tx, ctx) => {
        if (surveyId !== null) getSurvey(tx, surveyId);
        const input: AnswersInput = {
          path: getUpload(context, fileId),
          fileName,
          surveyId,
          map,
          dryRun,
          now: ctx.at,
          today: context.today(),
          timeZone: context.business().timeZone,
          language: fileLanguage,
        };
        // Whoever writes is a person, or the command line, which is nobody.
        const jobId = context.jobs.start('answers', input, ctx.personId as PersonId | null);
        return { answer: { jobId: jobIdSchema.parse(jobId) } };
      },
    ),

  exportAnswers: ({ commandId, id, what, format }, context) => {
    const { jobId } = context.write(
      { id: commandId, what: 'surveys.export-started', input: { id, what, format } },
      (tx, ctx) => {
        const { title } = getSurvey(tx, id);
        const fileId = fileIdSchema.parse(context.newId());
        const fileName = `${toFileName(title)}-${what}-${context.today()}.${format}`;
        const input: ExportInput = {
          path: context.uploads.offer(fileId, fileName, mediaTypes[format]),
          fileId,
          fileName,
          surveyId: id,
          format,
          results: what === 'results' ? toResultsTable(readResults(context, id, {})) : null,
          timeZone: context.business().timeZone,
        };
        // As above.
        const started = context.jobs.start('answers-export', input, ctx.personId as PersonId | null);
        return { answer: { jobId: jobIdSchema.parse(started) } };
      },
    );
    return { jobId, topics: ['jobs'] };
  },
};
