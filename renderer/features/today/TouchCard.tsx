import { useQuery } from '@tanstack/react-query';
import { RecordLink } from '../../parts/RecordLink.tsx';
import { whyText } from '../../parts/touch/call-why.ts';
import { orpc } from '../../rpc/client.ts';
import { Card } from '../../ui/Card.tsx';
import { useReader } from '../../ui/use-reader.ts';
import styles from './TodayScreen.module.css';

/** Today shows what fits beside the rest; the list behind holds all. */
const readCalls = 12;
const shownCalls = 3;

/** Whom to call this week, whoever of us does. Call-backs and steps of playbooks stand among the person’s own things. */
export function TouchCard() {
  const reader = useReader();
  const { data } = useQuery(orpc.touch.calls.queryOptions({ input: { limit: readCalls } }));
  if (data === undefined || data.count === 0) return null;
  const others = data.items.filter(({ callBack, tasks }) => callBack === null && tasks.length === 0);
  return (
    <Card title="Keep in touch" count={data.count} action={<RecordLink to="/touch">This week’s calls</RecordLink>}>
      <div className={styles.quotes}>
        {others.slice(0, shownCalls).map((call) => (
          <div key={call.customerId}>
            <RecordLink to={`/customers/${call.customerId}`} className={styles.title}>
              {call.name}
            </RecordLink>
            <div className={styles.detail}>{whyText({ ...call, reasons: call.reasons.slice(0, 1) }, reader)}</div>
          </div>
        ))}
      </div>
    </Card>
  );
}
