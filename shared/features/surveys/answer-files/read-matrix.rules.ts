import { refuseUnknown, specials, type AnswerTask, type ReadAnswer } from './answer-task.ts';
import { findSpecial, isNotShown } from './cell-texts.rules.ts';
import { toTickReader } from './read-ticks.rules.ts';

/** Reads a grid: a column for each of its rows, or for each of its cells. */
export function toMatrixReader(task: AnswerTask): ReadAnswer {
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
