import type { SpecialAnswer } from '../definition.schema.ts';
import { refuseUnknown, shorten, specials, type AnswerTask, type CellUse, type ReadAnswer } from './answer-task.ts';
import { isNotShown, readWhole } from './cell-texts.rules.ts';

/** A column either is a place and names the option, or is an option and names its place. */
function readPlace(
  task: AnswerTask,
  { part }: CellUse,
  text: string,
): { readonly place: number; readonly option: string } | { readonly special: SpecialAnswer } | null {
  const isPlace = /^\d+$/.test(part ?? '');
  const place = isPlace ? Number(part) : readWhole(text);
  if (!isPlace && place !== null) return place >= 1 ? { place, option: part ?? '' } : null;
  const meaning = task.mean(text);
  if (meaning.is === 'special') return { special: meaning.special };
  return meaning.is === 'part' && place !== null ? { place, option: meaning.id } : null;
}

/** Reads an order: all of it in one cell, or a column for each place or each option. */
export function toRankingReader(task: AnswerTask): ReadAnswer {
  const whole = task.cells.find(({ part }) => part === null);
  if (whole !== undefined) {
    return (cells, problems) => {
      const rank: string[] = [];
      for (const text of task.cut(cells[whole.at] ?? '')) {
        const meaning = task.mean(text);
        if (meaning.is === 'part') rank.push(meaning.id);
        else if (meaning.is === 'special') return specials[meaning.special];
        else if (meaning.is === 'not-shown') return undefined;
        else if (meaning.is === 'unknown') refuseUnknown(task, whole.at, text, problems);
      }
      return rank.length === 0 ? null : { rank };
    };
  }
  const first = task.cells[0]?.at ?? -1;
  return (cells, problems) => {
    if (isNotShown((cells[first] ?? '').trim())) return undefined;
    const places = new Map<number, string>();
    for (const cell of task.cells) {
      const text = (cells[cell.at] ?? '').trim();
      if (text === '' || isNotShown(text)) continue;
      const read = readPlace(task, cell, text);
      if (read === null) refuseUnknown(task, cell.at, text, problems);
      else if ('special' in read) return specials[read.special];
      else if (places.has(read.place))
        problems.push({ at: cell.at, reason: `“${shorten(task.title)}” has two answers at place ${read.place}` });
      else places.set(read.place, read.option);
    }
    if (places.size === 0) return null;
    const inOrder = [...places].toSorted(([one], [other]) => one - other);
    if (inOrder.some(([place], index) => place !== index + 1)) {
      const found = inOrder.map(([place]) => place).join(', ');
      problems.push({ at: first, reason: `The places in “${shorten(task.title)}” have a gap: ${found}` });
      return null;
    }
    return { rank: inOrder.map(([, option]) => option) };
  };
}
