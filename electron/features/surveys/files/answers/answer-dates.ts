import { findDateOrder, readFileDate } from '../../../../../shared/features/imports/dates.rules.ts';
import { toDateReader } from '../../../../../shared/features/imports/date-order.rules.ts';
import { lookAtRows, type AnswerFile } from './answer-rows.ts';
import type { AnswersInput } from './answers-input.ts';

/** Reads the dates of a file in the order that was told or that the file itself shows. */
export async function decideDates(
  input: AnswersInput,
  file: AnswerFile,
  looked: Awaited<ReturnType<typeof lookAtRows>>,
): Promise<ReturnType<typeof toDateReader>> {
  const found =
    input.map.dateOrder ??
    looked.dateOrder ??
    // The first rows say nothing; a later one may.
    (looked.openDate === null || looked.isWhole ? null : (await lookAtRows(file, Infinity)).dateOrder);
  const read = toDateReader(found ?? 'not-needed');
  if (found !== null) return read;
  return (text) =>
    findDateOrder(text) === 'either' && readFileDate(text, null) === 'ambiguous'
      ? `The date "${text}" can be read in two ways`
      : read(text);
}
