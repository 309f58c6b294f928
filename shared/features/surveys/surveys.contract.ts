import { askingContract } from './asking.contract.ts';
import { makingContract } from './making.contract.ts';
import { readingContract } from './reading.contract.ts';
import { surveyFilesContract } from './survey-files.contract.ts';

/** Surveys: made, asked, read, and carried in and out. */
export const surveysContract = { ...makingContract, ...askingContract, ...readingContract, ...surveyFilesContract };
