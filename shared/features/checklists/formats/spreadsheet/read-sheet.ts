import { Refusal } from '../../../../refusal.ts';
import type { NotCarried } from '../../checklists.schema.ts';
import { checklistDefinitionSchema, checklistUses, type ChecklistDefinition } from '../../definition.schema.ts';
import type { CarriedChecklist } from '../carried.ts';
import { startPartIds } from '../part-ids.ts';
import type { SheetColumn, SheetRow } from './columns.ts';
import { cellOf, readItem, toNumber } from './read-item.ts';

type Section = ChecklistDefinition['sections'][number];

/** Tells whether a table has the columns of a checklist: what is asked, and of what type it is. */
export function isSheet(header: readonly string[]): boolean {
  const names = new Set(header.map((name) => name.trim().toLowerCase()));
  return names.has('item') && (names.has('type') || names.has('section'));
}

/** A share as people write it: 0.8, 80% or 80. */
function toShare(cell: string): number | string | null {
  const share = toNumber(cell.replace(/\s*%$/, ''), null);
  if (typeof share !== 'number') return share;
  return cell.endsWith('%') || share > 1 ? share / 100 : share;
}

/** The section a row stands in; a blank cell goes on with the section above. */
type Place = { readonly number: string; readonly title: string };

function toPlace(row: SheetRow, above: Place | null): Place {
  const [number, title] = [cellOf(row, 'Section no.'), cellOf(row, 'Section')];
  // A section that has a number of its own may have no title.
  return { number: number || (above?.number ?? ''), title: title || (number === '' ? (above?.title ?? '') : '') };
}

function refuseUnless(definition: unknown, line: number): ChecklistDefinition {
  const read = checklistDefinitionSchema.safeParse(definition);
  if (read.success) return read.data;
  const columns: Readonly<Record<string, SheetColumn>> = {
    title: 'Checklist',
    purpose: 'Purpose',
    use: 'Used for',
    scoring: 'Scoring',
    passAt: 'Pass at',
  };
  const path = read.error.issues[0]?.path ?? [];
  const column = columns[String(path[0])];
  if (column !== undefined) {
    throw new Refusal(
      'NOT_A_CHECKLIST',
      `Row ${line}: what stands in the column “${column}” can’t be used. Mend it and try again.`,
    );
  }
  throw new Refusal(
    'NOT_A_CHECKLIST',
    path.length <= 1 || path.includes('items')
      ? 'This checklist is longer than any that can be filled in: 100 sections of 500 items at most.'
      : `The weight or the title of section ${Number(path[1]) + 1} can’t be used. Mend it and try again.`,
  );
}

/** Reads a checklist from the rows of a spreadsheet; rows that are no item are named and left out. */
export function readSheet(rows: readonly SheetRow[]): CarriedChecklist {
  const ids = startPartIds();
  const notCarried: NotCarried[] = [];
  const sections: Section[] = [];
  const [first] = rows;
  if (first === undefined)
    throw new Refusal('NOT_A_CHECKLIST', 'This table has the columns of a checklist and no rows.');
  const isPoints = cellOf(first, 'Scoring').toLowerCase() === 'points';
  let above: Place | null = null;
  for (const row of rows) {
    const place = toPlace(row, above);
    if (place.number !== above?.number || place.title !== above.title) {
      // A weight that is none is refused with the whole, where the sentence names its section.
      const weight = isPoints ? null : (toNumber(cellOf(row, 'Section weight'), 1) as number);
      sections.push({ id: ids.next('s'), title: place.title, weight, items: [] });
    }
    above = place;
    if (cellOf(row, 'Item') === '' && cellOf(row, 'Type') === '') continue;
    const read = readItem(row, ids);
    if ('item' in read) sections.at(-1)?.items.push(read.item);
    else notCarried.push({ item: cellOf(row, 'Item'), what: read.refused });
  }
  const use = cellOf(first, 'Used for').toLowerCase();
  const definition = refuseUnless(
    {
      title: cellOf(first, 'Checklist'),
      purpose: cellOf(first, 'Purpose'),
      use: checklistUses.find((one) => one === use) ?? 'other',
      scoring: isPoints ? 'points' : 'weighted',
      passAt: toShare(cellOf(first, 'Pass at')),
      sections,
      lastId: ids.last(),
    },
    first.line,
  );
  if (definition.sections.every(({ items }) => items.length === 0)) {
    throw new Refusal(
      'NOT_A_CHECKLIST',
      notCarried[0]?.what ?? 'This table has the columns of a checklist and no items.',
    );
  }
  return { format: 'Spreadsheet', definition, run: null, notCarried };
}
