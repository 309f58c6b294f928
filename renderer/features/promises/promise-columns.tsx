import type { PromiseRow } from '../../../shared/features/promises/promises.schema.ts';
import { DayText } from '../../ui/DateText.tsx';
import type { DataColumn } from '../../ui/data-column.ts';
import { StandsMark } from './StandsMark.tsx';

/** The columns of the list. */
export const promiseColumns: readonly DataColumn<PromiseRow>[] = [
  { id: 'stands', header: 'Stands', width: 180, cell: (row) => <StandsMark row={row} /> },
  {
    id: 'what',
    header: 'What, to whom',
    cell: ({ what, customerName, jobTypeName }) => (
      <>
        <div>{what}</div>
        <div className="soft small">
          {[customerName, jobTypeName === what ? null : jobTypeName].filter(Boolean).join(' · ')}
        </div>
      </>
    ),
  },
  { id: 'first', header: 'Promised first', width: 130, cell: ({ first }) => <DayText day={first.on} /> },
  {
    id: 'need',
    header: 'Needed by',
    width: 120,
    cell: ({ needByOn }) => (needByOn === null ? null : <DayText day={needByOn} />),
  },
  {
    id: 'last',
    header: 'Told last',
    width: 130,
    cell: ({ first, last }) => (first.on === last.on ? null : <DayText day={last.on} />),
  },
  {
    id: 'done',
    header: 'Done',
    width: 120,
    cell: ({ doneOn }) => (doneOn === null ? null : <DayText day={doneOn} />),
  },
];
