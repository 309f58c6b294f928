import type { surveyFilesContract } from '../../../../shared/features/surveys/survey-files.contract.ts';
import type { Handlers } from '../../../app/context.ts';

const notBuilt = (): never => {
  throw new Error('Not built yet.');
};

export const answerFilesHandlers: Pick<
  Handlers<typeof surveyFilesContract>,
  'previewAnswers' | 'importAnswers' | 'exportAnswers'
> = {
  previewAnswers: notBuilt,
  importAnswers: notBuilt,
  exportAnswers: notBuilt,
};
