import type { Prospect } from '../../../shared/features/prospects/prospects.schema.ts';
import { RecordLink } from '../../parts/RecordLink.tsx';
import { ReachLink } from '../../parts/touch/ReachLink.tsx';
import { DayText } from '../../ui/DateText.tsx';
import type { DataColumn } from '../../ui/data-column.ts';
import { plural } from '../../ui/format.ts';
import { ToneMark } from '../../ui/ToneMark.tsx';
import styles from './Prospects.module.css';
import { qualificationText, waitTone } from './prospects.logic.ts';

/** The columns of the list of prospects. */
export const prospectColumns: readonly DataColumn<Prospect>[] = [
  {
    id: 'name',
    header: 'Prospect',
    cell: ({ customerId, name, styleNote }) => (
      <>
        <RecordLink to={`/customers/${customerId}`} className={styles.name}>
          {name}
        </RecordLink>
        {styleNote === null ? null : <div className="soft small">{styleNote}</div>}
      </>
    ),
  },
  { id: 'qualified', header: 'Need and money', width: 160, cell: (row) => qualificationText(row) },
  {
    id: 'last',
    header: 'Last contact',
    width: 110,
    cell: (row) => (
      <>
        <ToneMark tone={waitTone(row)}>
          {row.waitDays === 0 ? 'today' : `${row.waitDays} ${plural(row.waitDays, 'day')} ago`}
        </ToneMark>
        <div className="soft small">{row.lastOn === null ? 'never, added then' : <DayText day={row.lastOn} />}</div>
      </>
    ),
  },
  { id: 'touches', header: 'Contacts', width: 80, isNumber: true, cell: ({ touches }) => touches },
  {
    id: 'phone',
    header: 'Call',
    width: 146,
    cell: ({ customerId, phone }) =>
      phone === null ? (
        <span className="soft">no number</span>
      ) : (
        <ReachLink customerId={customerId} way="phone" value={phone} />
      ),
  },
];
