import type { CustomerRow } from '../../../shared/features/customers/customers.schema.ts';
import { DayText } from '../../ui/DateText.tsx';
import type { DataColumn } from '../../ui/data-column.ts';
import { ToneMark } from '../../ui/ToneMark.tsx';
import styles from './Customer.module.css';
import { statusTones, statusWords } from './customers.logic.ts';

/** The columns of the customer list. */
export const customerColumns: readonly DataColumn<CustomerRow>[] = [
  {
    id: 'name',
    header: 'Customer',
    sort: 'name',
    cell: ({ name, tags, reference }) => (
      <>
        <div className={styles.name}>{name}</div>
        <div className="soft small">
          {[reference, ...tags].filter((part) => part !== null && part !== name).join(' · ')}
        </div>
      </>
    ),
  },
  {
    id: 'reach',
    header: 'Reached at',
    cell: ({ phone, email }) => (
      <>
        <div>{phone ?? email}</div>
        {phone === null || email === null ? null : <div className="soft small">{email}</div>}
      </>
    ),
  },
  { id: 'class', header: 'Class', width: 130, cell: (row) => row.class },
  {
    id: 'since',
    header: 'Since',
    width: 140,
    sort: 'since',
    cell: ({ customerSinceOn }) => (customerSinceOn === null ? null : <DayText day={customerSinceOn} />),
  },
  {
    id: 'status',
    header: 'Stands as',
    width: 120,
    cell: ({ status }) => <ToneMark tone={statusTones[status]}>{statusWords[status]}</ToneMark>,
  },
];
