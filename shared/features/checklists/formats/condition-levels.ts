import { Refusal } from '../../../refusal.ts';
import type { NotCarried } from '../checklists.schema.ts';
import type { Item, Section } from '../definition.schema.ts';
import type { CarriedChecklist } from './carried.ts';
import { longestGuidance, longestLabel, shorten } from './lengths.ts';
import { startPartIds, type PartIds } from './part-ids.ts';
import type { SheetRow } from './spreadsheet/columns.ts';

const levelColumn = /^condition\s+[ivx]+$/i;
const penaltyAtEnd = /\s*\bscore\s*:\s*(\d+(?:\.\d+)?)\s*$/i;

type ChoiceItem = Extract<Item, { type: 'choice' }>;
type Level = { readonly words: string; readonly penalty: number };

const levelColumns = (header: readonly string[]): string[] => header.filter((name) => levelColumn.test(name.trim()));

/** Tells whether a table lists violations with condition levels, each with what it costs, as health departments do. */
export function isConditionLevels(header: readonly string[]): boolean {
  return levelColumns(header).length >= 2;
}

const cellOf = (row: SheetRow, name: string): string => row.cells.get(name.toLowerCase())?.trim() ?? '';

/** The levels of a row, and the columns of those that name no score. */
function toLevels(row: SheetRow, columns: readonly string[]): { levels: Level[]; unread: string[] } {
  const levels: Level[] = [];
  const unread: string[] = [];
  for (const column of columns) {
    const cell = cellOf(row, column);
    if (cell === '') continue;
    const score = penaltyAtEnd.exec(cell)?.[1];
    if (score === undefined) unread.push(column);
    else levels.push({ words: `${column}, costs ${score}: ${cell.replace(penaltyAtEnd, '')}`, penalty: Number(score) });
  }
  return { levels, unread };
}

/**
 * There, points are a penalty: more is worse, none is best. Here they are earned: a level earns what the worst level of
 * its row costs less what it costs itself, and no violation earns all of it. So what a run could earn less what it
 * earned is exactly the sum of the penalties. Worked example: levels of 7, 8 and 10 earn 3, 2 and 0, none earns 10.
 */
function toOptions(levels: readonly Level[], ids: PartIds): ChoiceItem['options'] {
  // A row without levels gives no points: its item weighs nothing, and a violation of it is a bad answer all the same.
  const worst = levels.length === 0 ? 1 : Math.max(...levels.map(({ penalty }) => penalty));
  const best = { id: ids.next('o'), label: 'No violation', score: worst };
  if (levels.length === 0) return [best, { id: ids.next('o'), label: 'Violation', score: 0 }];
  const broken = levels.map(({ words, penalty }) => ({
    id: ids.next('o'),
    label: shorten(words, longestLabel),
    score: worst - penalty,
  }));
  return [best, ...broken];
}

/** What of a row stays behind or changes. */
function toNotes(row: SheetRow, levels: readonly Level[], unread: readonly string[]): string[] {
  const code = cellOf(row, 'Violation_Code');
  return [
    ...(unread.length > 0 ? [`No score can be read in ${unread.join(', ')}, so that is left out.`] : []),
    ...(levels.length === 0 ? ['It has no condition levels, so it is asked and counts nothing.'] : []),
    ...(levels.some(({ words }) => words.length > longestLabel)
      ? [`A level has more than ${longestLabel} characters and is cut.`]
      : []),
    ...(cellOf(row, 'Violation_Template').length > longestGuidance
      ? [`Its explanation has more than ${longestGuidance} characters and is cut.`]
      : []),
    ...(/^\d\.\d+E\+\d+$/i.test(code)
      ? [`Its code ${code} had an E in it before a spreadsheet took it for a number.`]
      : []),
  ];
}

function toItem(row: SheetRow, label: string, levels: readonly Level[], ids: PartIds): ChoiceItem {
  return {
    id: ids.next('i'),
    type: 'choice',
    label,
    guidance: shorten(cellOf(row, 'Violation_Template'), longestGuidance),
    key: null,
    asks: 'everyone',
    weight: levels.length === 0 ? 0 : 1,
    naAllowed: true,
    critical: null,
    badNeeds: { note: false, photo: false },
    options: toOptions(levels, ids),
  };
}

const howItCounts =
  'Points count against the business in this list. Here they are earned: a level earns what the worst one of its row ' +
  'costs less what it costs itself, no violation earns all of it, and what is missing to all points is what it costs there.';

/** Reads a list of violations with condition levels: one choice a row, one section a category, counted in points. */
export function readConditionLevels(header: readonly string[], rows: readonly SheetRow[]): CarriedChecklist {
  const ids = startPartIds();
  const columns = levelColumns(header);
  const notCarried: NotCarried[] = [{ item: '', what: howItCounts }];
  const sections = new Map<string, Section>();
  for (const row of rows) {
    const parts = [cellOf(row, 'Violation_Code'), cellOf(row, 'Health_Code'), cellOf(row, 'Violation_Summary')];
    const label = shorten(parts.filter((part) => part !== '').join(' · '), longestLabel);
    if (label === '') {
      notCarried.push({ item: `Row ${row.line}`, what: 'It says nothing about what to look at, so it is left out.' });
      continue;
    }
    const title = shorten(cellOf(row, 'Category_Description'), longestLabel);
    const section = sections.get(title) ?? { id: ids.next('s'), title, weight: null, items: [] };
    sections.set(title, section);
    const { levels, unread } = toLevels(row, columns);
    section.items.push(toItem(row, label, levels, ids));
    notCarried.push(...toNotes(row, levels, unread).map((what) => ({ item: label, what })));
  }
  if (sections.size === 0)
    throw new Refusal('NOT_A_CHECKLIST', 'This list of violations has no rows that can be read.');
  const definition: CarriedChecklist['definition'] = {
    title: '',
    purpose: howItCounts,
    use: 'other',
    scoring: 'points',
    passAt: null,
    sections: [...sections.values()],
    lastId: ids.last(),
  };
  return { format: 'Condition levels', definition, run: null, notCarried };
}
