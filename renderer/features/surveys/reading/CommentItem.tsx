import { Popover } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { z } from 'zod';
import type { commentSchema } from '../../../../shared/features/surveys/results.schema.ts';
import { reasonIdSchema, type Id } from '../../../../shared/ids.ts';
import { ReasonPicker } from '../../../parts/PlacePicker.tsx';
import { RecordLink } from '../../../parts/RecordLink.tsx';
import { useUndoNotice } from '../../../parts/undo-notice.ts';
import { orpc } from '../../../rpc/client.ts';
import { newId } from '../../../rpc/new-id.ts';
import { toSentence } from '../../../rpc/sentences.ts';
import { RelativeTime } from '../../../ui/DateText.tsx';
import { ToneMark } from '../../../ui/ToneMark.tsx';
import styles from './Comments.module.css';
import { cutHits } from './comments.logic.ts';
import { channelWords, moodTones, moodWords } from './reading-words.ts';

type Comment = z.infer<typeof commentSchema>;

type Props = {
  readonly comment: Comment;
  readonly withQuestion: boolean;
  /** What was searched for, to be marked. */
  readonly words: string;
};

/** Something somebody wrote, with how they stand, who it was, and its theme. */
export function CommentItem({ comment, withQuestion, words }: Props) {
  const { responseId, text, mood, channel, customerName, customerId, answeredAt, questionTitle } = comment;
  return (
    <li className={styles.comment}>
      <p className={styles.text}>
        “
        {cutHits(text, words).map(({ piece, isHit, at }) =>
          isHit ? (
            <mark key={at} className={styles.hit}>
              {piece}
            </mark>
          ) : (
            piece
          ),
        )}
        ”
      </p>
      <div className={styles.source}>
        <ToneMark tone={moodTones[mood]}>{moodWords[mood]}</ToneMark>
        {withQuestion ? <span>{questionTitle}</span> : null}
        {customerId === null ? null : (
          <RecordLink to={`/customers/${customerId}`}>{customerName ?? 'a customer'}</RecordLink>
        )}
        <span>{channelWords[channel]}</span>
        <RecordLink to={`/responses/${responseId}`}>
          <RelativeTime at={answeredAt} />
        </RecordLink>
        <Theme comment={comment} />
      </div>
    </li>
  );
}

/** What the comment is about, chosen in place. */
function Theme({ comment: { responseId, themeId, themeName } }: { readonly comment: Comment }) {
  const [isOpen, setIsOpen] = useState(false);
  const sayDone = useUndoNotice();
  const { mutate } = useMutation(orpc.surveys.setTheme.mutationOptions());
  const set = (next: Id<'Reason'> | null): void => {
    setIsOpen(false);
    const commandId = newId<'Command'>();
    mutate(
      { commandId, id: responseId, themeId: next },
      {
        onSuccess: () => sayDone(next === null ? 'The theme is taken away.' : 'The theme is kept.', commandId),
        onError: (failure) => sayDone(toSentence(failure)),
      },
    );
  };
  return (
    <Popover opened={isOpen} onChange={setIsOpen} position="bottom-start" width={280} trapFocus withinPortal>
      <Popover.Target>
        <button
          type="button"
          className={`${styles.about} not-on-paper`}
          aria-expanded={isOpen}
          onClick={() => setIsOpen(!isOpen)}
        >
          {themeName === null ? 'give it a theme' : `about: ${themeName}`}
        </button>
      </Popover.Target>
      <Popover.Dropdown aria-label="What it is about">
        <ReasonPicker
          list="theme"
          withAutoFocus
          value={themeId === null ? null : reasonIdSchema.parse(themeId)}
          onChange={set}
        />
      </Popover.Dropdown>
    </Popover>
  );
}
