import type { NotCarried } from '../../../../../shared/features/surveys/surveys.schema.ts';
import { readXlsForm } from '../../../../../shared/features/surveys/formats/xlsform/read-xlsform.ts';
import type { FormRow } from '../../../../../shared/features/surveys/formats/xlsform/xlsform.ts';
import type { Carried } from '../../../../../shared/features/surveys/formats/carried.ts';
import { Refusal } from '../../../../../shared/refusal.ts';
import { openTable } from '../../../../app/tables/open-table.ts';
import { TableError, type Table } from '../../../../app/tables/table.ts';

/** Rows of one sheet: far more than any form has, and few enough to hold. */
const maxRows = 50_000;

async function openSheet(path: string, sheet: string): Promise<Table | null> {
  try {
    return await openTable(path, { sheet });
  } catch (cause) {
    if (cause instanceof TableError && cause.code === 'EMPTY') return null;
    throw cause;
  }
}

async function readSheet(path: string, sheet: string | undefined, notCarried: NotCarried[]): Promise<FormRow[]> {
  const table = sheet === undefined ? null : await openSheet(path, sheet);
  if (table === null) return [];
  const rows: FormRow[] = [];
  for await (const row of table.rows()) {
    if ('error' in row) {
      notCarried.push({ question: `Sheet “${sheet ?? ''}”`, what: row.error });
      continue;
    }
    if (rows.length >= maxRows)
      throw new Refusal('TOO_LONG', `The sheet “${sheet ?? ''}” has more than ${maxRows} rows, as no form does.`);
    const cells = new Map(table.header.map((heading, at) => [heading, row.cells[at] ?? '']));
    rows.push({ line: row.line, cells });
  }
  const notes = table.notes.filter((note) => note.includes('more than once'));
  notCarried.push(
    ...notes.map((what) => ({ question: `Sheet “${sheet ?? ''}”`, what: `${what} Only the first is read.` })),
  );
  return rows;
}

/** Reads a workbook with the sheets of an XLSForm. */
export async function readWorkbookForm(path: string): Promise<Carried> {
  const { sheets } = await openTable(path);
  const named = (name: string): string | undefined => sheets.find((sheet) => sheet.trim().toLowerCase() === name);
  const survey = named('survey');
  if (survey === undefined) {
    const has = sheets.map((sheet) => `“${sheet}”`).join(', ');
    throw new Refusal(
      'NOT_A_FORM',
      `This workbook is no XLSForm: it has no sheet called “survey”, only ${has}. If it holds answers, import it as answers.`,
    );
  }
  const notCarried: NotCarried[] = [];
  const carried = readXlsForm({
    survey: await readSheet(path, survey, notCarried),
    choices: await readSheet(path, named('choices'), notCarried),
    settings: await readSheet(path, named('settings'), notCarried),
  });
  return { ...carried, notCarried: [...notCarried, ...carried.notCarried] };
}
