import { SaxesParser } from 'saxes';
import { lssColumns, type LssTable } from '../../../../../shared/features/surveys/formats/limesurvey/lss-columns.ts';
import type { LssContent } from '../../../../../shared/features/surveys/formats/limesurvey/write-lss.ts';
import type { LssDocument, LssRow } from '../../../../../shared/features/surveys/formats/limesurvey/lss-tables.ts';
import { Refusal } from '../../../../../shared/refusal.ts';

/** Elements inside elements: a .lss has six levels. */
const maxDepth = 20;
/** Cells of all tables; a survey of 1,000 questions in ten languages has a tenth of that. */
const maxCells = 2_000_000;
/** Characters of one cell. */
const maxCellLength = 1_000_000;

const damaged = (why: string): Refusal =>
  new Refusal('DAMAGED', `This LimeSurvey file can’t be read: ${why}. Export it again as “Survey structure (.lss)”.`);

/** Reads the tables of a .lss. Document types are refused, and with them every entity but the five of XML itself. */
export function readLssXml(xml: string): LssDocument {
  const parser = new SaxesParser<{ position: false; xmlns: false }>({ position: false, xmlns: false });
  const path: string[] = [];
  const tables = new Map<string, LssRow[]>();
  const languages: string[] = [];
  let kind = '';
  let row = new Map<string, string>();
  let text = '';
  let cells = 0;

  const add = (part: string): void => {
    if (text.length + part.length > maxCellLength) throw damaged('a text in it is longer than a million characters');
    text += part;
  };
  parser.on('doctype', () => {
    throw damaged('it holds a document type, which LimeSurvey never writes');
  });
  parser.on('error', () => {
    throw damaged('it is no valid XML');
  });
  parser.on('opentag', ({ name }) => {
    path.push(name);
    if (path.length > maxDepth) throw damaged('its elements lie deeper in each other than LimeSurvey writes them');
    text = '';
    const [, table = '', rows, inner] = path;
    if (path.length === 4 && rows === 'rows' && inner === 'row') row = new Map();
    if (path.length === 2 && !tables.has(table)) tables.set(table, []);
  });
  parser.on('text', add);
  parser.on('cdata', add);
  parser.on('closetag', ({ name }) => {
    const [, table = '', rows, inner] = path;
    if (path.length === 5 && rows === 'rows' && inner === 'row') {
      cells += 1;
      if (cells > maxCells) throw damaged('it holds more than two million cells');
      row.set(name, text);
    }
    if (path.length === 4 && rows === 'rows' && inner === 'row') tables.get(table)?.push(row);
    if (path.length === 2 && table === 'LimeSurveyDocType') kind = text.trim();
    if (path.length === 3 && table === 'languages') languages.push(text.trim());
    path.pop();
    text = '';
  });
  parser.write(xml).close();
  return { kind, languages: languages.filter((language) => language !== ''), tables };
}

// The keys of the table above are the tables; the compiler forgets that in a list.
const tableColumns = Object.entries(lssColumns) as [LssTable, readonly string[]][];

/** Characters XML has no place for are left out; the end of a CDATA section inside a text is cut in two. */
// oxlint-disable-next-line no-control-regex -- these are the characters meant
const unwritable = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g;

const toCell = (column: string, text: string): string =>
  text === ''
    ? `    <${column}/>`
    : `    <${column}><![CDATA[${text.replaceAll(unwritable, '').replaceAll(']]>', ']]]]><![CDATA[>')}]]></${column}>`;

/** Writes the tables of a .lss as LimeSurvey 6 does. */
export function writeLssXml({ languages, tables }: LssContent): string {
  const lines = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<document>',
    ' <LimeSurveyDocType>Survey</LimeSurveyDocType>',
    ' <DBVersion>620</DBVersion>',
    ' <languages>',
  ];
  for (const language of languages) lines.push(`  <language>${language}</language>`);
  lines.push(' </languages>');
  for (const [table, columns] of tableColumns) {
    const rows = tables.get(table) ?? [];
    if (rows.length === 0) continue;
    lines.push(
      ` <${table}>`,
      '  <fields>',
      ...columns.map((column) => `   <fieldname>${column}</fieldname>`),
      '  </fields>',
      '  <rows>',
    );
    for (const row of rows)
      lines.push('   <row>', ...columns.map((column) => toCell(column, row[column] ?? '')), '   </row>');
    lines.push('  </rows>', ` </${table}>`);
  }
  return [...lines, '</document>', ''].join('\n');
}
