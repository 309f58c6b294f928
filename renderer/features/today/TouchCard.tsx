import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { toDay } from '../../../shared/clock.ts';
import type { PlaybookTask } from '../../../shared/features/touch/touch.schema.ts';
import { RecordLink } from '../../parts/RecordLink.tsx';
import { CloseTaskDialog } from '../../parts/touch/CloseTaskDialog.tsx';
import { orpc } from '../../rpc/client.ts';
import { Card } from '../../ui/Card.tsx';
import { dayText, plural } from '../../ui/format.ts';
import { useReader } from '../../ui/use-reader.ts';
import styles from './TodayScreen.module.css';

/** Today shows what fits beside the rest; the list behind holds all. */
const shownCalls = 3;
const shownTasks = 4;

/** Whom to call this week, and steps of playbooks that are due. Shows nothing where nobody waits. */
export function TouchCard() {
  const reader = useReader();
  const until = toDay(reader.now, reader.timeZone);
  const calls = useQuery(orpc.touch.calls.queryOptions({ input: { limit: shownCalls } }));
  const tasks = useQuery(orpc.touch.tasks.queryOptions({ input: { until, limit: shownTasks } }));
  const [closing, setClosing] = useState<PlaybookTask | null>(null);
  const count = calls.data?.count ?? 0;
  const steps = tasks.data?.items ?? [];
  if (count === 0 && steps.length === 0) return null;
  return (
    <Card
      title="Keep in touch"
      count={count === 0 ? undefined : count}
      action={<RecordLink to="/touch">This week’s calls</RecordLink>}
    >
      <div className={styles.quotes}>
        {(calls.data?.items ?? []).map(({ customerId, name, gap }) => (
          <div key={customerId}>
            <RecordLink to={`/customers/${customerId}`} className={styles.title}>
              {name}
            </RecordLink>
            <div className={styles.detail}>
              {gap.lastOn === null
                ? 'No contact on record'
                : `${gap.waitDays} ${plural(gap.waitDays, 'day')} since we were in touch`}
            </div>
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
