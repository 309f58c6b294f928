import { Checkbox } from '@mantine/core';
import type { Action } from '../../../../shared/features/actions/actions.schema.ts';
import type { DataColumn } from '../../../ui/data-column.ts';
import type { Chosen } from './use-chosen.ts';

/** A tick for each row; the keyboard chooses with X, so that the list stays one stop of the Tab key. */
export function toChooseColumn({ ids, toggle, reach }: Chosen): DataColumn<Action> {
  return {
    id: 'choose',
    header: '',
    width: 44,
    cell: ({ id, what }) => (
      <Checkbox
        size="sm"
        tabIndex={-1}
        aria-label={`Choose: ${what}`}
        checked={ids.has(id)}
        onChange={(event) => {
          // Of a click the browser tells which keys were held.
          const { nativeEvent } = event;
          const isStretched = 'shiftKey' in nativeEvent && nativeEvent.shiftKey === true;
          if (isStretched) reach(id);
          else toggle(id);
        }}
      />
    ),
  };
}
