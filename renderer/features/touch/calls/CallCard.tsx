import { Button, Textarea } from '@mantine/core';
import { useCallback, useRef, useState } from 'react';
import { z } from 'zod';
import type { PlaybookTask, WeekCall } from '../../../../shared/features/touch/touch.schema.ts';
import { leftTone, leftWord } from '../../../parts/entry-words.ts';
import { RecordLink } from '../../../parts/RecordLink.tsx';
import { ReachLink } from '../../../parts/touch/ReachLink.tsx';
import { KeyHint } from '../../../ui/KeyHint.tsx';
import { Quote } from '../../../ui/Quote.tsx';
import { dayText, relativeText, sentenceCase } from '../../../ui/format.ts';
import { useDraft } from '../../../ui/use-draft.ts';
import { useOpen } from '../../../ui/use-open.ts';
import { useReader } from '../../../ui/use-reader.ts';
import { useShortcut } from '../../../ui/use-shortcut.ts';
import { CloseTaskDialog } from '../../../parts/touch/CloseTaskDialog.tsx';
import { SnoozeDialog } from '../../../parts/touch/SnoozeDialog.tsx';
import styles from '../Touch.module.css';
import { useLogCall } from '../touch.queries.ts';

type Props = {
  readonly call: WeekCall;
  /** A try that reached nobody leaves the customer on the list; the next one comes. */
  readonly onTried: () => void;
};

const emptyNote = () => '';

/** What is good to know before a call, and one key for what came of it. */
export function CallCard({ call, onTried }: Props) {
  const reader = useReader();
  const open = useOpen();
  const logCall = useLogCall();
  const noteField = useRef<HTMLTextAreaElement>(null);
  const { value: note, setValue: setNote, clear } = useDraft(`call ${call.customerId}`, z.string(), emptyNote);
  const [closing, setClosing] = useState<PlaybookTask | null>(null);
  const [isSnoozing, setIsSnoozing] = useState(false);
  const log = (outcome: 'reached' | 'voicemail' | 'no-answer', needed: 'yes' | 'no' | 'not-asked'): void => {
    logCall(call, { outcome, needed }, note.trim(), Date.now());
    clear();
    if (outcome !== 'reached') onTried();
  };
  const focusNote = useCallback(() => noteField.current?.focus(), []);
  const task = call.tasks[0];
  useShortcut('Y', 'Spoke: they needed something', () => log('reached', 'yes'));
  useShortcut('N', 'Spoke: they needed nothing', () => log('reached', 'no'));
  useShortcut('V', 'Left a voicemail', () => log('voicemail', 'not-asked'));
  useShortcut('X', 'No answer', () => log('no-answer', 'not-asked'));
  useShortcut('S', 'Put the call off', () => setIsSnoozing(true));
  useShortcut('A', 'Add a note to the call', focusNote);
  useShortcut('D', 'The step of the playbook is done', () => setClosing(task ?? null), task !== undefined);
  useShortcut('E', 'Open the customer', () => open(`/customers/${call.customerId}`));
  return (
    <div className={styles.before}>
      {call.styleNote === null ? null : <p className={styles.style}>{call.styleNote}</p>}
      <div className={styles.reach}>
        {call.phone === null ? (
          <span className="soft">no number known</span>
        ) : (
          <ReachLink customerId={call.customerId} way="phone" value={call.phone} />
        )}
        {call.email === null ? null : <ReachLink customerId={call.customerId} way="mail" value={call.email} />}
        {call.preferredChannel === null ? null : (
          <span className="soft">reached best {channelText[call.preferredChannel]}</span>
        )}
        <RecordLink to={`/customers/${call.customerId}`}>Open the customer</RecordLink>
      </div>
      {call.lastWords === null ? null : (
        <Quote
          tone={leftTone(call.lastWords.howLeft)}
          toneWord={leftWord(call.lastWords.howLeft)}
          source={dayText(call.lastWords.heardOn, reader)}
        >
          {call.lastWords.words}
        </Quote>
      )}
      {call.tasks.map(({ id, what, playbookName, dueOn }, index) => (
        <p key={id}>
          {what}{' '}
          <span className="soft small">
            {playbookName}, due {dayText(dueOn, reader)}
          </span>{' '}
          {index === 0 ? (
            <Button size="compact-sm" variant="default" onClick={() => setClosing(task ?? null)}>
              Step done <KeyHint keys="D" />
            </Button>
          ) : null}
        </p>
      ))}
      {call.lastTry === null ? null : (
        <p className="soft small">
          {sentenceCase(call.lastTry.outcome === 'voicemail' ? 'voicemail left' : 'no answer')}{' '}
          {relativeText(call.lastTry.at, reader)}.
        </p>
      )}
      <Textarea
        ref={noteField}
        aria-label={`Note on the call with ${call.name}`}
        placeholder="A note, if there is one (A)"
        autosize
        minRows={1}
        maxRows={6}
        maxLength={4000}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
        onKeyDown={(event) => {
          // The note stays with the call until a key says what came of it.
          if (event.key === 'Escape' || (event.key === 'Enter' && (event.ctrlKey || event.metaKey))) {
            event.preventDefault();
            event.currentTarget.blur();
          }
        }}
      />
      <div className={styles.keys}>
        <Button size="compact-md" onClick={() => log('reached', 'yes')}>
          Needed something <KeyHint keys="Y" onAccent />
        </Button>
        <Button size="compact-md" variant="default" onClick={() => log('reached', 'no')}>
          Needed nothing <KeyHint keys="N" />
        </Button>
        <Button size="compact-md" variant="default" onClick={() => log('voicemail', 'not-asked')}>
          Voicemail <KeyHint keys="V" />
        </Button>
        <Button size="compact-md" variant="default" onClick={() => log('no-answer', 'not-asked')}>
          No answer <KeyHint keys="X" />
        </Button>
        <Button size="compact-md" variant="subtle" onClick={() => setIsSnoozing(true)}>
          Later <KeyHint keys="S" />
        </Button>
      </div>
      <CloseTaskDialog task={closing} onClose={() => setClosing(null)} />
      <SnoozeDialog
        customer={isSnoozing ? { id: call.customerId, name: call.name } : null}
        onClose={() => setIsSnoozing(false)}
      />
    </div>
  );
}

const channelText = {
  phone: 'by phone',
  email: 'by e-mail',
  text: 'by text',
  'in-person': 'in person',
  letter: 'by letter',
} as const;
