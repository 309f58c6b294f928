import { open, readFile } from 'node:fs/promises';
import type { Carried } from '../../../../../shared/features/surveys/formats/carried.ts';
import { readLss } from '../../../../../shared/features/surveys/formats/limesurvey/read-lss.ts';
import { isOwnJson, readOwnJson, type OwnJson } from '../../../../../shared/features/surveys/formats/own-json.ts';
import { isSurveyJs, readSurveyJs } from '../../../../../shared/features/surveys/formats/surveyjs/read-surveyjs.ts';
import { Refusal } from '../../../../../shared/refusal.ts';
import { TableError } from '../../../../app/tables/table.ts';
import { workbookRules } from '../../../../app/tables/xlsx/workbook-rules.ts';
import { ZipFile } from '../../../../app/tables/zip/zip-file.ts';
import { readLssXml } from './lss-xml.ts';
import { readWorkbookForm } from './read-workbook.ts';

/** A questionnaire that was read, and its kind where the file says it. */
export type ReadQuestionnaire = Carried & { readonly kind?: OwnJson['kind'] };

/** Bytes of a text file: the longest questionnaire we know of has one of them. */
const maxBytes = 20_000_000;

const read = ['LimeSurvey (.lss)', 'XLSForm (.xlsx)', 'SurveyJS (JSON)', 'and Plain Mirror’s own (JSON)'].join(', ');

const notRead = (what: string, instead: string): Refusal => new Refusal('NOT_A_QUESTIONNAIRE', `${what} ${instead}`);

/** JSON of other tools, by what only they have. */
function refuseJson(json: unknown): Refusal {
  const has = (...keys: string[]): boolean =>
    typeof json === 'object' && json !== null && keys.every((key) => Object.hasOwn(json, key));
  if (has('SurveyEntry', 'SurveyElements'))
    return notRead(
      'This is a questionnaire of Qualtrics (.qsf), which can’t be read.',
      'Import its answers as CSV instead: the questions are made from their columns.',
    );
  if (has('survey', 'choices') || has('survey', 'settings'))
    return notRead('This is an XLSForm written as JSON.', 'Save it as an Excel workbook (.xlsx) and choose that file.');
  if (has('template_id') || has('audit_id') || has('header_items'))
    return notRead('This is an audit of SafetyCulture, not a questionnaire.', `What can be read: ${read}.`);
  return notRead('This JSON is no questionnaire that can be read.', `What can be read: ${read}.`);
}

function readJson(text: string): ReadQuestionnaire {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    throw notRead('This looks like JSON and is damaged, or was cut off while it was copied.', 'Export it again.');
  }
  if (isOwnJson(json)) return readOwnJson(json);
  if (isSurveyJs(json)) return readSurveyJs(json);
  throw refuseJson(json);
}

function readXml(text: string): ReadQuestionnaire {
  if (text.includes('<LimeSurveyDocType>')) return readLss(readLssXml(text));
  if (/xmlns(?::\w+)?="http:\/\/www\.w3\.org\/2002\/xforms"/.test(text))
    throw notRead(
      'This is an ODK form as XML, which can’t be read.',
      'Export it from Kobo or ODK as XLSForm (.xlsx) and choose that file.',
    );
  if (/^<(?:!doctype html|html)/i.test(text)) throw notRead('This is a web page.', `What can be read: ${read}.`);
  throw notRead('This XML is no questionnaire that can be read.', `What can be read: ${read}.`);
}

function refuseText(text: string): Refusal {
  const [first = ''] = text.split(/\r?\n/, 1);
  const columns = first.split('\t').map((column) => column.trim().toLowerCase());
  if (columns.includes('class') && columns.includes('type/scale'))
    return notRead(
      'This is a LimeSurvey structure as a tab-separated table (.txt), which can’t be read.',
      'Export it there as “Survey structure (.lss)” and choose that file.',
    );
  if (/[,;\t]/.test(first))
    return notRead('This is a table, not a questionnaire.', 'If it holds answers, import it as answers.');
  return notRead('This is no questionnaire that can be read.', `What can be read: ${read}.`);
}

/** A workbook, or an archive of LimeSurvey with the .lss in it. */
async function readZip(path: string): Promise<ReadQuestionnaire> {
  const zip = await ZipFile.open(path, workbookRules);
  try {
    const structure = zip.names.find((name) => /(?:^|\/)survey_[^/]*\.lss$/.test(name));
    const text = structure === undefined ? null : await zip.findText(structure);
    if (text !== null) return readXml(withoutMark(text));
  } finally {
    await zip.close();
  }
  return readWorkbookForm(path);
}

const withoutMark = (text: string): string => text.replace(/^\uFEFF/, '').trimStart();

async function readStart(path: string): Promise<{ start: Buffer; size: number }> {
  const file = await open(path);
  try {
    const { size } = await file.stat();
    const { buffer, bytesRead } = await file.read(Buffer.alloc(8), 0, 8, 0);
    return { start: buffer.subarray(0, bytesRead), size };
  } finally {
    await file.close();
  }
}

async function readBytes(path: string): Promise<ReadQuestionnaire> {
  const { start, size } = await readStart(path);
  if (size === 0) throw notRead('This file is empty.', 'Export it again.');
  if (start.toString('latin1', 0, 4) === 'PK\x03\x04') return readZip(path);
  if (start.toString('latin1') === '\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1')
    throw notRead(
      'This is an old Excel file (.xls), or one with a password.',
      'Open it in your spreadsheet program, save it as .xlsx, and choose that file.',
    );
  if (size > maxBytes)
    throw notRead(
      `This file has ${Math.ceil(size / 1e6)} MB; a questionnaire has 20 at most.`,
      `What can be read: ${read}.`,
    );
  const bytes = await readFile(path);
  let text: string;
  try {
    text = withoutMark(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    throw notRead('This file is not text in UTF-8.', `What can be read: ${read}.`);
  }
  if (/^[{[]/.test(text)) return readJson(text);
  if (text.startsWith('<')) return readXml(text);
  throw refuseText(text);
}

/** Reads a questionnaire by what its bytes are, whatever its name says; refuses all others in one sentence. */
export async function readQuestionnaire(path: string): Promise<ReadQuestionnaire> {
  try {
    return await readBytes(path);
  } catch (cause) {
    if (cause instanceof TableError) throw new Refusal(cause.code, cause.message);
    throw cause;
  }
}
