import {
  answerMapSchema,
  answerReportSchema,
  type AnswerMap,
  type AnswerPreview,
  type AnswerReport,
} from '../../../../shared/features/surveys/answer-map.schema.ts';
import type { Id } from '../../../../shared/ids.ts';
import { useFileImport, type FileImportSteps } from '../../../parts/use-file-import.ts';
import { client } from '../../../rpc/client.ts';

/** A file becomes the answers of a survey; of a new one where there is none yet. */
type AnswersOf = Id<'Survey'> | null;

const steps: FileImportSteps<AnswersOf, AnswerMap, AnswerMap, AnswerPreview, AnswerReport> = {
  noMap: answerMapSchema.parse({}),
  look: ({ fileId, fileName, as: surveyId }, map) =>
    client.surveys.previewAnswers({ fileId, fileName, surveyId, ...(map !== null && { map }) }),
  start: ({ fileId, fileName, as: surveyId }, order) =>
    client.surveys.importAnswers({ fileId, fileName, surveyId, ...order }),
  readReport: (result) => answerReportSchema.safeParse(result).data ?? null,
};

/** A file of answers on its way in, recognised and mapped. */
export const useAnswersImport = () => useFileImport(steps);
