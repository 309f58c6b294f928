import type { RunPage } from '../../../../shared/features/checklists/runs.schema.ts';
import { Card } from '../../../ui/Card.tsx';
import { RelativeTime } from '../../../ui/DateText.tsx';
import { ToneMark } from '../../../ui/ToneMark.tsx';
import { useFrameSettings } from '../../../ui/frame-settings.ts';
import { runMark } from '../run-words.ts';
import { LockButton } from './LockButton.tsx';
import { scoreHint } from './run.logic.ts';
import { ReviewButtons } from './ReviewButtons.tsx';
import styles from './Running.module.css';

type Props = { readonly page: RunPage; readonly isLeader: boolean };

/** Where a run stands, and what a leader can do with it: review it, then lock it. */
export function ReviewCard({ page, isLeader }: Props) {
  const { run, review } = page;
  const { word, tone } = runMark(run);
  const { locale } = useFrameSettings();
  const isToReview = run.state === 'submitted';
  return (
    <Card title={isToReview ? 'Is it right?' : 'Reviewed'} className={isToReview ? 'not-on-paper' : undefined}>
      <div className={styles.review}>
        <p className={styles.hint}>{scoreHint(page.score, locale)}</p>
        {isToReview && isLeader ? (
          <>
            <p className="soft">It counts in figures already; a review says whether it should.</p>
            <ReviewButtons runId={run.id} />
          </>
        ) : (
          <>
            <p>
              <ToneMark tone={tone}>{word}</ToneMark>
            </p>
            {review === null ? null : (
              <p className="soft">
                {review.byName === null ? null : `${review.byName}, `}
                <RelativeTime at={review.at} />
                {review.reason === null ? '' : `: “${review.reason}”`}
              </p>
            )}
            {run.isLocked ? <p className="soft">Neither answers nor score change any more.</p> : null}
            {isLeader && !isToReview && !run.isLocked ? <LockButton runId={run.id} /> : null}
          </>
        )}
      </div>
    </Card>
  );
}
