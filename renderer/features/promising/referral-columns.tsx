import type { Referral } from '../../../shared/features/promising/promising.schema.ts';
import type { DataColumn } from '../../ui/data-column.ts';
import { DayText } from '../../ui/DateText.tsx';
import { ToneMark } from '../../ui/ToneMark.tsx';
import { becameTones, becameWords } from './promising.logic.ts';
import styles from './Promising.module.css';

/** The columns of the list of declined and referred business. */
export const referralColumns: readonly DataColumn<Referral>[] = [
  { id: 'day', header: 'Day', width: 112, cell: ({ saidOn }) => <DayText day={saidOn} /> },
  {
    id: 'who',
    header: 'Who, and what they needed',
    cell: ({ customerName, need, why }) => (
      <>
        <div className={styles.name}>{customerName}</div>
        <div className={`${styles.clipped} small`}>
          {need}
          {why === '' ? null : <span className="soft"> · {why}</span>}
        </div>
      </>
    ),
  },
  { id: 'job', header: 'Kind of job', width: 118, cell: ({ jobTypeName }) => jobTypeName },
  {
    id: 'did',
    header: 'What we did',
    width: 140,
    cell: ({ kind, partner }) =>
      kind === 'declined' ? 'turned down' : <div className={styles.clipped}>referred to {partner}</div>,
  },
  {
    id: 'became',
    header: 'What became of it',
    width: 132,
    cell: ({ became, becameOn }) => (
      <>
        <ToneMark tone={becameTones[became]}>{becameWords[became]}</ToneMark>
        {becameOn === null ? null : (
          <div className="soft small">
            <DayText day={becameOn} />
          </div>
        )}
      </>
    ),
  },
];
