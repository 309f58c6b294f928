import type { Meeting, Round } from '../../../shared/features/attention/attention.schema.ts';
import { meetingKindWords } from '../../../shared/features/attention/attention.words.ts';
import { DayText } from '../../ui/DateText.tsx';
import type { DataColumn } from '../../ui/data-column.ts';
import styles from './Attention.module.css';

/** The columns of the list of rounds. */
export const roundColumns: readonly DataColumn<Round>[] = [
  { id: 'day', header: 'Day', width: 120, cell: ({ ranOn }) => <DayText day={ranOn} /> },
  {
    id: 'heard',
    header: 'What was heard',
    cell: ({ heard }) =>
      heard === '' ? <span className="soft">nothing written down</span> : <div className={styles.clipped}>{heard}</div>,
  },
  { id: 'place', header: 'Where', width: 150, cell: ({ locationName }) => locationName },
  { id: 'people', header: 'People', width: 80, isNumber: true, cell: ({ people }) => people },
  { id: 'by', header: 'By', width: 120, cell: ({ byName }) => byName },
];

/** The columns of the list of meetings. */
export const meetingColumns: readonly DataColumn<Meeting>[] = [
  { id: 'day', header: 'Day', width: 120, cell: ({ heldOn }) => <DayText day={heldOn} /> },
  {
    id: 'meeting',
    header: 'Meeting',
    cell: ({ title, kind, byName }) => (
      <>
        <div className={styles.name}>{title}</div>
        <div className="soft small">{[meetingKindWords[kind], byName].filter(Boolean).join(' · ')}</div>
      </>
    ),
  },
  {
    id: 'points',
    header: 'Points',
    width: 90,
    isNumber: true,
    cell: ({ items }) => items.length,
  },
  {
    id: 'customers',
    header: 'About customers',
    width: 140,
    isNumber: true,
    cell: ({ items }) => items.filter(({ tag }) => tag === 'customers').length || <span className="soft">none</span>,
  },
  {
    id: 'untagged',
    header: 'Not tagged',
    width: 110,
    isNumber: true,
    cell: ({ items }) => items.filter(({ tag }) => tag === null).length || null,
  },
];
