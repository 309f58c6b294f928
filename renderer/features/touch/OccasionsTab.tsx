import { useQuery } from '@tanstack/react-query';
import { RecordLink } from '../../parts/RecordLink.tsx';
import { orpc } from '../../rpc/client.ts';
import { toSentence } from '../../rpc/sentences.ts';
import { Card } from '../../ui/Card.tsx';
import { DayText } from '../../ui/DateText.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { plural } from '../../ui/format.ts';
import { ToneMark } from '../../ui/ToneMark.tsx';
import { occasionDays } from './touch.logic.ts';
import styles from './Touch.module.css';

/** Days worth a word in the month to come, round years first. */
export function OccasionsTab() {
  const { data, error } = useQuery(orpc.touch.occasions.queryOptions({ input: { days: occasionDays } }));
  if (error !== null) return <EmptyState title="The occasions could not be read">{toSentence(error)}</EmptyState>;
  if (data === undefined) return <Card>Reading…</Card>;
  if (data.items.length === 0) {
    return (
      <EmptyState title={`No occasion in the next ${occasionDays} days`}>
        Years as a customer come by themselves from “customer since”. A day of their own, such as a birthday, is added
        on the customer’s page.
      </EmptyState>
    );
  }
  return (
    <Card title={`The next ${occasionDays} days`} count={data.items.length}>
      <ul className={styles.rows}>
        {data.items.map(({ customerId, customerName, id, name, on, years, isRound }) => (
          <li key={`${customerId} ${id ?? 'since'}`} className={`${styles.row} ${styles.occasion}`}>
            <DayText day={on} />
            <RecordLink to={`/customers/${customerId}`} className={styles.name}>
              {customerName}
            </RecordLink>
            <span>
              {years === null ? name : null}
              {years !== null && isRound ? (
                <ToneMark tone="good">
                  {years} {plural(years, 'year')} a customer
                </ToneMark>
              ) : null}
              {years !== null && !isRound ? (
                <span className="soft">
                  {years} {plural(years, 'year')} a customer
                </span>
              ) : null}
            </span>
          </li>
        ))}
      </ul>
    </Card>
  );
}
