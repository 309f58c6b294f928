import type { surveyFilesContract } from '../../../../shared/features/surveys/survey-files.contract.ts';
import type { Handlers } from '../../../app/context.ts';

const notBuilt = (): never => {
  throw new Error('Not built yet.');
};

export const questionnaireHandlers: Pick<
  Handlers<typeof surveyFilesContract>,
  'previewQuestionnaire' | 'importQuestionnaire' | 'exportQuestionnaire'
> = {
  previewQuestionnaire: notBuilt,
  importQuestionnaire: notBuilt,
  exportQuestionnaire: notBuilt,
};
