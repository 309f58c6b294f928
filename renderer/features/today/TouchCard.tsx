import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { toDay } from '../../../shared/clock.ts';
import type { PlaybookTask } from '../../../shared/features/touch/touch.schema.ts';
import { RecordLink } from '../../parts/RecordLink.tsx';
import { whyText } from '../../parts/touch/call-why.ts';
import { CloseTaskDialog } from '../../parts/touch/CloseTaskDialog.tsx';
import { orpc } from '../../rpc/client.ts';
import { Card } from '../../ui/Card.tsx';
import { dayText } from '../../ui/format.ts';
import { useReader } from '../../ui/use-reader.ts';
import styles from './TodayScreen.module.css';

/** Today shows what fits beside the rest; the list behind holds all. Call-backs stand among the person’s own things. */
const readCalls = 12;
const shownCalls = 3;
const shownTasks = 4;

/** Whom to call this week, and steps of playbooks that are due. Shows nothing where nobody waits. */
export function TouchCard() {
  const reader = useReader();
  const until = toDay(reader.now, reader.timeZone);
  const calls = useQuery(orpc.touch.calls.queryOptions({ input: { limit: readCalls } }));
  const tasks = useQuery(orpc.touch.tasks.queryOptions({ input: { until, limit: shownTasks } }));
  const [closing, setClosing] = useState<PlaybookTask | null>(null);
  const count = calls.data?.count ?? 0;
  const others = (calls.data?.items ?? []).filter(({ callBack }) => callBack === null).slice(0, shownCalls);
  const steps = tasks.data?.items ?? [];
  if (count === 0 && steps.length === 0) return null;
  return (
    <Card
      title="Keep in touch"
      count={count === 0 ? undefined : count}
      action={<RecordLink to="/touch">This week’s calls</RecordLink>}
    >
      <div className={styles.quotes}>
        {others.map((call) => (
          <div key={call.customerId}>
            <RecordLink to={`/customers/${call.customerId}`} className={styles.title}>
              {call.name}
            </RecordLink>
            <div className={styles.detail}>{whyText({ ...call, reasons: call.reasons.slice(0, 1) }, reader)}</div>
          </div>
        ))}
        {steps.map((task) => (
          <div key={task.id}>
            <div className={styles.title}>{task.what}</div>
            <div className={styles.detail}>
              <RecordLink to={`/customers/${task.customerId}`}>{task.customerName}</RecordLink>, {task.playbookName},
              due {dayText(task.dueOn, reader)}{' '}
              <Button size="compact-xs" variant="default" onClick={() => setClosing(task)}>
                Close<span className="seen-by-readers-only">: {task.what}</span>
              </Button>
            </div>
          </div>
        ))}
      </div>
      <CloseTaskDialog task={closing} onClose={() => setClosing(null)} />
    </Card>
  );
}
