import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { toDay } from '../../../shared/clock.ts';
import type { Customer } from '../../../shared/features/customers/customers.schema.ts';
import type { Loss } from '../../../shared/features/losses/losses.schema.ts';
import { orpc } from '../../rpc/client.ts';
import { toSentence } from '../../rpc/sentences.ts';
import { Card } from '../../ui/Card.tsx';
import { DayText } from '../../ui/DateText.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { ToneMark } from '../../ui/ToneMark.tsx';
import { useReader } from '../../ui/use-reader.ts';
import { RecordLink } from '../RecordLink.tsx';
import { CausesText } from './CausesText.tsx';
import { notToldText, standingText } from './loss-words.ts';
import styles from './Losses.module.css';
import { LossForm } from './LossForm.tsx';
import { paybackText } from './payback-words.ts';
import { WinBackForm } from './WinBackForm.tsx';

type Asked = 'left' | 'back' | null;

/** On a customer's page, for leaders: that they left and why, or the button that says so; and when they pay back. */
export function LossCard({ customer }: { readonly customer: Customer }) {
  const { now, timeZone } = useReader();
  const today = toDay(now, timeZone);
  const [asked, setAsked] = useState<Asked>(null);
  const { data, error } = useQuery(orpc.losses.ofCustomer.queryOptions({ input: { customerId: customer.id } }));
  const { data: settings } = useQuery(orpc.losses.settings.queryOptions({ input: {} }));
  if (error !== null) return <Card title="Whether they stay">{toSentence(error)}</Card>;
  if (data === undefined || settings === undefined) return null;
  const standing = data.items.find(({ wonBackOn }) => wonBackOn === null) ?? null;
  const isLost = customer.status === 'lost';
  const close = (): void => setAsked(null);
  const start = {
    lostOn: customer.lostOn ?? today,
    marginMinor: customer.yearlyMarginMinor,
    caller: settings.caller,
  };
  return (
    <Card title={isLost ? 'Why they left' : 'Whether they stay'}>
      {isLost && standing === null ? <p className="soft">They are marked as lost, but nobody wrote down why.</p> : null}
      {data.payback === null ? null : <p className="soft">{paybackText(data.payback, isLost)}</p>}
      <ul className={styles.rows}>
        {data.items.map((loss) => (
          <LossLine key={loss.id} loss={loss} />
        ))}
      </ul>
      <div className={`${styles.buttons} not-on-paper`}>
        {standing === null && (isLost || customer.status === 'active') ? (
          <Button variant="default" onClick={() => setAsked('left')}>
            {isLost ? 'Write down why' : 'They left'}
          </Button>
        ) : null}
        {isLost && standing !== null ? (
          <Button variant="default" onClick={() => setAsked('back')}>
            They came back
          </Button>
        ) : null}
      </div>
      <Dialog title={`${customer.name} left`} isOpen={asked === 'left'} onClose={close}>
        <LossForm customer={customer} of={null} start={start} onDone={close} />
      </Dialog>
      <Dialog title={`${customer.name} came back`} isOpen={asked === 'back'} onClose={close} width={480}>
        {standing === null ? null : <WinBackForm loss={standing} onDone={close} />}
      </Dialog>
    </Card>
  );
}

function LossLine({ loss }: { readonly loss: Loss }) {
  const reader = useReader();
  const today = toDay(reader.now, reader.timeZone);
  const { text, tone } = standingText(loss, today);
  return (
    <li>
      <div className={styles.line}>
        <RecordLink to={`/losses/${loss.id}`}>
          Left <DayText day={loss.lostOn} />
        </RecordLink>
        <ToneMark tone={tone}>{text}</ToneMark>
      </div>
      <div>On file: {loss.reasonName ?? 'unknown'}</div>
      <div className={loss.causes.length === 0 ? 'soft small' : undefined}>
        {loss.causes.length === 0 ? (
          notToldText(loss, today, reader)
        ) : (
          <>
            They told us: <CausesText causes={loss.causes} />
          </>
        )}
      </div>
      {loss.wonBackOn === null ? null : (
        <div className="soft small">
          Back since <DayText day={loss.wonBackOn} />
          {loss.wonBackNeeded ? `: ${loss.wonBackNeeded}` : ''}
        </div>
      )}
    </li>
  );
}
