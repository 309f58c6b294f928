import type { PromiseRow } from '../../../shared/features/promises/promises.schema.ts';
import { DayText } from '../../ui/DateText.tsx';
import type { DataColumn } from '../../ui/data-column.ts';
import { StandsMark } from './StandsMark.tsx';

/** The columns of the list. */
export const promiseColumns: readonly DataColumn<PromiseRow>[] = [
  { id: 'stands', header: 'Stands', width: 170, cell: (row) => <StandsMark row={row} /> },
  {
    id: 'what',
    header: 'What, to whom',
    cell: ({ what, customerName, jobTypeName, needByOn }) => (
      <>
        <div>{what}</div>
        <div className="soft small">
          {[customerName, jobTypeName === what ? null : jobTypeName].filter(Boolean).join(' · ')}
          {needByOn === null ? null : (
            <>
              {' · needed '}
              <DayText day={needByOn} />
            </>
          )}
        </div>
      </>
    ),
  },
  { id: 'first', header: 'Promised first', width: 115, cell: ({ first }) => <DayText day={first.on} /> },
  {
    id: 'last',
    header: 'Told last',
    width: 115,
    cell: ({ first, last }) => (first.on === last.on ? null : <DayText day={last.on} />),
  },
  {
    id: 'done',
    header: 'Done',
    width: 110,
    cell: ({ doneOn }) => (doneOn === null ? null : <DayText day={doneOn} />),
  },
];
