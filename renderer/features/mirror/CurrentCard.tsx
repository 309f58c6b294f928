import { Button, Progress } from '@mantine/core';
import type { CurrentAudit } from '../../../shared/features/mirror/mirror.schema.ts';
import { Card } from '../../ui/Card.tsx';
import { useOpen } from '../../ui/use-open.ts';
import { useStartAudit } from './mirror.queries.ts';
import styles from './Mirror.module.css';

/** What the mirror is, and the way into the quarter that waits. */
export function CurrentCard({ current }: { readonly current: CurrentAudit & { readonly wasEarly: boolean } }) {
  const open = useOpen();
  const { start, isStarting, problem } = useStartAudit();
  const { auditId, state, answered, toAnswer } = current;
  return (
    <Card className={styles.current}>
      <div>
        <p className={styles.lead}>You say how it is. Then you see what the records say.</p>
        <p className={styles.how}>
          Some thirty questions about how you treat your customers. Where the business keeps records, your answer is
          held against them, one question at a time: only when you have answered are they uncovered. At the end you
          promise yourself three things at most.
        </p>
        {state === 'open' ? (
          <Progress
            className={styles.bar ?? ''}
            value={toAnswer === 0 ? 0 : (answered / toAnswer) * 100}
            size={4}
            aria-label="How much is answered"
          />
        ) : null}
      </div>
      <div className={styles.ways}>
        {state === 'open' && auditId !== null ? (
          <Button onClick={() => open(`/mirror/${auditId}`)}>Go on</Button>
        ) : null}
        {state === 'finished' && auditId !== null ? (
          <Button onClick={() => open(`/mirror/${auditId}`)}>See what it showed</Button>
        ) : null}
        {current.isOpen && state === 'not-started' ? (
          <Button loading={isStarting} onClick={() => start(false)}>
            Begin
          </Button>
        ) : null}
        {!current.wasEarly && !current.isOpen && state !== 'open' ? (
          <Button variant="default" loading={isStarting} onClick={() => start(true)}>
            Look early at the quarter that runs
          </Button>
        ) : null}
      </div>
      {problem === null ? null : (
        <p className={styles.problem} role="alert">
          {problem}
        </p>
      )}
    </Card>
  );
}
