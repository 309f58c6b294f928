import { isNotShown, readTick } from './cell-texts.rules.ts';
import { refuseUnknown, type AnswerTask, type CellProblem, type CellUse } from './answer-task.ts';

/** The options that are ticked in columns of their own. */
export function toTickReader(
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
