import type { NotCarried } from '../../checklists.schema.ts';
import type { ChecklistDefinition, Item, ScoredItem } from '../../definition.schema.ts';
import { sheetColumns, typeWords, type SheetColumn, type SheetValue } from './columns.ts';
import { writeOptionLines } from './option-lines.ts';

/** Characters of one cell that spreadsheet programs take. */
const cellLength = 32_767;

type Cells = { [Column in SheetColumn]?: SheetValue };

/** A checklist as the rows of a spreadsheet. */
export type Sheet = {
  readonly header: readonly SheetColumn[];
  readonly rows: readonly (readonly SheetValue[])[];
  readonly notCarried: readonly NotCarried[];
};

const yesOrNo = (is: boolean): string => (is ? 'yes' : 'no');

function toScored({ weight, naAllowed, critical, badNeeds }: ScoredItem): Cells {
  const needs = [...(badNeeds.note ? ['note'] : []), ...(badNeeds.photo ? ['photo'] : [])];
  return {
    Weight: weight,
    'N/A allowed': yesOrNo(naAllowed),
    Critical: critical === 'form' ? 'whole' : critical,
    'A bad answer needs': needs.join(' and '),
  };
}

const toThresholds = (item: Extract<Item, { type: 'number' | 'time' }>): Cells => ({
  Better: item.better,
  'Good from': item.goodAt,
  'Fair from': item.fairAt,
});

function toOptions(item: Extract<Item, { type: 'choice' | 'multiple' }>, notCarried: NotCarried[]): string {
  let { options } = item;
  // One cell holds them all, so those that it has no room for are named rather than cut off in silence.
  while (writeOptionLines(options).length > cellLength) options = options.slice(0, -1);
  const left = item.options.length - options.length;
  if (left > 0)
    notCarried.push({
      item: item.label,
      what: `Its last ${left} options have no room in one cell of a spreadsheet. Export it as JSON to keep them.`,
    });
  return writeOptionLines(options);
}

function toOwn(item: Item, notCarried: NotCarried[]): Cells {
  switch (item.type) {
    case 'yes-no':
      return { ...toScored(item), 'Good answer': item.good };
    case 'scale':
      return { ...toScored(item), From: item.from, To: item.to, 'Low end': item.low, 'High end': item.high };
    case 'choice':
    case 'multiple':
      return { ...toScored(item), Options: toOptions(item, notCarried) };
    case 'number':
      return { ...toScored(item), ...toThresholds(item), Unit: item.unit };
    case 'time':
      return { ...toScored(item), ...toThresholds(item) };
    case 'text':
    case 'photo':
    case 'date':
      return { Required: yesOrNo(item.required) };
    case 'claim':
      return { Required: yesOrNo(item.required), 'Claim about': item.kind, Figure: item.measure };
  }
}

const toItem = (item: Item, notCarried: NotCarried[]): Cells => ({
  Item: item.label,
  Type: typeWords[item.type][0],
  Guidance: item.guidance,
  Asks: item.asks,
  Key: item.key,
  ...toOwn(item, notCarried),
});

/** Writes a checklist as a spreadsheet that a person can read, change and bring back. */
export function writeSheet(definition: ChecklistDefinition): Sheet {
  const { title, purpose, use, scoring, passAt, sections } = definition;
  const notCarried: NotCarried[] = [];
  const rows = sections.flatMap((section, at): Cells[] => {
    const place: Cells = { 'Section no.': at + 1, Section: section.title, 'Section weight': section.weight };
    if (section.items.length === 0) return [place];
    return section.items.map((item) => ({ ...place, ...toItem(item, notCarried) }));
  });
  // What holds for the whole stands once, in the first row.
  const whole: Cells = { Checklist: title, Purpose: purpose, 'Used for': use, Scoring: scoring, 'Pass at': passAt };
  return {
    header: sheetColumns,
    rows: rows.map((cells, at) =>
      sheetColumns.map((column) => (at === 0 ? { ...whole, ...cells } : cells)[column] ?? null),
    ),
    notCarried,
  };
}
