import type { Action } from '../../../shared/features/actions/actions.schema.ts';
import { stateWords } from '../../../shared/features/actions/actions.words.ts';
import type { DataColumn } from '../../ui/data-column.ts';
import { StandsMark } from './StandsMark.tsx';

/** What the list shows of an action. */
export const actionColumns: readonly DataColumn<Action>[] = [
  { id: 'due', header: 'Due', width: 140, cell: (action) => <StandsMark action={action} /> },
  {
    id: 'what',
    header: 'What',
    cell: ({ what, customerName, source }) => (
      <>
        <div>{what}</div>
        <div className="soft small">{customerName ?? (source === 'hand' ? 'made by hand' : 'someone')}</div>
      </>
    ),
  },
  { id: 'who', header: 'Who', width: 150, cell: ({ whoName }) => whoName ?? <span className="soft">nobody yet</span> },
  { id: 'state', header: 'Stands', width: 120, cell: ({ state }) => stateWords[state] },
];
