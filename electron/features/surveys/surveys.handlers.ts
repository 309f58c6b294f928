import type { surveysContract } from '../../../shared/features/surveys/surveys.contract.ts';
import type { Handlers } from '../../app/context.ts';
import { askingHandlers } from './asking/asking.handlers.ts';
import { surveyFilesHandlers } from './files/survey-files.handlers.ts';
import { makingHandlers } from './making/making.handlers.ts';
import { readingHandlers } from './reading/reading.handlers.ts';

export const surveysHandlers: Handlers<typeof surveysContract> = {
  ...makingHandlers,
  ...askingHandlers,
  ...readingHandlers,
  ...surveyFilesHandlers,
};
