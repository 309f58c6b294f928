import type { Answer } from '../answers.schema.ts';
import { otherOption, type SpecialAnswer } from '../definition.schema.ts';
import type { JoinedQuestion } from '../versions.rules.ts';
import type { FileDate } from '../../imports/dates.rules.ts';
import { findSpecial, isNotShown, isOther, readNumber, readTick, readWhole } from './cell-texts.rules.ts';
import { listMeanings, type Meaning } from './meanings.rules.ts';

/** Why a cell is no answer. */
export type CellProblem = { readonly at: number; readonly reason: string };

/** What a cell becomes in one question. */
export type CellUse = { readonly at: number; readonly part: string | null; readonly column: string | null };

/** What reading the answers to one question needs. */
export type AnswerTask = {
  readonly question: JoinedQuestion;
  readonly title: string;
  readonly cells: readonly CellUse[];
  readonly mean: (text: string) => Meaning;
  /** Cuts a cell that holds several options. */
  readonly cut: (cell: string) => readonly string[];
  readonly readDate: (text: string) => FileDate | string;
  /** The label of a part, to know a cell that repeats it. */
  readonly labelOf: (part: string) => string;
};

/** The answer to a question in one row; null is skipped, undefined not shown. Adds to the problems what can't be read. */
export type ReadAnswer = (cells: readonly string[], problems: CellProblem[]) => Answer | null | undefined;

/** Room for the text of `other` and for an answer in words. */
const otherMax = 1000;
const textMax = 20_000;

const shorten = (text: string): string => (text.length > 80 ? `${text.slice(0, 79)}…` : text);

function refuseUnknown({ question, title }: AnswerTask, at: number, text: string, problems: CellProblem[]): void {
  problems.push({
    at,
    reason: `“${shorten(text.trim())}” stands for no answer to “${shorten(title)}” (${listMeanings(question)}). Say in the map, under values, what it means`,
  });
}

function toScaleReader(task: AnswerTask, at: number): ReadAnswer {
  return (cells, problems) => {
    const text = cells[at] ?? '';
    const meaning = task.mean(text);
    switch (meaning.is) {
      case 'point':
        return meaning.point;
      case 'special':
        return specials[meaning.special];
      case 'skipped':
        return null;
      case 'not-shown':
        return undefined;
      case 'part':
      case 'unknown':
        refuseUnknown(task, at, text, problems);
        return null;
    }
  };
}

const specials: Readonly<Record<SpecialAnswer, Answer>> = {
  'dont-know': { special: 'dont-know' },
  'prefer-not': { special: 'prefer-not' },
};

function readOther(text: string, at: number, problems: CellProblem[]): string | null {
  const bare = text.trim();
  if (bare.length > otherMax)
    problems.push({ at, reason: `This is longer than the ${otherMax} characters there is room for` });
  return bare === '' || isNotShown(bare) || bare === '-99' ? null : bare;
}

function toSingleReader(task: AnswerTask): ReadAnswer {
  const { question } = task.question;
  const hasOther = 'other' in question && question.other;
  const valueAt = task.cells.find(({ part }) => part === null)?.at ?? -1;
  const otherAt = task.cells.find(({ part }) => part === otherOption)?.at ?? -1;
  const ticks = toTickReader(
    task,
    task.cells.filter(({ part }) => part !== null && part !== otherOption),
  );
  const picks = new Map<string, Answer>();
  return (cells, problems) => {
    const text = cells[valueAt] ?? '';
    const other = otherAt < 0 ? null : readOther(cells[otherAt] ?? '', otherAt, problems);
    const meaning = task.mean(text);
    if (meaning.is === 'special') return specials[meaning.special];
    if (meaning.is === 'part') {
      if (other !== null) return { pick: [meaning.id], other };
      const known = picks.get(meaning.id);
      if (known !== undefined) return known;
      const answer = { pick: [meaning.id] };
      picks.set(meaning.id, answer);
      return answer;
    }
    if (meaning.is === 'unknown') {
      if (hasOther) return { pick: [otherOption], other: readOther(text, valueAt, problems) ?? '' };
      refuseUnknown(task, valueAt, text, problems);
      return null;
    }
    const ticked = ticks(cells, problems);
    if (ticked.length > 1)
      problems.push({
        at: valueAt,
        reason: `“${shorten(task.title)}” takes one answer; this row has ${ticked.length}`,
      });
    if (ticked.length > 0) return { pick: ticked, ...(other === null ? {} : { other }) };
    if (other !== null) return { pick: [otherOption], other };
    return meaning.is === 'not-shown' ? undefined : null;
  };
}

/** The options that are ticked in columns of their own. */
function toTickReader(
  task: AnswerTask,
  columns: readonly CellUse[],
): (cells: readonly string[], problems: CellProblem[]) => string[] {
  const readers = columns.map(({ at, part }) => {
    const id = part ?? '';
    const label = task.labelOf(id);
    const known = new Map<string, boolean | null>([['', false]]);
    return {
      at,
      id,
      tick: (text: string): boolean | null => {
        let is = known.get(text);
        if (is === undefined && !known.has(text)) {
          is = isNotShown(text) ? false : readTick(text, label);
          if (is === null) {
            const meaning = task.mean(text);
            if (meaning.is === 'part' && meaning.id === id) is = true;
            // What says nothing of this option is looked at for the question as a whole.
            else if (meaning.is === 'skipped' || meaning.is === 'special') is = false;
          }
          if (known.size < 100) known.set(text, is);
        }
        return is ?? null;
      },
    };
  });
  return (cells, problems) => {
    const ticked: string[] = [];
    for (const { at, id, tick } of readers) {
      const text = cells[at] ?? '';
      const is = tick(text);
      if (is === true) ticked.push(id);
      else if (is === null) refuseUnknown(task, at, text, problems);
    }
    return ticked;
  };
}

function toMultipleReader(task: AnswerTask): ReadAnswer {
  const { question } = task.question;
  const hasOther = 'other' in question && question.other;
  const whole = task.cells.filter(({ part }) => part === null);
  const otherAt = task.cells.find(({ part }) => part === otherOption)?.at ?? -1;
  const options = task.cells.filter(({ part }) => part !== null && part !== otherOption);
  const ticks = toTickReader(task, options);
  return (cells, problems) => {
    const pick = ticks(cells, problems);
    let other = otherAt < 0 ? null : readOther(cells[otherAt] ?? '', otherAt, problems);
    // A cell may only say that "other" was ticked.
    const isOtherTicked = other !== null && (isOther(other) || ['1', 'y', 'yes', 'true'].includes(other.toLowerCase()));
    const isOtherLeft = other !== null && ['0', 'n', 'no', 'false'].includes(other.toLowerCase());
    let hasOtherPick = other !== null && !isOtherLeft;
    if (isOtherTicked || isOtherLeft) other = null;
    for (const { at } of whole) {
      for (const text of task.cut(cells[at] ?? '')) {
        const meaning = task.mean(text);
        if (meaning.is === 'part' && meaning.id === otherOption) hasOtherPick = true;
        else if (meaning.is === 'part' && !pick.includes(meaning.id)) pick.push(meaning.id);
        else if (meaning.is === 'special') return specials[meaning.special];
        else if (meaning.is === 'not-shown') return undefined;
        else if (meaning.is === 'unknown' && hasOther) {
          hasOtherPick = true;
          other = other === null ? text : `${other}, ${text}`;
        } else if (meaning.is === 'unknown') refuseUnknown(task, at, text, problems);
      }
    }
    if (hasOtherPick && hasOther) pick.push(otherOption);
    if (pick.length > 0) return other === null ? { pick } : { pick, other };
    const first = options[0] ?? task.cells[0];
    const mark = (cells[first?.at ?? -1] ?? '').trim();
    if (isNotShown(mark)) return undefined;
    const meaning = mark === '' ? null : task.mean(mark);
    return meaning?.is === 'special' ? specials[meaning.special] : null;
  };
}

function toRankingReader(task: AnswerTask): ReadAnswer {
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

function toMatrixReader(task: AnswerTask): ReadAnswer {
  const { question } = task.question;
  const isMany = question.type === 'matrix' && question.pick === 'many';
  const ticks = new Map(
    task.cells
      .filter(({ column }) => column !== null)
      .map((cell) => [cell, toTickReader(task, [{ ...cell, part: cell.column }])]),
  );
  const first = task.cells[0]?.at ?? -1;
  return (cells, problems) => {
    const whole = /^\((?<words>[^)]+)\)$/.exec((cells[first] ?? '').trim())?.groups?.['words'];
    const special = whole === undefined ? null : findSpecial(whole);
    if (special !== null) return specials[special];
    const rows: Record<string, string[]> = {};
    let isShown = false;
    for (const cell of task.cells) {
      const row = cell.part ?? '';
      const text = cells[cell.at] ?? '';
      if (!isNotShown(text.trim())) isShown = true;
      const readTicks = ticks.get(cell);
      if (readTicks !== undefined) {
        for (const column of readTicks(cells, problems)) (rows[row] ??= []).push(column);
        continue;
      }
      for (const one of isMany ? task.cut(text) : [text]) {
        const meaning = task.mean(one);
        if (meaning.is === 'part') (rows[row] ??= []).push(meaning.id);
        else if (meaning.is === 'special') (rows[row] ??= []).push(meaning.special);
        else if (meaning.is === 'unknown') refuseUnknown(task, cell.at, one, problems);
      }
    }
    for (const _ in rows) return { rows };
    return isShown ? null : undefined;
  };
}

function toPlainReader(at: number, read: (text: string) => Answer | string): ReadAnswer {
  return (cells, problems) => {
    const text = (cells[at] ?? '').trim();
    if (text === '' || text === '-99') return null;
    if (isNotShown(text)) return undefined;
    const answer = read(text);
    if (typeof answer !== 'string') return answer;
    problems.push({ at, reason: answer });
    return null;
  };
}

function readNumberAnswer(task: AnswerTask, text: string): Answer | string {
  const number = readNumber(text);
  return number === null ? `“${shorten(text)}” is no number in “${shorten(task.title)}”` : { number };
}

const readText = (text: string): Answer | string =>
  text.length <= textMax ? { text } : `This is longer than the ${textMax} characters there is room for`;

function toContactReader(task: AnswerTask): ReadAnswer {
  return (cells) => {
    if (isNotShown((cells[task.cells[0]?.at ?? -1] ?? '').trim())) return undefined;
    const contact: { name?: string; email?: string; phone?: string } = {};
    for (const { at, part } of task.cells) {
      const text = (cells[at] ?? '').trim();
      if (text === '' || isNotShown(text)) continue;
      if (part === 'email') contact.email = text.slice(0, 200);
      else if (part === 'phone') contact.phone = text.slice(0, 60);
      else contact.name = text.slice(0, 200);
    }
    return Object.keys(contact).length === 0 ? null : { contact };
  };
}

/** Prepares the reading of one question's answers: made once, called for every row. */
export function toAnswerReader(task: AnswerTask): ReadAnswer {
  const at = task.cells[0]?.at ?? -1;
  switch (task.question.question.type) {
    case 'nps':
    case 'csat':
    case 'ces':
    case 'rating':
      return toScaleReader(task, at);
    case 'single':
    case 'yes-no':
    case 'consent':
      return toSingleReader(task);
    case 'multiple':
      return toMultipleReader(task);
    case 'ranking':
      return toRankingReader(task);
    case 'matrix':
      return toMatrixReader(task);
    case 'contact':
      return toContactReader(task);
    case 'number':
      return toPlainReader(at, (text) => readNumberAnswer(task, text));
    case 'date':
      return toPlainReader(at, (text) => {
        const date = task.readDate(text);
        return typeof date === 'string' ? date : { date: date.day };
      });
    case 'short-text':
    case 'long-text':
    case 'statement':
      return toPlainReader(at, readText);
  }
}
