import { posix } from 'node:path';
import { TableError } from '../table.ts';
import { readXml } from './xml-reader.ts';
import type { ZipFile } from '../zip/zip-file.ts';

/** What a workbook says about itself. */
export type Workbook = {
  readonly sheets: readonly { readonly name: string; readonly part: string; readonly isHidden: boolean }[];
  /** Days count from 1904, as old Excel on the Mac had it, instead of from 1900. */
  readonly is1904: boolean;
  readonly stylesPart: string | null;
  readonly sharedStringsPart: string | null;
};

/** Reads which sheets a workbook has and where its parts lie; refuses other kinds of zip file by name. */
export async function readWorkbook(zip: ZipFile): Promise<Workbook> {
  const main = findByType(await readRelations(zip, ''), 'officeDocument') ?? 'xl/workbook.xml';
  const text = main.endsWith('.xml') ? await zip.findText(main) : null;
  const sheets: { name: string; relation: string; isHidden: boolean }[] = [];
  let is1904 = false;
  let isWorkbook = false;
  if (text !== null) {
    readXml(text, {
      open: (name, attributes) => {
        if (name === 'workbook') isWorkbook = true;
        if (name === 'workbookPr') is1904 = isTrue(attributes['date1904']);
        if (name !== 'sheet') return;
        const relation = Object.entries(attributes).find(([key]) => key.endsWith(':id'))?.[1] ?? '';
        sheets.push({
          name: attributes['name'] ?? '',
          relation,
          isHidden: (attributes['state'] ?? 'visible') !== 'visible',
        });
      },
    });
  }
  if (!isWorkbook) throw new TableError('NOT_A_TABLE', describeOtherZip(zip.names));
  const relations = await readRelations(zip, main);
  return {
    // A chart can take the place of a sheet; it has no cells.
    sheets: sheets.flatMap(({ name, relation, isHidden }) => {
      const target = relations.find(({ id }) => id === relation);
      return target?.type === 'worksheet' ? [{ name, part: target.part, isHidden }] : [];
    }),
    is1904,
    stylesPart: findByType(relations, 'styles'),
    sharedStringsPart: findByType(relations, 'sharedStrings'),
  };
}

type Relation = { readonly id: string; readonly type: string; readonly part: string };

async function readRelations(zip: ZipFile, part: string): Promise<Relation[]> {
  const folder = posix.dirname(part);
  const text = await zip.findText(posix.join(folder, '_rels', `${posix.basename(part)}.rels`));
  const relations: Relation[] = [];
  if (text === null) return relations;
  readXml(text, {
    open: (name, { Id = '', Type = '', Target = '', TargetMode }) => {
      if (name !== 'Relationship' || TargetMode === 'External') return;
      const target = posix.resolve('/', folder, Target).slice(1);
      relations.push({ id: Id, type: Type.slice(Type.lastIndexOf('/') + 1), part: target });
    },
  });
  return relations;
}

function findByType(relations: readonly Relation[], type: string): string | null {
  return relations.find((relation) => relation.type === type)?.part ?? null;
}

function isTrue(value: string | undefined): boolean {
  return value === '1' || value === 'true';
}

function describeOtherZip(names: readonly string[]): string {
  const has = (part: string): boolean => names.some((name) => name.startsWith(part));
  if (has('xl/workbook.bin'))
    return 'This is a binary Excel file (.xlsb). Open it in Excel, save it as .xlsx, and choose that file.';
  if (has('word/'))
    return 'This is a Word document, not a table. Copy its table into a spreadsheet and save that as .xlsx.';
  if (has('ppt/')) return 'This is a presentation, not a table. Save the table itself as .xlsx or CSV.';
  if (has('Index/') || has('Index.zip'))
    return 'This is a Numbers document. Export it from Numbers as Excel or CSV, and choose that file.';
  if (has('content.xml'))
    return 'This is an OpenDocument file (.ods). Open it, save it as .xlsx or CSV, and choose that file.';
  return 'This is a packed file (zip) without a workbook. Unpack it and choose the table inside.';
}
