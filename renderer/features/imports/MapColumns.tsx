import { MultiSelect } from '@mantine/core';
import type { ImportMap } from '../../../shared/features/imports/imports.schema.ts';
import { columnsOf } from '../../../shared/features/imports/mapping.rules.ts';
import type { Preview } from './import-flow.ts';
import { withColumns } from './imports.logic.ts';
import styles from './Imports.module.css';

type Props = { readonly preview: Preview; readonly map: ImportMap; readonly onColumns: (map: ImportMap) => void };

/** Each field with the columns it is read from, as guessed; several columns are joined. */
export function MapColumns({ preview, map, onColumns }: Props) {
  return (
    <table className={styles.fields}>
      <thead>
        <tr>
          <th scope="col">In Plain Mirror</th>
          <th scope="col">In the file</th>
        </tr>
      </thead>
      <tbody>
        {preview.fields.map(({ field, label, required, hint }) => {
          const chosen = columnsOf(map, field);
          return (
            <tr key={field}>
              <td>
                {label}
                {required ? <span className="soft small"> · needed</span> : null}
                {hint === null ? null : <div className="soft small">{hint}</div>}
              </td>
              <td>
                <MultiSelect
                  aria-label={`Columns for ${label}`}
                  placeholder={chosen.length === 0 ? 'not in the file' : ''}
                  searchable
                  clearable
                  data={preview.header}
                  value={[...chosen]}
                  onChange={(columns) => onColumns(withColumns(map, field, columns))}
                />
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
