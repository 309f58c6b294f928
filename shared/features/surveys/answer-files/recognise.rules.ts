import type { AnswerTool } from '../answer-map.schema.ts';
import { toHeading, toTitleKey } from './cell-texts.rules.ts';
import type { FileRecord, FileShape } from './file-column.ts';
import { pairBracketed, pairOdk, pairPlain, pairSurveyMonkey } from './pair-headers.rules.ts';
import { pairLegacyQualtrics, pairQualtrics } from './pair-qualtrics.rules.ts';
import { pairVv } from './pair-vv.rules.ts';
import { tellResponseColumns } from './response-columns.rules.ts';
import { nameColumns } from './name-columns.rules.ts';
import type { FileColumn } from './file-column.ts';

const keysOf = (record: FileRecord | undefined): string[] => (record ?? []).map(toTitleKey);
const hasAll = (keys: readonly string[], ...wanted: readonly string[]): boolean =>
  wanted.every((key) => keys.includes(key));

const timestamps = [
  'timestamp',
  'zeitstempel',
  'horodateur',
  'marca temporal',
  'carimbo de data/hora',
  'informazioni cronologiche',
  'tijdstempel',
];

const answerHeadings = new Set(['response', 'open-ended response', 'other (please specify)']);

function isSecondRow(first: readonly string[], second: readonly string[]): boolean {
  if (second.some((key) => answerHeadings.has(key))) return true;
  // Metadata stands in the first row only, and options of a question in the second only.
  const at = first.findIndex((key) => key === 'respondent id' || key === 'respondentid');
  return at >= 0 && (second[at] ?? '') === '' && second.some((key) => key !== '');
}

const isCodeRow = (record: FileRecord | undefined): boolean =>
  record !== undefined &&
  record.some((cell) => /^Q\d+/i.test(cell.trim())) &&
  record.every((cell) => /^(?:|Q\d+(?:[._-]?\w{1,4})?)$/i.test(cell.trim()));

type Found = {
  readonly tool: AnswerTool;
  readonly headerRows: number;
  readonly columns: readonly FileColumn[];
  readonly isEscaped?: boolean;
};

function recogniseSurveyMonkey(records: readonly FileRecord[]): Found | null {
  const codes = isCodeRow(records[0]) ? records[0] : undefined;
  const top = codes === undefined ? 0 : 1;
  const [first, second] = [keysOf(records[top]), keysOf(records[top + 1])];
  const isKnown = first.some((key) => key === 'respondent id' || key === 'respondentid' || key === 'collector id');
  if (isSecondRow(first, second))
    return {
      tool: 'surveymonkey',
      headerRows: top + 2,
      columns: pairSurveyMonkey(records[top] ?? [], records[top + 1] ?? [], codes),
    };
  if (!isKnown && codes === undefined) return null;
  return { tool: 'surveymonkey', headerRows: top + 1, columns: pairBracketed(records[top] ?? [], codes) };
}

function recogniseTool(records: readonly FileRecord[]): Found {
  const [first = [], second = [], third = []] = records;
  const keys = keysOf(first);
  if (toTitleKey(second[0] ?? '') === 'id' && keysOf(second).includes('submitdate'))
    return { tool: 'limesurvey', headerRows: 2, columns: pairVv(first, second), isEscaped: true };
  const isImportRow = (record: FileRecord): boolean => record.some((cell) => /['"]ImportId['"]\s*:/.test(cell));
  if (isImportRow(third)) return { tool: 'qualtrics', headerRows: 3, columns: pairQualtrics(first, second, third) };
  if (keys[0] === 'v1' && keysOf(second).includes('responseid'))
    return { tool: 'qualtrics', headerRows: 2, columns: pairLegacyQualtrics(first, second) };
  const one = (tool: AnswerTool): Found => ({ tool, headerRows: 1, columns: pairBracketed(first) });
  if (hasAll(keys, 'responseid', 'enddate', 'status')) return one('qualtrics');
  const isLime =
    (keys.includes('submitdate') && (keys.includes('lastpage') || keys.includes('startlanguage'))) ||
    (keys.includes('date submitted') && (keys.includes('last page') || keys.includes('start language')));
  if (isLime) return one('limesurvey');
  if (keys.includes('_submission_time') || hasAll(keys, '_uuid', '_index'))
    return { tool: 'kobo', headerRows: 1, columns: pairOdk(first, '/') };
  if (keys.includes('key') && (keys.includes('submissiondate') || keys.includes('parent_key')))
    return { tool: 'odk', headerRows: 1, columns: pairOdk(first, '-') };
  const isMicrosoft = ['start time', 'startzeit'].some((key) => keys.includes(key)) && keys[0] === 'id';
  if (isMicrosoft || keys.includes('completion time')) return one('microsoft-forms');
  if (keys.includes('network id') || hasAll(keys, 'start date (utc)', 'submit date (utc)'))
    return { tool: 'typeform', headerRows: 1, columns: pairPlain(first) };
  const monkey = recogniseSurveyMonkey(records);
  if (monkey !== null) return monkey;
  return one(timestamps.includes(keys[0] ?? '') ? 'google-forms' : 'table');
}

/** What a person is told instead of a table of a repeated group. */
export const childTableSentence =
  'This is the table of a group that repeats: each response may have several of its rows. Import the main table of the form; answers that repeat can’t be joined to one response.';

/** Recognises the tool by the first records of a file that are not blank, and pairs the headings of its columns. */
export function recognise(records: readonly FileRecord[], told?: AnswerTool): FileShape {
  const found = recogniseTool(records);
  const tool = told ?? found.tool;
  const notes: string[] = [];
  const repeats = (records[0] ?? [])
    .filter((cell) => cell.startsWith('SET-OF-'))
    .map((cell) => cell.slice('SET-OF-'.length));
  if (repeats.length > 0)
    notes.push(`The group that repeats (${repeats.join(', ')}) is in a table of its own and stays there.`);
  if (
    tool === 'google-forms' &&
    (records[0] ?? []).some((cell) => /^\d{1,4}[/.-]\d{1,2}[/.-]\d{1,4}/.test(toHeading(cell)))
  )
    notes.push('The first line looks like an answer: this file may have no line of headings.');
  return {
    tool,
    headerRows: found.headerRows,
    columns: nameColumns(tellResponseColumns(tool, found.columns)),
    notes,
    isEscaped: found.isEscaped === true,
  };
}
