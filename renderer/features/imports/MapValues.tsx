import { Select } from '@mantine/core';
import type { ImportMap } from '../../../shared/features/imports/imports.schema.ts';
import { Card } from '../../ui/Card.tsx';
import type { Preview } from './import-flow.ts';
import { withValue } from './imports.logic.ts';
import styles from './Imports.module.css';

type Props = { readonly preview: Preview; readonly map: ImportMap; readonly onChange: (map: ImportMap) => void };

/** What each text of a list column means, as guessed. */
export function MapValues({ preview, map, onChange }: Props) {
  const lists = preview.fields.filter(
    ({ field, choices }) => choices !== null && (preview.texts[field]?.length ?? 0) > 0,
  );
  return lists.map(({ field, label, choices }) => (
    <Card key={field} title={`${label}: what the file’s words mean`}>
      <div className={styles.values}>
        {(preview.texts[field] ?? []).map((text) => (
          <div key={text} style={{ display: 'contents' }}>
            <span>{text}</span>
            <Select
              aria-label={`${label} for ${text}`}
              placeholder="leave out"
              clearable
              data={choices ?? []}
              value={map.values[field]?.[text] ?? null}
              onChange={(value) => onChange(withValue(map, field, text, value))}
            />
          </div>
        ))}
      </div>
    </Card>
  ));
}
