import { Button, Textarea } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import { z } from 'zod';
import type { PlaybookTask, TaskAsk } from '../../../shared/features/touch/touch.schema.ts';
import { orpc } from '../../rpc/client.ts';
import { newId } from '../../rpc/new-id.ts';
import { toSentence } from '../../rpc/sentences.ts';
import { useCommandId } from '../../rpc/use-command-id.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { KeyHint } from '../../ui/KeyHint.tsx';
import { useDraft } from '../../ui/use-draft.ts';
import { useShortcut } from '../../ui/use-shortcut.ts';
import { useUndoNotice } from '../undo-notice.ts';
import styles from './Touch.module.css';

type Props = { readonly task: PlaybookTask | null; readonly onClose: () => void };

const questions: Readonly<Record<TaskAsk, string>> = {
  nothing: '',
  value: 'Did they get what they bought it for?',
  referral: 'Did they name somebody, or agree to?',
  testimonial: 'May we quote them?',
};

const consents: Readonly<Record<TaskAsk, string>> = {
  nothing: '',
  value: '',
  referral: 'A yes is kept on their page as agreed, with today’s date.',
  testimonial: 'A yes is kept on their page as agreed, with today’s date.',
};

/** Closes a step of a playbook at one key: done, or what they answered; or skipped. */
export function CloseTaskDialog({ task, onClose }: Props) {
  return (
    <Dialog title={task?.what ?? ''} isOpen={task !== null} onClose={onClose} width={520}>
      {task === null ? null : <CloseTask key={task.id} task={task} onDone={onClose} />}
    </Dialog>
  );
}

const emptyNote = () => '';

function CloseTask({ task, onDone }: { readonly task: PlaybookTask; readonly onDone: () => void }) {
  const sayDone = useUndoNotice();
  const [commandId, renew] = useCommandId();
  const [touchId] = useState(() => newId<'Touch'>());
  const { value: note, setValue: setNote, clear } = useDraft(`step ${task.id}`, z.string(), emptyNote);
  const close = useMutation(orpc.touch.closeTask.mutationOptions());
  const asks = task.asks !== 'nothing';
  const finish = useCallback(
    (as: 'done' | 'skipped', answer: 'yes' | 'no' | null): void => {
      if (close.isPending) return;
      close.mutate(
        { commandId, id: task.id, touchId, as, answer, note: note.trim() },
        {
          onSuccess: () => {
            clear();
            sayDone(as === 'done' ? 'The step is done.' : 'The step is skipped.', commandId);
            onDone();
          },
          onError: renew,
        },
      );
    },
    [close, commandId, task.id, touchId, note, clear, sayDone, onDone, renew],
  );
  useShortcut('D', 'Done', () => finish('done', null), !asks);
  useShortcut('Y', 'They said yes', () => finish('done', 'yes'), asks);
  useShortcut('N', 'They said no', () => finish('done', 'no'), asks);
  useShortcut('K', 'Skip the step', () => finish('skipped', null));
  return (
    <div className={styles.stack}>
      <p>
        {asks ? questions[task.asks] : `${task.customerName}, ${task.playbookName}.`}
        {consents[task.asks] === '' ? null : <span className="soft small"> {consents[task.asks]}</span>}
      </p>
      <Textarea
        label="Note"
        autosize
        minRows={2}
        maxRows={8}
        maxLength={4000}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
      {close.isError ? <p role="alert">{toSentence(close.error)}</p> : null}
      <div className={styles.keys}>
        {asks ? (
          <>
            <Button data-autofocus loading={close.isPending} onClick={() => finish('done', 'yes')}>
              They said yes <KeyHint keys="Y" onAccent />
            </Button>
            <Button variant="default" onClick={() => finish('done', 'no')}>
              They said no <KeyHint keys="N" />
            </Button>
          </>
        ) : (
          <Button data-autofocus loading={close.isPending} onClick={() => finish('done', null)}>
            Done <KeyHint keys="D" onAccent />
          </Button>
        )}
        <Button variant="subtle" onClick={() => finish('skipped', null)}>
          Skip it <KeyHint keys="K" />
        </Button>
      </div>
    </div>
  );
}
