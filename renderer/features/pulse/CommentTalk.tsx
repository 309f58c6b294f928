import type { ReactNode } from 'react';
import type { z } from 'zod';
import type { pulseCommentSchema } from '../../../shared/features/pulse/pulse.schema.ts';
import { Quote } from '../../ui/Quote.tsx';
import styles from './Pulse.module.css';

type Props = {
  readonly comment: z.infer<typeof pulseCommentSchema>;
  /** Whether the reader is its author or a leader. */
  readonly authorIs: 'you' | 'the author';
  /** Where to write back. */
  readonly children?: ReactNode;
};

/** A comment and what was written about it. */
export function CommentTalk({ comment, authorIs, children }: Props) {
  return (
    <div className={styles.talk}>
      <Quote tone="neutral" source={comment.questionTitle}>
        {comment.text}
      </Quote>
      {comment.replies.map(({ text, isAuthor, byName }, index) => (
        // Replies have no id of their own and are only ever added at the end.
        <p key={index} className={styles.reply}>
          <span className="soft small">{isAuthor ? authorIs : (byName ?? 'a leader')}: </span>
          {text}
        </p>
      ))}
      {children}
    </div>
  );
}
