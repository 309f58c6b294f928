import { Button } from '@mantine/core';
import { useInfiniteQuery, useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { toDay } from '../../../../shared/clock.ts';
import type { PlaybookRun, PlaybookTask } from '../../../../shared/features/touch/touch.schema.ts';
import { RecordLink } from '../../../parts/RecordLink.tsx';
import { CloseTaskDialog } from '../../../parts/touch/CloseTaskDialog.tsx';
import { useUndoNotice } from '../../../parts/undo-notice.ts';
import { orpc } from '../../../rpc/client.ts';
import { newId } from '../../../rpc/new-id.ts';
import { byPage } from '../../../rpc/pages.ts';
import { toSentence } from '../../../rpc/sentences.ts';
import { Card } from '../../../ui/Card.tsx';
import { DayText } from '../../../ui/DateText.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { ToneMark } from '../../../ui/ToneMark.tsx';
import { useReader } from '../../../ui/use-reader.ts';
import styles from '../Touch.module.css';
import { MoveRun } from './MoveRun.tsx';

/** A screenful; the button below shows more. */
const shownRuns = 20;

/** Playbooks that run, each with its steps. */
export function RunsCard() {
  const { data, error, hasNextPage, fetchNextPage } = useInfiniteQuery(
    orpc.touch.runs.infiniteOptions(byPage((cursor) => ({ cursor, limit: shownRuns }))),
  );
  const [closing, setClosing] = useState<PlaybookTask | null>(null);
  const [moving, setMoving] = useState<PlaybookRun | null>(null);
  const runs = data?.pages.flatMap(({ items }) => items) ?? [];
  return (
    <Card title="Running now">
      {error === null ? null : <p role="alert">{toSentence(error)}</p>}
      {data !== undefined && runs.length === 0 ? (
        <p className="soft">
          Nothing runs. A playbook starts with a purchase, or from a customer’s page; its steps then stand in Today and
          among the calls on their day.
        </p>
      ) : null}
      <ul className={styles.rows}>
        {runs.map((run) => (
          <Run key={run.id} run={run} onClose={setClosing} onMove={() => setMoving(run)} />
        ))}
      </ul>
      {hasNextPage ? (
        <Button variant="subtle" onClick={() => void fetchNextPage()}>
          Show more
        </Button>
      ) : null}
      <CloseTaskDialog task={closing} onClose={() => setClosing(null)} />
      <Dialog title="Move it to another day" isOpen={moving !== null} onClose={() => setMoving(null)} width={480}>
        {moving === null ? null : <MoveRun key={moving.id} run={moving} onDone={() => setMoving(null)} />}
      </Dialog>
    </Card>
  );
}

type RunProps = {
  readonly run: PlaybookRun;
  readonly onClose: (task: PlaybookTask) => void;
  readonly onMove: () => void;
};

function Run({ run, onClose, onMove }: RunProps) {
  const { now, timeZone } = useReader();
  const today = toDay(now, timeZone);
  const sayDone = useUndoNotice();
  const { mutate: end } = useMutation(orpc.touch.endPlaybook.mutationOptions());
  const { id, customerId, customerName, playbookName, about, startsOn, tasks } = run;
  const endRun = (): void => {
    const commandId = newId<'Command'>();
    end(
      { commandId, id },
      {
        onSuccess: () => sayDone('Ended; open steps are skipped.', commandId),
        onError: (error) => sayDone(toSentence(error)),
      },
    );
  };
  return (
    <li className={styles.run}>
      <div className={styles.runHead}>
        <span>
          <RecordLink to={`/customers/${customerId}`} className={styles.name}>
            {customerName}
          </RecordLink>
          <span className={styles.why}>
            {[playbookName, about].filter(Boolean).join(' · ')}, from <DayText day={startsOn} />
          </span>
        </span>
        <span className={styles.buttons}>
          <Button size="compact-sm" variant="subtle" onClick={onMove}>
            Move<span className="seen-by-readers-only">: {customerName}</span>
          </Button>
          <Button size="compact-sm" variant="subtle" onClick={endRun}>
            End<span className="seen-by-readers-only">: {customerName}</span>
          </Button>
        </span>
      </div>
      <ul className={styles.steps}>
        {tasks.map((task) => (
          <li key={task.id} className={styles.step}>
            <StepDay task={task} today={today} />
            <span className={task.closedOn === null ? undefined : styles.closed}>{task.what}</span>
            {task.closedOn === null ? (
              <Button
                size="compact-xs"
                variant={task.dueOn <= today ? 'default' : 'subtle'}
                onClick={() => onClose(task)}
              >
                Close<span className="seen-by-readers-only">: {task.what}</span>
              </Button>
            ) : (
              <span className="soft small">{closedText(task)}</span>
            )}
          </li>
        ))}
      </ul>
    </li>
  );
}

function StepDay({ task, today }: { readonly task: PlaybookTask; readonly today: string }) {
  if (task.closedOn === null && task.dueOn < today) {
    return (
      <span>
        <ToneMark tone="bad">
          <DayText day={task.dueOn} />
        </ToneMark>
      </span>
    );
  }
  return (
    <span className="soft">
      <DayText day={task.dueOn} />
    </span>
  );
}

function closedText({ closedAs, answer, closedByName }: PlaybookTask): string {
  const what = closedAs === 'skipped' ? 'skipped' : answer === null ? 'done' : `they said ${answer}`;
  return closedByName === null ? what : `${what}, ${closedByName}`;
}
