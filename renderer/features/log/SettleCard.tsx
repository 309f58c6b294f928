import { Button, Textarea } from '@mantine/core';
import { useState } from 'react';
import type { Entry } from '../../../shared/features/log/log.schema.ts';
import { statusWords } from '../../../shared/features/log/log.words.ts';
import { Card } from '../../ui/Card.tsx';
import { sentenceCase } from '../../ui/format.ts';
import { KeyHint } from '../../ui/KeyHint.tsx';
import { useShortcut } from '../../ui/use-shortcut.ts';
import styles from './EntryScreen.module.css';
import { useTriage, type Outcome } from './use-triage.ts';

const outcomes = [
  { as: 'answered', keys: 'A', verb: 'Answered' },
  { as: 'action', keys: 'O', verb: 'Open an action' },
  { as: 'thanked', keys: 'T', verb: 'Thanked' },
  { as: 'nothing-to-do', keys: 'N', verb: 'Nothing to do' },
] as const satisfies readonly { as: Outcome; keys: string; verb: string }[];

/** What came of an entry: a note if there is one to make, and one key. */
export function SettleCard({ entry }: { readonly entry: Entry }) {
  const { settle, callBack, isBusy } = useTriage();
  const [note, setNote] = useState('');
  const finish = (as: Outcome): void => {
    settle(entry, as, note.trim() === '' ? null : note);
    setNote('');
  };
  const isWaiting = entry.callBackAt !== null && entry.calledBackAt === null;
  useShortcut('A', 'It was answered', () => finish('answered'));
  useShortcut('O', 'Open an action', () => finish('action'));
  useShortcut('T', 'They were thanked', () => finish('thanked'));
  useShortcut('N', 'Nothing to do', () => finish('nothing-to-do'));
  useShortcut('C', 'Somebody called back', () => callBack(entry), isWaiting);
  return (
    <Card title={`${sentenceCase(statusWords[entry.status])}. What came of it?`}>
      <Textarea
        label="Note"
        description="What you did, or what is to be done."
        autosize
        minRows={2}
        maxLength={2000}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
      <div className={styles.outcomes}>
        {isWaiting ? (
          <Button disabled={isBusy} onClick={() => callBack(entry)}>
            Called back <KeyHint keys="C" onAccent />
          </Button>
        ) : null}
        {outcomes.map(({ as, keys, verb }) => (
          <Button
            key={as}
            variant="default"
            disabled={isBusy}
            aria-pressed={entry.status === as}
            onClick={() => finish(as)}
          >
            {verb} <KeyHint keys={keys} />
          </Button>
        ))}
      </div>
    </Card>
  );
}
