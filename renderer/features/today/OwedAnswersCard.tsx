import { useQuery } from '@tanstack/react-query';
import { RecordLink } from '../../parts/RecordLink.tsx';
import { orpc } from '../../rpc/client.ts';
import { Card } from '../../ui/Card.tsx';
import { dueText, endOfDay } from '../../ui/format.ts';
import { ToneMark } from '../../ui/ToneMark.tsx';
import { useReader } from '../../ui/use-reader.ts';
import styles from './TodayScreen.module.css';

/** The first few; the list of visits has them all. */
const shownMax = 4;

/** Customers we watched who wait for the answer we owe them; nothing where nobody does. */
export function OwedAnswersCard() {
  const reader = useReader();
  const { data } = useQuery(orpc.observation.list.queryOptions({ input: { owed: true, limit: shownMax } }));
  if (data === undefined || data.items.length === 0) return null;
  return (
    <Card title="They wait for your answer">
      <ul className={styles.list}>
        {data.items.map(({ id, customerName, product, asked, answerDueOn }) => {
          const due = dueText(endOfDay(answerDueOn, reader.timeZone), reader);
          return (
            <li key={id} className={styles.item}>
              <span>
                <ToneMark tone={due.tone}>{due.text}</ToneMark>
              </span>
              <div>
                <RecordLink to="/touch?tab=visits&owed=true" className={styles.title}>
                  {customerName}
                </RecordLink>
                <div className={styles.detail}>{asked === '' ? product : asked}</div>
              </div>
            </li>
          );
        })}
      </ul>
    </Card>
  );
}
