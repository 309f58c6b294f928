/* oxlint-disable jsx-a11y/no-noninteractive-tabindex -- a region that scrolls must be reached by keyboard */
import styles from './Imports.module.css';

type Props = { readonly header: readonly string[]; readonly rows: readonly (readonly string[])[] };

/** The first rows as they stand in the file. */
export function SampleRows({ header, rows }: Props) {
  return (
    <section className={styles.scroll} aria-label="Rows as they stand in the file" tabIndex={0}>
      <table className={styles.sample}>
        <thead>
          <tr>
            {header.map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((cells, row) => (
            // Rows of a file have nothing but their place to tell them apart, and it never changes.
            <tr key={row}>
              {header.map((name, at) => (
                <td key={name} title={cells[at]}>
                  {cells[at]}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
