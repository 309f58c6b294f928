import styles from './ChartTable.module.css';
import { useFollow } from './use-follow.ts';

/** A cell: words, or words that open the records behind them. */
export type ChartCell = string | { readonly text: string; readonly to: string };

/** What a chart shows, as rows and columns. The first cell of a row names it. */
export type ChartRows = {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly ChartCell[])[];
};

type Props = ChartRows & {
  readonly caption: string;
  /** For those who hear the page instead of seeing the drawing. */
  readonly isForReadersOnly?: boolean;
};

const textOf = (cell: ChartCell): string => (typeof cell === 'string' ? cell : cell.text);

/** A chart as a table. */
export function ChartTable({ caption, columns, rows, isForReadersOnly = false }: Props) {
  const follow = useFollow();
  const [first = '', ...others] = columns;
  return (
    <div className={isForReadersOnly ? 'seen-by-readers-only' : styles.frame}>
      <table className={styles.table}>
        <caption className="seen-by-readers-only">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{first}</th>
            {others.map((column) => (
              <th key={column} scope="col" className={styles.figure}>
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([name = '', ...cells], row) => (
            <tr key={row}>
              <th scope="row">{textOf(name)}</th>
              {cells.map((cell, column) => (
                <td key={others[column]} className={styles.figure}>
                  {typeof cell === 'string' || isForReadersOnly ? (
                    textOf(cell)
                  ) : (
                    <a className={styles.open} href={cell.to} onClick={(event) => follow(event, cell.to)}>
                      {cell.text}
                    </a>
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
