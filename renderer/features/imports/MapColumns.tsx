import { MultiSelect } from '@mantine/core';
import type { ImportMap } from '../../../shared/features/imports/imports.schema.ts';
import { columnsOf } from '../../../shared/features/imports/mapping.rules.ts';
import type { Preview } from './import-flow.ts';
import { withColumns } from './imports.logic.ts';
import styles from './Imports.module.css';

type Props = { readonly preview: Preview; readonly map: ImportMap; readonly onColumns: (map: ImportMap) => void };

/** Each field with the columns it is read from, as guessed; several columns are joined. What the file does not have waits below. */
export function MapColumns({ preview, map, onColumns }: Props) {
  // By what was guessed, so that a field does not jump away while somebody changes it.
  const isFound = ({ field, required }: Field): boolean => required || columnsOf(preview.map, field).length > 0;
  const found = preview.fields.filter(isFound);
  const others = preview.fields.filter((field) => !isFound(field));
  return (
    <>
      <FieldTable fields={found} preview={preview} map={map} onColumns={onColumns} />
      {others.length === 0 ? null : (
        <details className={styles.more}>
          <summary>{others.length} more that the file may hold</summary>
          <FieldTable fields={others} preview={preview} map={map} onColumns={onColumns} />
        </details>
      )}
    </>
  );
}

type Field = Preview['fields'][number];

function FieldTable({ fields, preview, map, onColumns }: Props & { readonly fields: readonly Field[] }) {
  return (
    <table className={styles.fields}>
      <thead>
        <tr>
          <th scope="col">In Plain Mirror</th>
          <th scope="col">In the file</th>
        </tr>
      </thead>
      <tbody>
        {fields.map(({ field, label, required, hint }) => {
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
