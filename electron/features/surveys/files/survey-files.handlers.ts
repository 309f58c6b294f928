import type { surveyFilesContract } from '../../../../shared/features/surveys/survey-files.contract.ts';
import type { Handlers } from '../../../app/context.ts';
import { answerFilesHandlers } from './answer-files.handlers.ts';
import { questionnaireHandlers } from './questionnaire.handlers.ts';

export const surveyFilesHandlers: Handlers<typeof surveyFilesContract> = {
  ...questionnaireHandlers,
  ...answerFilesHandlers,
};
