import { Button, Textarea } from '@mantine/core';
import { useInfiniteQuery, useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { CommentId, PulseId } from '../../../shared/ids.ts';
import { orpc } from '../../rpc/client.ts';
import { newId } from '../../rpc/new-id.ts';
import { byPage } from '../../rpc/pages.ts';
import { toSentence } from '../../rpc/sentences.ts';
import { CommentTalk } from './CommentTalk.tsx';

/** Answers a comment without knowing whose it is. */
function ReplyForm({ commentId }: { readonly commentId: CommentId }) {
  const [text, setText] = useState('');
  const reply = useMutation(orpc.pulse.reply.mutationOptions({ onSuccess: () => setText('') }));
  return (
    <>
      <Textarea
        label="Answer; its author reads it with their code"
        autosize
        minRows={2}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        error={reply.error === null ? null : toSentence(reply.error)}
      />
      <Button
        variant="default"
        loading={reply.isPending}
        disabled={text.trim() === ''}
        onClick={() => reply.mutate({ commandId: newId(), commentId, text })}
      >
        Answer
      </Button>
    </>
  );
}

/** What was written in a pulse, in an order that says nothing. */
export function PulseComments({ id }: { readonly id: PulseId }) {
  const { data, error, hasNextPage, fetchNextPage } = useInfiniteQuery(
    orpc.pulse.comments.infiniteOptions(byPage((cursor) => ({ id, cursor }))),
  );
  const items = data?.pages.flatMap((page) => page.items) ?? [];
  if (error !== null) return <p role="alert">{toSentence(error)}</p>;
  return (
    <>
      {data !== undefined && items.length === 0 ? <p className="soft">Nobody wrote anything.</p> : null}
      {items.map((comment) => (
        <CommentTalk key={comment.id} comment={comment} authorIs="the author">
          {comment.canReply ? <ReplyForm commentId={comment.id} /> : null}
        </CommentTalk>
      ))}
      {hasNextPage ? (
        <Button variant="subtle" onClick={() => void fetchNextPage()}>
          Show more
        </Button>
      ) : null}
    </>
  );
}
