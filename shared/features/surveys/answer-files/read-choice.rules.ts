import type { Answer } from '../answers.schema.ts';
import { otherOption } from '../definition.schema.ts';
import { refuseUnknown, shorten, specials, type AnswerTask, type CellProblem, type ReadAnswer } from './answer-task.ts';
import { isNotShown, isOther } from './cell-texts.rules.ts';
import { toTickReader } from './read-ticks.rules.ts';

/** Room for the text of `other`. */
const otherMax = 1000;

function readOther(text: string, at: number, problems: CellProblem[]): string | null {
  const bare = text.trim();
  if (bare.length > otherMax)
    problems.push({ at, reason: `This is longer than the ${otherMax} characters there is room for` });
  return bare === '' || isNotShown(bare) || bare === '-99' ? null : bare;
}

/** Reads one answer of several. */
export function toSingleReader(task: AnswerTask): ReadAnswer {
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

/** Reads any number of answers: in one cell, or ticked in columns of their own. */
export function toMultipleReader(task: AnswerTask): ReadAnswer {
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
