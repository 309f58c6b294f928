import type { surveyFilesContract } from '../../../../shared/features/surveys/survey-files.contract.ts';
import type { Handlers } from '../../../../electron/app/context.ts';

const notBuilt = (): never => {
  throw new Error('Not built yet.');
};

export const surveyFilesHandlers: Handlers<typeof surveyFilesContract> = {
  previewQuestionnaire: notBuilt,
  importQuestionnaire: notBuilt,
  exportQuestionnaire: notBuilt,
  previewAnswers: notBuilt,
  importAnswers: notBuilt,
  exportAnswers: notBuilt,
};
