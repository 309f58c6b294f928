import { Button } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { PulseId } from '../../../shared/ids.ts';
import { orpc } from '../../rpc/client.ts';
import { toSentence } from '../../rpc/sentences.ts';
import { useCommandId } from '../../rpc/use-command-id.ts';
import { Card } from '../../ui/Card.tsx';
import { Confirm } from '../../ui/Confirm.tsx';
import { DayText } from '../../ui/DateText.tsx';
import { PageFrame } from '../../ui/PageFrame.tsx';
import type { RecordScreen } from '../../ui/screen.ts';
import { useReader } from '../../ui/use-reader.ts';
import { pulseTitle, storedSentences } from './pulse.logic.ts';
import styles from './Pulse.module.css';
import { PulseFindings } from './PulseFindings.tsx';

/** One pulse: while it is open only that it is; afterwards what it found. */
export function PulsePage({ id }: RecordScreen<PulseId>) {
  const { locale } = useReader();
  const [isClosing, setIsClosing] = useState(false);
  const [commandId] = useCommandId();
  const { data: pulse, error } = useQuery(orpc.pulse.get.queryOptions({ input: { id } }));
  const close = useMutation(orpc.pulse.close.mutationOptions({ onSuccess: () => setIsClosing(false) }));
  if (error !== null) return <PageFrame title="This pulse could not be read" purpose={toSentence(error)} />;
  if (pulse === undefined) return <PageFrame title="Staff pulse" purpose="Reading…" />;
  const isOpen = pulse.state === 'open';
  return (
    <PageFrame
      title={pulseTitle(pulse, locale)}
      purpose={
        isOpen ? (
          <>
            Open until <DayText day={pulse.closesOn} />. Nobody can read anything of it before it is closed.
          </>
        ) : (
          <>
            Closed <DayText day={pulse.closedOn ?? pulse.closesOn} />. Shown from {pulse.minScores} people on, comments
            from {pulse.minComments}.
          </>
        )
      }
      action={isOpen ? <Button onClick={() => setIsClosing(true)}>Close the pulse</Button> : undefined}
    >
      <div className={styles.stack}>
        {isOpen ? null : <PulseFindings id={id} />}
        <Card title="What is stored">
          <ul className={styles.stored}>
            {storedSentences(pulse).map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </Card>
      </div>
      <Confirm
        isOpen={isClosing}
        title="Close this pulse for good?"
        verb="Close it"
        isBusy={close.isPending}
        onConfirm={() => close.mutate({ commandId, id })}
        onCancel={() => setIsClosing(false)}
      >
        <p>
          Its answers are shuffled and can be read then; nobody can answer any more. This can’t be undone. If fewer than{' '}
          {pulse.minScores} people took part, nothing is kept, because nothing could ever be shown.
        </p>
        {close.error === null ? null : <p role="alert">{toSentence(close.error)}</p>}
      </Confirm>
    </PageFrame>
  );
}
