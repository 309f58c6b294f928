import { Button, CopyButton, Textarea } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import { toDay } from '../../../shared/clock.ts';
import { toMailText } from '../../../shared/features/telling/mail.rules.ts';
import type { Card, Raiser, TellingWay } from '../../../shared/features/telling/telling.schema.ts';
import { ReachLink } from '../../parts/touch/ReachLink.tsx';
import { useUndoNotice } from '../../parts/undo-notice.ts';
import { orpc } from '../../rpc/client.ts';
import { newId } from '../../rpc/new-id.ts';
import { toSentence } from '../../rpc/sentences.ts';
import { useSignedIn } from '../../rpc/signed-in.ts';
import { useCommandId } from '../../rpc/use-command-id.ts';
import { DayField } from '../../ui/DayField.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { KeyHint } from '../../ui/KeyHint.tsx';
import { useReader } from '../../ui/use-reader.ts';
import { useShortcut } from '../../ui/use-shortcut.ts';
import { CardWords } from './CardWords.tsx';
import styles from './Told.module.css';

/** Whom to tell what; without a customer it is the notice board. */
export type ToTell = { readonly card: Card; readonly raiser: Raiser | null };

type Props = { readonly toTell: ToTell | null; readonly onClose: () => void };

/** Notes that somebody was told, by one key: the words to say and to send stand beside it. Nothing is sent from here. */
export function TellDialog({ toTell, onClose }: Props) {
  const title = toTell?.raiser == null ? 'On the notice board' : `Tell ${toTell.raiser.name}`;
  return (
    <Dialog title={title} isOpen={toTell !== null} onClose={onClose} width={600}>
      {toTell === null ? null : (
        <Tell key={`${toTell.card.id} ${toTell.raiser?.customerId}`} toTell={toTell} onDone={onClose} />
      )}
    </Dialog>
  );
}

function Tell({ toTell: { card, raiser }, onDone }: { readonly toTell: ToTell; readonly onDone: () => void }) {
  const { now, timeZone } = useReader();
  const today = toDay(now, timeZone);
  const sayDone = useUndoNotice();
  const [commandId, renew] = useCommandId();
  const [ids] = useState(() => ({ id: newId<'CardTelling'>(), touchId: newId<'Touch'>() }));
  const [toldOn, setToldOn] = useState(today);
  const tell = useMutation(orpc.telling.tell.mutationOptions());
  const note = useCallback(
    (way: TellingWay): void => {
      if (tell.isPending) return;
      const customerId = raiser?.customerId ?? null;
      tell.mutate(
        { commandId, ...ids, cardId: card.id, customerId, way, toldOn },
        {
          onSuccess: () => {
            sayDone(
              raiser === null ? 'Noted: it hangs on the notice board.' : `Noted: ${raiser.name} knows.`,
              commandId,
            );
            onDone();
          },
          onError: renew,
        },
      );
    },
    [tell, commandId, ids, card.id, raiser, toldOn, sayDone, onDone, renew],
  );
  return (
    <div className={styles.tell}>
      <div className={styles.saying}>
        <CardWords card={card} />
      </div>
      <DayField label="Told on" value={toldOn} max={today} onChange={(day) => setToldOn(day ?? today)} />
      {tell.isError ? <p role="alert">{toSentence(tell.error)}</p> : null}
      {raiser === null ? (
        <BoardKey isBusy={tell.isPending} onNote={note} />
      ) : (
        <>
          <WayKeys raiser={raiser} isBusy={tell.isPending} onNote={note} />
          <MailText card={card} raiser={raiser} />
        </>
      )}
    </div>
  );
}

type KeysProps = { readonly isBusy: boolean; readonly onNote: (way: TellingWay) => void };

function BoardKey({ isBusy, onNote }: KeysProps) {
  useShortcut('B', 'It hangs on the notice board', () => onNote('board'));
  return (
    <div className={styles.keys}>
      <Button data-autofocus loading={isBusy} onClick={() => onNote('board')}>
        It hangs on the notice board <KeyHint keys="B" onAccent />
      </Button>
    </div>
  );
}

/** The way they like to be reached has the keyboard first. */
function WayKeys({ raiser, isBusy, onNote }: KeysProps & { readonly raiser: Raiser }) {
  const { customerId, phone, email, preferredChannel } = raiser;
  const first = preferredChannel === 'email' ? 'mail' : preferredChannel === 'in-person' ? 'in-person' : 'call';
  const ways = [
    { way: 'call', keys: 'C', verb: 'Told by phone' },
    { way: 'in-person', keys: 'I', verb: 'Told in person' },
    { way: 'mail', keys: 'M', verb: 'Sent by e-mail' },
  ] as const;
  return (
    <>
      <p>
        {phone === null ? (
          <span className="soft">No number is known.</span>
        ) : (
          <ReachLink {...{ customerId, way: 'phone', value: phone }} />
        )}
        {email === null ? null : (
          <>
            {' · '}
            <ReachLink {...{ customerId, way: 'mail', value: email }} />
          </>
        )}
      </p>
      <div className={styles.keys}>
        {ways.map(({ way, keys, verb }) => (
          <WayKey key={way} {...{ keys, verb }} isFirst={way === first} isBusy={isBusy} onChoose={() => onNote(way)} />
        ))}
      </div>
    </>
  );
}

type WayKeyProps = {
  readonly keys: string;
  readonly verb: string;
  readonly isFirst: boolean;
  readonly isBusy: boolean;
  readonly onChoose: () => void;
};

function WayKey({ keys, verb, isFirst, isBusy, onChoose }: WayKeyProps) {
  useShortcut(keys, verb, onChoose);
  return (
    <Button
      variant={isFirst ? 'filled' : 'default'}
      {...(isFirst ? { 'data-autofocus': true } : {})}
      disabled={isBusy}
      onClick={onChoose}
    >
      {verb} <KeyHint keys={keys} onAccent={isFirst} />
    </Button>
  );
}

function MailText({ card, raiser }: { readonly card: Card; readonly raiser: Raiser }) {
  const { person, business } = useSignedIn();
  const text = toMailText(card, { to: raiser.name, from: person.name, businessName: business.name });
  return (
    <details className={styles.mail}>
      <summary>Words for an e-mail</summary>
      <Textarea aria-label="Words for an e-mail" readOnly autosize maxRows={10} value={text} />
      <CopyButton value={text}>
        {({ copied, copy }) => (
          <Button variant="default" size="compact-sm" onClick={copy}>
            {copied ? 'Copied' : 'Copy the words'}
          </Button>
        )}
      </CopyButton>
    </details>
  );
}
