import type { BrokenRhythm } from '../../../shared/features/rhythm/rhythm.schema.ts';
import { RecordLink } from '../../parts/RecordLink.tsx';
import { ReachLink } from '../../parts/touch/ReachLink.tsx';
import { silentText, usualText } from '../../parts/rhythm-words.ts';
import { DayText } from '../../ui/DateText.tsx';
import type { DataColumn } from '../../ui/data-column.ts';
import { sentenceCase, type Reader } from '../../ui/format.ts';
import { ToneMark } from '../../ui/ToneMark.tsx';
import styles from './Rhythm.module.css';

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
          <div>{sentenceCase(usualText(row, reader.locale))}</div>
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
      cell: ({ customerId, phone }) =>
        phone === null ? (
          <span className="soft">no number</span>
        ) : (
          <ReachLink customerId={customerId} way="phone" value={phone} />
        ),
    },
  ];
}
