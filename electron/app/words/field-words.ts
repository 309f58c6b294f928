import { customerWords } from './customer-words.ts';
import type { FieldWords } from './field-word.ts';
import { logWords } from './log-words.ts';
import { mirrorWords } from './mirror-words.ts';
import { promiseWords } from './promise-words.ts';
import { settingWords } from './setting-words.ts';
import { surveyWords } from './survey-words.ts';
import { touchWords } from './touch-words.ts';

/** The words of every journalled record, by table and column. A column that is missing here is machinery and not shown. */
export const fieldWords: FieldWords = {
  ...settingWords,
  ...customerWords,
  ...logWords,
  ...promiseWords,
  ...surveyWords,
  ...mirrorWords,
  ...touchWords,
};
