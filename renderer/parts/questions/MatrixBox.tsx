import { useId, useRef } from 'react';
import { shuffled } from '../../../shared/features/surveys/shuffle.rules.ts';
import { rowsIn, toRows } from './answer-shape.logic.ts';
import type { BoxProps } from './box-props.ts';
import { indexOfDigit } from './keys.logic.ts';
import styles from './Questions.module.css';
import { specialWord } from './special-words.logic.ts';
import { useDigits } from './use-digits.ts';

/** The same columns for several rows: a table where there is room, one row after another where there is not. */
export function MatrixBox(props: BoxProps<'matrix'>) {
  const { question, answer, onChange, say, words, seed, labelledBy, describedBy } = props;
  const box = useRef<HTMLFieldSetElement>(null);
  const name = useId();
  const rows = rowsIn(answer);
  const inOrder = question.shuffle ? shuffled(question.rows, `${seed} ${question.id}`) : question.rows;
  const columns = [
    ...question.columns.map(({ id, label }) => ({ id, label: say(label), isSpecial: false })),
    ...question.specials.map((id) => ({ id, label: specialWord(id, words), isSpecial: true })),
  ];
  const isSpecial = (id: string): boolean => columns.some((column) => column.id === id && column.isSpecial);
  const toggle = (row: string, column: string): void => {
    const picked = rows[row] ?? [];
    // "Don't know" stands alone, and so does the one column where only one may be picked.
    const isAlone = question.pick === 'one' || isSpecial(column);
    const others = isAlone ? [] : picked.filter((one) => one !== column && !isSpecial(one));
    const next = picked.includes(column) && question.pick === 'many' ? others : [...others, column];
    onChange(toRows(rows, row, next));
  };
  useDigits(box, false, ({ digit }, _before, target) => {
    const row = target instanceof HTMLElement ? target.closest<HTMLElement>('[data-row]')?.dataset['row'] : undefined;
    const column = columns[indexOfDigit(digit, columns.length) ?? -1];
    if (row !== undefined && column !== undefined) toggle(row, column.id);
  });
  return (
    <fieldset ref={box} className={styles.plain} aria-labelledby={labelledBy} aria-describedby={describedBy}>
      <table className={styles.matrix}>
        <thead>
          <tr>
            <td aria-hidden="true" />
            {columns.map(({ id, label }) => (
              <th key={id} scope="col">
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {inOrder.map((row) => (
            <tr key={row.id} data-row={row.id}>
              <th scope="row">{say(row.label)}</th>
              {columns.map(({ id, label }) => (
                <td key={id}>
                  <label className={styles.cell}>
                    <input
                      type={question.pick === 'one' ? 'radio' : 'checkbox'}
                      name={`${name} ${row.id}`}
                      aria-label={`${say(row.label)}: ${label}`}
                      checked={rows[row.id]?.includes(id) ?? false}
                      onChange={() => toggle(row.id, id)}
                    />
                    <span className={styles.cellWord} aria-hidden="true">
                      {label}
                    </span>
                  </label>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </fieldset>
  );
}
