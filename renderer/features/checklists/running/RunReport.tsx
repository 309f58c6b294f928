import type { RunPage } from '../../../../shared/features/checklists/runs.schema.ts';
import { HistoryCard } from '../../../parts/HistoryCard.tsx';
import { PhotoList } from '../../../parts/checklist/PhotoList.tsx';
import { isLeader, useSignedIn } from '../../../rpc/signed-in.ts';
import { Card } from '../../../ui/Card.tsx';
import { useReader } from '../../../ui/use-reader.ts';
import { AnswersCard } from './AnswersCard.tsx';
import { FindingsCard } from './FindingsCard.tsx';
import { ReviewCard } from './ReviewCard.tsx';
import { naWarning, notCountedText } from './run.logic.ts';
import styles from './Running.module.css';
import { ScoreCard } from './ScoreCard.tsx';

/** What came of a run that was handed in. */
export function RunReport({ page }: { readonly page: RunPage }) {
  const { locale } = useReader();
  const { person } = useSignedIn();
  const warnings = [notCountedText(page), naWarning(page, locale)].filter((one) => one !== null);
  const ofAll = page.photos.filter(({ itemId }) => itemId === null);
  return (
    <div className={styles.columns}>
      <div className={styles.column}>
        {warnings.map((warning) => (
          <p key={warning} className={styles.watch}>
            {warning}
          </p>
        ))}
        <ScoreCard page={page} />
        <FindingsCard page={page} />
        <AnswersCard page={page} />
        {ofAll.length === 0 ? null : (
          <Card title="Photos of the whole">
            <PhotoList photos={{ items: ofAll, problem: null }} label="the whole" />
          </Card>
        )}
        <HistoryCard record="run" id={page.run.id} />
      </div>
      <div className={styles.aside} data-waits={page.run.state === 'submitted'}>
        <ReviewCard page={page} isLeader={isLeader(person.role)} />
      </div>
    </div>
  );
}
