import type { Day } from '../../clock.ts';
import type { FileDate } from '../imports/dates.rules.ts';
import type { RowTexts } from '../imports/mapping.rules.ts';
import { reasonSources, type ReasonSource } from './promises.schema.ts';

/** Room for what was promised. */
const whatMax = 200;

/** What a promise is called where a file names neither the work nor its kind. */
const unnamedWork = 'Job';

/** What reading a job from a row needs to know. */
export type JobRowSetting = { readonly today: Day; readonly readDate: (text: string) => FileDate | string };

/** A job of a file before the names in it are looked up. */
export type JobRow = {
  readonly what: string;
  readonly askedOn: Day;
  readonly needByOn: Day | null;
  readonly promisedOn: Day;
  readonly doneOn: Day | null;
  readonly source: ReasonSource;
};

/** Why a row is no job. */
export type JobRowProblem = { readonly field: string; readonly reason: string };

/** Reads a job from the texts of a row, or says all that is wrong with it. Runs for every row of an import. */
export function readJobRow(
  texts: RowTexts,
  { today, readDate }: JobRowSetting,
): { readonly job: JobRow } | { readonly problems: readonly JobRowProblem[] } {
  const problems: JobRowProblem[] = [];
  const refuse = (field: string, reason: string): null => {
    problems.push({ field, reason });
    return null;
  };
  const dayOf = (field: string, missing: string | null): Day | null => {
    const text = texts[field];
    if (text === undefined) return missing === null ? null : refuse(field, missing);
    const date = readDate(text);
    return typeof date === 'string' ? refuse(field, date) : date.day;
  };
  if (texts['customer'] === undefined) refuse('customer', 'There is no customer');
  const askedOn = dayOf('askedOn', 'There is no day on which they asked');
  const needByOn = dayOf('needByOn', null);
  const promisedOn = dayOf('promisedOn', 'There is no promised date');
  const doneOn = dayOf('doneOn', null);
  const source = reasonSources.find((known) => known === (texts['source'] ?? 'document'));
  if (source === undefined) refuse('source', `“${texts['source']}” is none of: ${reasonSources.join(', ')}`);
  if (askedOn !== null && askedOn > today) refuse('askedOn', 'They can’t have asked on a day to come');
  if (doneOn !== null && doneOn > today) refuse('doneOn', 'It can’t have been done on a day to come');
  if (askedOn !== null && doneOn !== null && doneOn < askedOn) refuse('doneOn', 'It was done before they asked for it');
  if (askedOn !== null && promisedOn !== null && promisedOn < askedOn)
    refuse('promisedOn', 'The promised date lies before the day they asked');
  if (problems.length > 0 || askedOn === null || promisedOn === null || source === undefined) return { problems };
  const what = (texts['what'] ?? texts['jobType'] ?? unnamedWork).slice(0, whatMax);
  return { job: { what, askedOn, needByOn, promisedOn, doneOn, source } };
}
