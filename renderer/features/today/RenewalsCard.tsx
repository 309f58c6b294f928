import { useQuery } from '@tanstack/react-query';
import { RecordLink } from '../../parts/RecordLink.tsx';
import { orpc } from '../../rpc/client.ts';
import { isLeader, useSignedIn } from '../../rpc/signed-in.ts';
import { Card } from '../../ui/Card.tsx';
import { DayText } from '../../ui/DateText.tsx';
import styles from './RenewalsCard.module.css';

/** Who renews in the next 90 days while a promise to them is open and broken: they wait for it, and then they go. */
export function RenewalsCard() {
  const { person } = useSignedIn();
  return isLeader(person.role) ? <Renewals /> : null;
}

function Renewals() {
  const { data } = useQuery(orpc.promises.renewals.queryOptions({ input: {} }));
  if (data === undefined || data.items.length === 0) return null;
  return (
    <Card title="Renewals beside broken promises" count={data.items.length}>
      <ul className={styles.rows}>
        {data.items.map(({ customerId, customerName, renewalOn, broken }) => (
          <li key={customerId}>
            <span>
              <RecordLink to={`/customers/${customerId}`}>{customerName}</RecordLink>{' '}
              <span className="soft small">
                renews <DayText day={renewalOn} />
              </span>
            </span>
            {broken.map(({ id, what }) => (
              <RecordLink key={id} to={`/promises/${id}`} className={styles.small}>
                {what}, still open
              </RecordLink>
            ))}
          </li>
        ))}
      </ul>
    </Card>
  );
}
