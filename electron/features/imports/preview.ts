import type { z } from 'zod';
import { openDateEvidence, askForDateOrder } from '../../../shared/features/imports/date-order.rules.ts';
import {
  importMapSchema,
  type ImportMap,
  type importPreviewSchema,
} from '../../../shared/features/imports/imports.schema.ts';
import {
  columnsOf,
  findMissingColumn,
  guessColumns,
  toRowReader,
  type RowTexts,
} from '../../../shared/features/imports/mapping.rules.ts';
import { Refusal } from '../../../shared/refusal.ts';
import type { ImportTargetKind } from '../../app/registries.ts';
import type { Table } from '../../app/tables/table.ts';
import { openFile, toRefusal } from './import-input.ts';

/** Rows read for a preview: enough to meet every usual answer, read in a blink. */
const rowsLookedAt = 5000;

/** Rows shown, and texts of a list shown to be mapped. */
const rowsShown = 8;
const textsShown = 50;

type Preview = z.infer<typeof importPreviewSchema>;

const withDefaults = (map: Partial<ImportMap> | undefined): ImportMap => importMapSchema.parse({ columns: {}, ...map });

/** Reads the beginning of a file and guesses what its columns are; what the person said already stays. */
export async function previewFile(
  path: string,
  target: ImportTargetKind,
  told: Partial<ImportMap> | undefined,
): Promise<Preview> {
  const asked = withDefaults(told);
  const table = await openFile(path, asked);
  const isTold = told?.columns !== undefined;
  const map: ImportMap = { ...asked, columns: isTold ? asked.columns : guessColumns(target.fields, table.header) };
  const missing = findMissingColumn(map, target.fields, table.header);
  if (missing !== null) throw new Refusal('MISSING_COLUMN', missing, 'columns');
  const looked = await look(table, target, map);
  const values = { ...guessValues(target, looked.texts), ...map.values };
  return {
    format: table.format,
    encoding: table.encoding,
    delimiter: table.delimiter,
    header: [...table.header],
    notes: [...table.notes, ...looked.notes],
    sample: looked.sample,
    fields: target.fields.map(({ field, label, required, hint, choices }) => ({
      field,
      label,
      required,
      hint,
      choices: choices === null ? null : choices.map((choice) => ({ ...choice })),
    })),
    map: { ...map, values, dateOrder: map.dateOrder ?? looked.dateOrder },
    texts: looked.texts,
  };
}

type Looked = Pick<Preview, 'sample' | 'texts' | 'notes'> & { readonly dateOrder: ImportMap['dateOrder'] };

async function look(table: Table, target: ImportTargetKind, map: ImportMap): Promise<Looked> {
  // The texts as they stand in the file, before anything is chosen for them.
  const plain = target.fields.map(({ guess: _guess, choices: _choices, ...field }) => ({ ...field, choices: null }));
  const toTexts = toRowReader({ ...map, values: {}, constants: {} }, plain, table.header);
  const lists = target.fields.filter(({ field, choices }) => choices !== null && columnsOf(map, field).length > 0);
  const dates = target.fields.filter(({ isDate }) => isDate === true).map(({ field }) => field);
  const seen = new Map(lists.map(({ field }) => [field, new Set<string>()]));
  const evidence = openDateEvidence();
  const see = (texts: RowTexts): void => {
    for (const [field, set] of seen) {
      const text = texts[field];
      if (text !== undefined && set.size <= textsShown) set.add(text);
    }
    for (const field of dates) if (texts[field] !== undefined) evidence.see(texts[field]);
  };
  const sample: string[][] = [];
  let rows = 0;
  try {
    for await (const row of table.rows()) {
      if ('cells' in row) {
        if (sample.length < rowsShown) sample.push([...row.cells]);
        see(toTexts(row.cells));
      }
      rows += 1;
      if (rows >= rowsLookedAt) break;
    }
  } catch (cause) {
    throw toRefusal(cause);
  }
  const decided = evidence.decide();
  const example = evidence.example();
  const isOpen = decided === 'undecided' && map.dateOrder === null && example !== null;
  return {
    sample,
    texts: Object.fromEntries([...seen].map(([field, set]) => [field, [...set].slice(0, textsShown)])),
    notes: isOpen ? [askForDateOrder(example)] : [],
    dateOrder: decided === 'day-first' || decided === 'month-first' ? decided : null,
  };
}

/** What each text of a list most likely means; the person sees and changes it before anything is imported. */
function guessValues(target: ImportTargetKind, texts: Preview['texts']): ImportMap['values'] {
  const guessed = Object.entries(texts).flatMap(([name, list]) => {
    const field = target.fields.find((candidate) => candidate.field === name);
    if (field === undefined) return [];
    const values =
      field.guessAll?.(list) ??
      Object.fromEntries(
        list.flatMap((text) => {
          const value =
            field.guess?.(text) ?? field.choices?.find((choice) => choice.value === text.toLowerCase())?.value;
          return value === undefined ? [] : [[text, value]];
        }),
      );
    return [[name, values] as const];
  });
  return Object.fromEntries(guessed);
}
