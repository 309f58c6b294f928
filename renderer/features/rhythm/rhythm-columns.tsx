import type { BrokenRhythm } from '../../../shared/features/rhythm/rhythm.schema.ts';
import { RecordLink } from '../../parts/RecordLink.tsx';
import { DayText } from '../../ui/DateText.tsx';
import type { DataColumn } from '../../ui/data-column.ts';
import type { Reader } from '../../ui/format.ts';
import { ToneMark } from '../../ui/ToneMark.tsx';
import styles from './Rhythm.module.css';
import { silentText, usualText } from './rhythm.logic.ts';

/** The columns of the list of broken rhythms. */
export function toRhythmColumns(reader: Reader): readonly DataColumn<BrokenRhythm>[] {
  return [
    {
      id: 'customer',
      header: 'Customer',
      cell: ({ customerId, customerName, styleNote }) => (
        <>
          <RecordLink to={`/customers/${customerId}`} className={styles.name}>
            {customerName}
          </RecordLink>
          {styleNote === null ? null : <div className="soft small">{styleNote}</div>}
        </>
      ),
    },
    {
      id: 'usual',
      header: 'What was usual',
      cell: (row) => (
        <>
          <div>{usualText(row, reader.locale)}</div>
          <div className="soft small">
            last <DayText day={row.lastOn} />, seen on {row.days} days
          </div>
        </>
      ),
    },
    {
      id: 'silent',
      header: 'Now',
      width: 170,
      cell: (row) => <ToneMark tone="watch">{silentText(row, reader)}</ToneMark>,
    },
    {
      id: 'phone',
      header: 'Call',
      width: 150,
      cell: ({ phone }) =>
        phone === null ? <span className="soft">no number</span> : <a href={`tel:${phone}`}>{phone}</a>,
    },
  ];
}
