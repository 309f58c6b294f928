import { Button, Group, Textarea } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { toDay, type Day } from '../../../shared/clock.ts';
import { leastTries } from '../../../shared/features/losses/losses.rules.ts';
import { neverSentSentence } from '../../../shared/features/losses/losses.words.ts';
import type { Loss } from '../../../shared/features/losses/losses.schema.ts';
import type { Id } from '../../../shared/ids.ts';
import { ReachLink } from '../../parts/touch/ReachLink.tsx';
import { RecordLink } from '../../parts/RecordLink.tsx';
import { useUndoNotice } from '../../parts/undo-notice.ts';
import { orpc } from '../../rpc/client.ts';
import { newId } from '../../rpc/new-id.ts';
import { toSentence } from '../../rpc/sentences.ts';
import { useCommandId } from '../../rpc/use-command-id.ts';
import { Card } from '../../ui/Card.tsx';
import { DayText } from '../../ui/DateText.tsx';
import { DayField } from '../../ui/DayField.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Form } from '../../ui/Form.tsx';
import { KeyHint } from '../../ui/KeyHint.tsx';
import { Quote } from '../../ui/Quote.tsx';
import { useReader } from '../../ui/use-reader.ts';
import { useShortcut } from '../../ui/use-shortcut.ts';
import styles from './Losses.module.css';

type Props = {
  readonly loss: Loss;
  readonly customer: {
    readonly phone: string | null;
    readonly address: string | null;
    readonly styleNote: string | null;
  };
  readonly tries: readonly {
    readonly id: string;
    readonly triedOn: Day;
    readonly byName: string | null;
    readonly note: string;
  }[];
  readonly complaints: readonly { readonly id: Id<'Entry'>; readonly words: string; readonly heardOn: Day }[];
  readonly proven: readonly string[];
};

/** What a caller needs before the number is dialled, and what came of earlier tries. */
export function CallSide({ loss, customer, tries, complaints, proven }: Props) {
  const isToCall = loss.callState === 'to-call' && loss.wonBackOn === null;
  const { phone, styleNote } = customer;
  return (
    <div className={styles.column}>
      <Card title={isToCall ? 'Before you dial' : 'How to reach them'}>
        {phone === null ? (
          <p className="soft">
            No phone number is known. Go and see them{customer.address === null ? '' : `: ${customer.address}`}.
          </p>
        ) : (
          <div className={styles.phone}>
            <ReachLink customerId={loss.customerId} way="phone" value={phone} />
          </div>
        )}
        {styleNote === null ? null : <p>{styleNote}</p>}
        <p className="soft small">{neverSentSentence}</p>
      </Card>
      <Card title="What you may claim">
        {proven.length === 0 ? (
          <p className={styles.claims}>Nothing we changed has been shown to work yet, so claim nothing. Listen.</p>
        ) : (
          <ul className={styles.rows}>
            {proven.map((claim) => (
              <li key={claim}>{claim}</li>
            ))}
          </ul>
        )}
      </Card>
      {isToCall ? <TriesCard loss={loss} tries={tries} /> : null}
      <Card title="What they had said before" count={complaints.length === 0 ? undefined : complaints.length}>
        {complaints.length === 0 ? <p className="soft">The log holds no complaint of theirs.</p> : null}
        <div className={styles.quotes}>
          {complaints.map(({ id, words, heardOn }) => (
            <RecordLink key={id} to={`/log/${id}`} className={styles.quote}>
              <Quote tone="bad" toneWord="left unhappy" source={<DayText day={heardOn} />}>
                {words}
              </Quote>
            </RecordLink>
          ))}
        </div>
      </Card>
    </div>
  );
}

function TriesCard({ loss, tries }: Pick<Props, 'loss' | 'tries'>) {
  const sayDone = useUndoNotice();
  const [isTrying, setIsTrying] = useState(false);
  const [commandId] = useCommandId();
  const giveUp = useMutation(orpc.losses.giveUp.mutationOptions());
  useShortcut('T', 'Nobody answered', () => setIsTrying(true));
  const end = (): void =>
    giveUp.mutate(
      { commandId, id: loss.id },
      { onSuccess: () => sayDone(`${loss.customerName} could not be reached.`, commandId) },
    );
  return (
    <Card title="Nobody answered?" className="not-on-paper">
      <ul className={styles.rows}>
        {tries.map(({ id, triedOn, byName, note }) => (
          <li key={id}>
            <span>
              <DayText day={triedOn} /> {note}
            </span>
            <span className="soft small">{byName}</span>
          </li>
        ))}
      </ul>
      <Group gap={8} mt={8}>
        <Button variant="default" onClick={() => setIsTrying(true)}>
          Note a try <KeyHint keys="T" />
        </Button>
        {tries.length < leastTries ? null : (
          <Button variant="default" loading={giveUp.isPending} onClick={end}>
            They can’t be reached
          </Button>
        )}
      </Group>
      {giveUp.isError ? <p role="alert">{toSentence(giveUp.error)}</p> : null}
      <Dialog title="Nobody answered" isOpen={isTrying} onClose={() => setIsTrying(false)} width={480}>
        <TryForm loss={loss} onDone={() => setIsTrying(false)} />
      </Dialog>
    </Card>
  );
}

function TryForm({ loss, onDone }: { readonly loss: Loss; readonly onDone: () => void }) {
  const { now, timeZone } = useReader();
  const today = toDay(now, timeZone);
  const [triedOn, setTriedOn] = useState<Day | null>(today);
  const [note, setNote] = useState('');
  const [id] = useState(() => newId<'CallTry'>());
  const [commandId] = useCommandId();
  const sayDone = useUndoNotice();
  const save = useMutation(orpc.losses.tryCall.mutationOptions());
  const submit = (): void => {
    if (triedOn === null) return;
    save.mutate(
      { commandId, id, lossId: loss.id, triedOn, note },
      {
        onSuccess: () => {
          sayDone('The try is noted.', commandId);
          onDone();
        },
      },
    );
  };
  return (
    <Form
      onSubmit={submit}
      isBusy={save.isPending}
      problem={save.isError ? toSentence(save.error) : null}
      note="A message on the machine is a try, never a call."
    >
      <Textarea
        label="Note"
        data-autofocus
        autosize
        minRows={1}
        maxLength={1000}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
      <DayField
        label="Day"
        value={triedOn}
        min={loss.lostOn}
        max={today}
        error={triedOn === null ? 'Choose the day.' : null}
        onChange={setTriedOn}
      />
    </Form>
  );
}
