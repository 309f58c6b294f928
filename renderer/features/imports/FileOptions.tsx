import { Checkbox, Select } from '@mantine/core';
import { importMapSchema, type ImportMap } from '../../../shared/features/imports/imports.schema.ts';
import { dateOrders, delimiters, encodings } from '../../parts/reading-choices.ts';
import { Card } from '../../ui/Card.tsx';
import type { Preview } from './import-flow.ts';
import styles from './Imports.module.css';

type Props = {
  readonly map: ImportMap;
  readonly preview: Preview | null;
  readonly onLook: (told: Partial<ImportMap>) => void;
  readonly onChange: (map: ImportMap) => void;
};

const { encoding: encodingSchema, dateOrder: orderSchema } = importMapSchema.shape;

/** How the file is read; found out by itself and rarely to be changed. */
export function FileOptions({ map, preview, onLook, onChange }: Props) {
  const isText = preview?.format !== 'xlsx';
  return (
    <Card title="How it is read">
      <div className={styles.choose}>
        {isText ? (
          <>
            <Select
              label="Characters"
              allowDeselect={false}
              data={encodings}
              value={map.encoding ?? preview?.encoding ?? null}
              placeholder="choose"
              onChange={(value) => onLook({ encoding: encodingSchema.parse(value), delimiter: map.delimiter })}
            />
            <Select
              label="Cells are parted by"
              allowDeselect={false}
              data={delimiters}
              value={map.delimiter ?? preview?.delimiter ?? null}
              placeholder="choose"
              onChange={(value) => onLook({ encoding: map.encoding, delimiter: value })}
            />
          </>
        ) : null}
        <Select
          label="Dates like 03/06/2026"
          clearable
          placeholder="let the file decide"
          data={dateOrders}
          value={map.dateOrder}
          onChange={(value) => onChange({ ...map, dateOrder: orderSchema.parse(value) })}
        />
      </div>
      {preview?.fields.some(({ field }) => field === 'howLeft') === true ? (
        <Checkbox
          mt={16}
          label="Open actions for unhappy customers however long ago it was"
          description="Otherwise only for what was said in the last seven days."
          checked={map.openActions}
          onChange={(event) => onChange({ ...map, openActions: event.currentTarget.checked })}
        />
      ) : null}
    </Card>
  );
}
