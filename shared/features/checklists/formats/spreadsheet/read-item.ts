import { itemSchema, type Item, type ItemType } from '../../definition.schema.ts';
import type { PartIds } from '../part-ids.ts';
import { typeWords, type SheetColumn, type SheetRow } from './columns.ts';
import { readOptionLines } from './option-lines.ts';

/** An item, or the sentence that says why its row is none. */
export type ReadItem = { readonly item: Item } | { readonly refused: string };

/** The text of a cell. */
export const cellOf = (row: SheetRow, column: SheetColumn): string => row.cells.get(column.toLowerCase())?.trim() ?? '';

/** A number as people write it, with a point or a comma; what is none stays a text, which no schema takes. */
export function toNumber<Blank>(cell: string, blank: Blank): number | string | Blank {
  if (cell === '') return blank;
  const text = cell.replace(/^(-?\d+),(\d+)$/, '$1.$2');
  return Number.isFinite(Number(text)) ? Number(text) : cell;
}

/** Which column a part of an item stands in. */
const columnOf: Readonly<Record<string, SheetColumn>> = {
  label: 'Item',
  guidance: 'Guidance',
  key: 'Key',
  asks: 'Asks',
  weight: 'Weight',
  naAllowed: 'N/A allowed',
  critical: 'Critical',
  badNeeds: 'A bad answer needs',
  good: 'Good answer',
  from: 'From',
  to: 'To',
  low: 'Low end',
  high: 'High end',
  options: 'Options',
  unit: 'Unit',
  better: 'Better',
  goodAt: 'Good from',
  fairAt: 'Fair from',
  required: 'Required',
  kind: 'Claim about',
  measure: 'Figure',
};

function findType(word: string): ItemType | null {
  const types = Object.entries(typeWords).filter(([, words]) => words.some((one) => one === word.toLowerCase()));
  // The keys of typeWords are the types.
  return (types[0]?.[0] as ItemType | undefined) ?? null;
}

/** Yes or no as people tick it; what is neither stays as it is and no schema takes it. */
function toFlag(cell: string): boolean | string {
  const word = cell.toLowerCase();
  if (['yes', 'y', 'true', 'x', '1'].includes(word)) return true;
  return ['no', 'n', 'false', '0', ''].includes(word) ? false : cell;
}

function toNeeds(cell: string): unknown {
  const words = cell.toLowerCase().split(/\s*(?:,|&|\+|\band\b)\s*/);
  if (words.some((word) => !['note', 'photo', '', 'nothing'].includes(word))) return cell;
  return { note: words.includes('note'), photo: words.includes('photo') };
}

function toScored(row: SheetRow): Record<string, unknown> {
  const critical = cellOf(row, 'Critical').toLowerCase();
  return {
    weight: toNumber(cellOf(row, 'Weight'), 1),
    naAllowed: toFlag(cellOf(row, 'N/A allowed')),
    critical: critical === '' || critical === 'no' ? null : critical === 'whole' ? 'form' : critical,
    badNeeds: toNeeds(cellOf(row, 'A bad answer needs')),
  };
}

const toThresholds = (row: SheetRow): Record<string, unknown> => ({
  better: cellOf(row, 'Better').toLowerCase(),
  goodAt: toNumber(cellOf(row, 'Good from'), ''),
  fairAt: toNumber(cellOf(row, 'Fair from'), null),
});

const toOptions = (row: SheetRow, ids: PartIds): unknown =>
  readOptionLines(cellOf(row, 'Options')).map(({ label, score }) => ({ id: ids.next('o'), label, score }));

function toOwn(type: ItemType, row: SheetRow, ids: PartIds): Record<string, unknown> {
  const required = { required: toFlag(cellOf(row, 'Required')) };
  switch (type) {
    case 'yes-no':
      return { ...toScored(row), good: cellOf(row, 'Good answer').toLowerCase() || 'yes' };
    case 'scale':
      return {
        ...toScored(row),
        from: toNumber(cellOf(row, 'From'), 1),
        to: toNumber(cellOf(row, 'To'), 5),
        low: cellOf(row, 'Low end'),
        high: cellOf(row, 'High end'),
      };
    case 'choice':
    case 'multiple':
      return { ...toScored(row), options: toOptions(row, ids) };
    case 'number':
      return { ...toScored(row), ...toThresholds(row), unit: cellOf(row, 'Unit') };
    case 'time':
      return { ...toScored(row), ...toThresholds(row) };
    case 'text':
    case 'photo':
    case 'date':
      return required;
    case 'claim':
      return { ...required, kind: cellOf(row, 'Claim about').toLowerCase(), measure: cellOf(row, 'Figure') };
  }
}

function refuse(row: SheetRow, part: string): string {
  const column = columnOf[part] ?? 'Item';
  const cell = cellOf(row, column);
  const shown = cell.length > 60 ? `${cell.slice(0, 60)}…` : cell;
  return cell === ''
    ? `Row ${row.line} has nothing in the column “${column}”, which this type needs.`
    : `Row ${row.line}: “${shown}” can’t stand in the column “${column}”.`;
}

/** Reads the item of a row. */
export function readItem(row: SheetRow, ids: PartIds): ReadItem {
  const type = findType(cellOf(row, 'Type'));
  if (type === null) {
    const known = Object.values(typeWords).map(([word]) => word);
    return { refused: `Row ${row.line}: there is no type “${cellOf(row, 'Type')}”. Use ${known.join(', ')}.` };
  }
  const read = itemSchema.safeParse({
    id: ids.next('i'),
    type,
    label: cellOf(row, 'Item'),
    guidance: cellOf(row, 'Guidance'),
    key: cellOf(row, 'Key') || null,
    asks: cellOf(row, 'Asks').toLowerCase() || 'everyone',
    ...toOwn(type, row, ids),
  });
  if (read.success) return { item: read.data };
  return { refused: refuse(row, String(read.error.issues[0]?.path[0] ?? '')) };
}
