import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Gap, PlaybookTask } from '../../../shared/features/touch/touch.schema.ts';
import type { Id } from '../../../shared/ids.ts';
import { orpc } from '../../rpc/client.ts';
import { toSentence } from '../../rpc/sentences.ts';
import { Card } from '../../ui/Card.tsx';
import { dayText, plural, type Reader } from '../../ui/format.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { ToneMark } from '../../ui/ToneMark.tsx';
import { useReader } from '../../ui/use-reader.ts';
import { CloseTaskDialog } from './CloseTaskDialog.tsx';
import { OwnDays } from './OwnDays.tsx';
import { SnoozeDialog } from './SnoozeDialog.tsx';
import { StartPlaybook } from './StartPlaybook.tsx';
import styles from './Touch.module.css';
import { TouchForm } from './TouchForm.tsx';

type Props = { readonly customer: { readonly id: Id<'Customer'>; readonly name: string } };

/** "Last in touch Mon 3 Nov, 16 days ago": where they stand in the gap between two contacts. */
function lastText({ lastOn, waitDays }: Gap, reader: Reader): string {
  if (lastOn === null) return 'No contact is on record.';
  return waitDays === 0
    ? 'In touch today.'
    : `Last in touch ${dayText(lastOn, reader)}, ${waitDays} ${plural(waitDays, 'day')} ago.`;
}

function nextText({ cadenceDays, dueOn, snoozedUntil }: Gap, reason: string | null, reader: Reader): string | null {
  if (cadenceDays === null || dueOn === null) return 'Not called by rule.';
  if (snoozedUntil !== null)
    return `Not before ${dayText(snoozedUntil, reader)}${reason === null ? '.' : `: ${reason}.`}`;
  return `Usually every ${cadenceDays} days; the next is due ${dayText(dueOn, reader)}.`;
}

const toneWords = { good: 'in time', watch: 'due', bad: 'long due' } as const;

/** On a customer's page: when we were last in touch, when next, and what is planned; a contact is logged in place. */
export function TouchCard({ customer }: Props) {
  const reader = useReader();
  const { data, error } = useQuery(orpc.touch.ofCustomer.queryOptions({ input: { customerId: customer.id } }));
  const [open, setOpen] = useState<'log' | 'snooze' | 'playbook' | null>(null);
  const [closing, setClosing] = useState<PlaybookTask | null>(null);
  const close = (): void => setOpen(null);
  if (error !== null) return <Card title="In touch">{toSentence(error)}</Card>;
  if (data === undefined) return <Card title="In touch">Reading…</Card>;
  const { gap, isCalled, snoozeReason, runs, occasions } = data;
  return (
    <Card title="In touch" action={isCalled ? <ToneMark tone={gap.tone}>{toneWords[gap.tone]}</ToneMark> : undefined}>
      <div className={styles.facts}>
        <p>{lastText(gap, reader)}</p>
        <p className="soft small">
          {isCalled ? nextText(gap, snoozeReason, reader) : 'Not on the lists of calls: they are no customer now.'}
        </p>
      </div>
      {runs.map(({ id, playbookName, about, tasks }) => (
        <div key={id}>
          <p className="small">
            {playbookName}
            {about === '' ? null : <span className="soft">, {about}</span>}
          </p>
          <ul className={styles.list}>
            {tasks.map((task) => (
              <li key={task.id} className={styles.step}>
                <span className={task.closedOn === null ? undefined : styles.closed}>
                  {task.what} <span className="soft small">{dayText(task.dueOn, reader)}</span>
                </span>
                {task.closedOn === null && isCalled ? (
                  <Button size="compact-xs" variant="subtle" onClick={() => setClosing(task)}>
                    Close<span className="seen-by-readers-only">: {task.what}</span>
                  </Button>
                ) : null}
              </li>
            ))}
          </ul>
        </div>
      ))}
      <OwnDays customerId={customer.id} items={occasions} />
      <div className={styles.keys}>
        <Button size="compact-md" variant="default" onClick={() => setOpen('log')}>
          Log a contact
        </Button>
        {isCalled ? (
          <>
            <Button size="compact-md" variant="subtle" onClick={() => setOpen('playbook')}>
              Start a playbook
            </Button>
            <Button size="compact-md" variant="subtle" onClick={() => setOpen('snooze')}>
              Call later
            </Button>
          </>
        ) : null}
      </div>
      <Dialog title={`A contact with ${customer.name}`} isOpen={open === 'log'} onClose={close} width={560}>
        <TouchForm customer={customer} onDone={close} />
      </Dialog>
      <Dialog title={`A playbook for ${customer.name}`} isOpen={open === 'playbook'} onClose={close} width={480}>
        <StartPlaybook customer={customer} onDone={close} />
      </Dialog>
      <SnoozeDialog customer={open === 'snooze' ? customer : null} onClose={close} />
      <CloseTaskDialog task={closing} onClose={() => setClosing(null)} />
    </Card>
  );
}
