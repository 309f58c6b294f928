import { Button, TextInput, Textarea } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { pulseCodeSchema } from '../../../shared/features/pulse/pulse.schema.ts';
import { orpc } from '../../rpc/client.ts';
import { toSentence } from '../../rpc/sentences.ts';
import { Card } from '../../ui/Card.tsx';
import { CommentTalk } from './CommentTalk.tsx';
import styles from './Pulse.module.css';

/** Whoever wrote a comment reads what was answered, with the code they kept; nothing here is drafted or remembered. */
export function CodeCard() {
  const [code, setCode] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const [texts, setTexts] = useState<Readonly<Record<string, string>>>({});
  const read = useMutation(orpc.pulse.readByCode.mutationOptions());
  const reply = useMutation(orpc.pulse.replyByCode.mutationOptions());
  const look = (): void => {
    const checked = pulseCodeSchema.safeParse(code);
    if (!checked.success) return setProblem(checked.error.issues[0]?.message ?? null);
    setProblem(null);
    read.mutate({ code });
  };
  const failed = read.error ?? reply.error;
  return (
    <Card title="You wrote a comment and kept a code?">
      <form
        className={styles.row}
        onSubmit={(event) => {
          event.preventDefault();
          look();
        }}
      >
        <TextInput
          label="Your code"
          placeholder="7QK2-9XHT-0MNB-4RVC"
          autoComplete="off"
          spellCheck={false}
          value={code}
          error={problem}
          onChange={(event) => setCode(event.currentTarget.value)}
        />
        <Button type="submit" variant="default" loading={read.isPending}>
          See what was answered
        </Button>
      </form>
      {failed === null ? null : <p role="alert">{toSentence(failed)}</p>}
      {read.data?.items.length === 0 ? (
        <p className="soft">Nothing is known by this code. A pulse that is still open shows nothing yet.</p>
      ) : null}
      {read.data?.items.map((comment) => (
        <CommentTalk key={comment.id} comment={comment} authorIs="you">
          <Textarea
            label="Write back; still nobody knows who you are"
            autosize
            minRows={2}
            value={texts[comment.id] ?? ''}
            onChange={(event) => setTexts({ ...texts, [comment.id]: event.currentTarget.value })}
          />
          <Button
            variant="default"
            loading={reply.isPending}
            disabled={(texts[comment.id] ?? '').trim() === ''}
            onClick={() =>
              reply.mutate(
                { code, commentId: comment.id, text: texts[comment.id] ?? '' },
                {
                  onSuccess: () => {
                    setTexts({});
                    look();
                  },
                },
              )
            }
          >
            Send
          </Button>
        </CommentTalk>
      ))}
    </Card>
  );
}
