/* oxlint-disable jsx-a11y/no-noninteractive-tabindex -- a region that scrolls must be reached by keyboard */
import type { ImportReport } from '../../shared/features/imports/imports.schema.ts';
import { countText } from '../ui/format.ts';
import { useReader } from '../ui/use-reader.ts';
import styles from './RefusedRows.module.css';

type Props = { readonly refused: ImportReport['refused'] };

/** Every row an import left out, with its line and the reason; nothing where all are good. */
export function RefusedRows({ refused }: Props) {
  const { locale } = useReader();
  if (refused.length === 0) return null;
  return (
    <section className={styles.scroll} aria-label="Rows that can’t be read" tabIndex={0}>
      <table className={styles.rows}>
        <thead>
          <tr>
            <th scope="col">Line</th>
            <th scope="col">Column</th>
            <th scope="col">Why</th>
          </tr>
        </thead>
        <tbody>
          {refused.map(({ row, column, reason }) => (
            // A row may be named once for each of its columns.
            <tr key={`${row} ${column}`}>
              <td>{countText(row, locale)}</td>
              <td className={styles.column} title={column ?? undefined}>
                {column}
              </td>
              <td>{reason}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
