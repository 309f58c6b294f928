import type { DataColumn } from './data-column.ts';
import styles from './DataTable.module.css';

type Props<Row> = {
  readonly columns: readonly DataColumn<Row>[];
  readonly sort: string | undefined;
  readonly onSort: ((sort: string) => void) | undefined;
};

export function DataTableHead<Row>({ columns, sort: sorted, onSort }: Props<Row>) {
  return (
    <thead>
      <tr>
        {columns.map(({ id, header, sort, isNumber }) => {
          const isSorted = sort !== undefined && sort === sorted;
          return (
            <th
              key={id}
              scope="col"
              className={isNumber === true ? `${styles.head} ${styles.right}` : styles.head}
              {...(isSorted ? { 'aria-sort': 'ascending' as const } : {})}
            >
              {sort === undefined || onSort === undefined ? (
                header
              ) : (
                <button
                  type="button"
                  className={isSorted ? `${styles.sort} ${styles.sorted}` : styles.sort}
                  onClick={() => onSort(sort)}
                >
                  {header}
                  {isSorted ? ' ↓' : ''}
                </button>
              )}
            </th>
          );
        })}
      </tr>
    </thead>
  );
}
