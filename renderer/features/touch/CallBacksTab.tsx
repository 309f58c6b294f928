import { Button } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import type { CallBack, TouchOutcome } from '../../../shared/features/touch/touch.schema.ts';
import { clipWords } from '../../../shared/features/log/clip-words.ts';
import { RecordLink } from '../../parts/RecordLink.tsx';
import { ReachLink } from '../../parts/touch/ReachLink.tsx';
import { useUndoNotice } from '../../parts/undo-notice.ts';
import { orpc } from '../../rpc/client.ts';
import { newId } from '../../rpc/new-id.ts';
import { toSentence } from '../../rpc/sentences.ts';
import { Card } from '../../ui/Card.tsx';
import { dueText, plural, relativeText, sentenceCase } from '../../ui/format.ts';
import { hoursText } from '../../../shared/features/measures/measure.words.ts';
import { ToneMark } from '../../ui/ToneMark.tsx';
import { useReader } from '../../ui/use-reader.ts';
import { FiguresCard } from './FiguresCard.tsx';
import type { TouchScreenFilter } from './touch.logic.ts';
import styles from './Touch.module.css';

/** Enough of the words to know them again. */
const shownLetters = 140;

type Props = { readonly filter: Pick<TouchScreenFilter, 'from' | 'to'> };

/** Who asked to be called: the clock runs from asking to the first real contact; voicemail is no answer. */
export function CallBacksTab({ filter: { from, to } }: Props) {
  const waiting = useQuery(orpc.touch.callBacks.queryOptions({ input: { show: 'waiting' } }));
  const called = useQuery(orpc.touch.callBacks.queryOptions({ input: { show: 'called', from, to } }));
  const error = waiting.error ?? called.error;
  const items = waiting.data?.items ?? [];
  return (
    <div className={styles.grid}>
      <div className={styles.column}>
        <Card title="Waiting for a call" count={waiting.data === undefined ? undefined : items.length}>
          {error === null ? null : <p role="alert">{toSentence(error)}</p>}
          {waiting.data !== undefined && items.length === 0 ? (
            <p className="soft">
              Nobody waits. Who asks to be called back stands here, with the hours they have waited.
            </p>
          ) : null}
          <ul className={styles.rows}>
            {items.map((callBack) => (
              <Waiting key={callBack.entryId} callBack={callBack} />
            ))}
          </ul>
        </Card>
        <Card title="Called back">
          <ul className={styles.rows}>
            {(called.data?.items ?? []).map((callBack) => (
              <Called key={callBack.entryId} callBack={callBack} />
            ))}
          </ul>
          {called.data?.items.length === 0 ? <p className="soft">Nobody was called back in this time.</p> : null}
        </Card>
      </div>
      <FiguresCard />
    </div>
  );
}

const triesText = ({ tries, lastTry }: CallBack): string =>
  tries === 0
    ? ''
    : `${tries} ${plural(tries, 'try', 'tries')}, last ${lastTry === 'voicemail' ? 'a voicemail' : 'no answer'}`;

function Waiting({ callBack }: { readonly callBack: CallBack }) {
  const reader = useReader();
  const sayDone = useUndoNotice();
  const { mutate } = useMutation(orpc.touch.log.mutationOptions());
  const { entryId, customerId, customerName, phone, words, callBackAt, hours } = callBack;
  const log = (outcome: TouchOutcome): void => {
    const commandId = newId<'Command'>();
    const asked = { kind: 'call' as const, outcome, needed: 'not-asked' as const, note: '', touchedAt: Date.now() };
    mutate(
      { commandId, id: newId(), fields: { customerId, entryId, ...asked } },
      {
        onSuccess: () =>
          sayDone(outcome === 'reached' ? 'Noted: called back.' : 'Noted. The clock runs on.', commandId),
        onError: (error) => sayDone(toSentence(error)),
      },
    );
  };
  const due = dueText(callBackAt, reader);
  const name = customerName ?? 'Somebody';
  return (
    <li className={styles.row}>
      <span>
        <ToneMark tone={due.tone}>{due.text}</ToneMark>
      </span>
      <div>
        <RecordLink to={`/log/${entryId}`} className={styles.name}>
          {name}
        </RecordLink>
        <span className={styles.why}>“{clipWords(words, shownLetters)}”</span>
        <span className={styles.why}>
          {[`Waits ${hoursText(hours)} of working time`, triesText(callBack)].filter(Boolean).join(' · ')}
        </span>
        <span className={styles.buttons}>
          {phone === null || customerId === null ? null : (
            <span className={styles.phone}>
              <ReachLink customerId={customerId} way="phone" value={phone} />
            </span>
          )}
          <Button size="compact-sm" onClick={() => log('reached')}>
            Spoke<span className="seen-by-readers-only"> with {name}</span>
          </Button>
          <Button size="compact-sm" variant="default" onClick={() => log('voicemail')}>
            Voicemail<span className="seen-by-readers-only"> for {name}</span>
          </Button>
          <Button size="compact-sm" variant="default" onClick={() => log('no-answer')}>
            No answer<span className="seen-by-readers-only"> from {name}</span>
          </Button>
        </span>
      </div>
    </li>
  );
}

function Called({ callBack }: { readonly callBack: CallBack }) {
  const reader = useReader();
  const { entryId, customerName, askedAt, hours } = callBack;
  return (
    <li className={styles.row}>
      <span className="soft small">{hoursText(hours)}</span>
      <div>
        <RecordLink to={`/log/${entryId}`}>{customerName ?? 'Somebody'}</RecordLink>
        <span className={styles.why}>
          {[sentenceCase(`asked ${relativeText(askedAt, reader)}`), triesText(callBack)].filter(Boolean).join(' · ')}
        </span>
      </div>
      <span />
    </li>
  );
}
