import { useQuery } from '@tanstack/react-query';
import type { VisitPage } from '../../../../shared/features/shops/shops.schema.ts';
import type { Id } from '../../../../shared/ids.ts';
import { RunForm } from '../../../parts/checklist/RunForm.tsx';
import { orpc } from '../../../rpc/client.ts';
import { toSentence } from '../../../rpc/sentences.ts';
import { NotesFields } from '../visit/NotesFields.tsx';
import { QuietStage } from './QuietStage.tsx';
import styles from './Shopper.module.css';
import { useKeptNotes } from './use-kept-notes.ts';

type Props = { readonly page: VisitPage; readonly runId: Id<'Run'>; readonly onRead: () => void };

/** The notes and the scorecard of the visit; handing it in ends the shopper's part. */
export function ScorecardStage({ page, runId, onRead }: Props) {
  const { data, error } = useQuery(orpc.checklists.getRun.queryOptions({ input: { id: runId } }));
  const notes = useKeptNotes(page);
  if (error !== null) return <QuietStage title="The scorecard can’t be shown">{toSentence(error)}</QuietStage>;
  if (data === undefined) return null;
  return (
    <div className={styles.column}>
      <div>
        <h1 className={styles.title}>How was it?</h1>
        <p className={styles.intro}>
          {page.scenario.title}.{' '}
          <button type="button" className={styles.link} onClick={onRead}>
            Read the scenario again
          </button>
        </p>
      </div>
      {data.review?.reason == null || data.run.state !== 'sent-back' ? null : (
        <p className={styles.problem}>Sent back: {data.review.reason}</p>
      )}
      <section className={styles.card} aria-label="Your visit">
        <h2 className={styles.section}>Your visit</h2>
        <NotesFields
          value={notes.value}
          onChange={notes.change}
          budgetMinor={page.scenario.budgetMinor}
          isOwn
          errors={notes.errors}
        />
        {notes.problem === null ? null : (
          <p className={styles.problem} role="alert">
            {notes.problem}
          </p>
        )}
      </section>
      <RunForm page={data} size="touch" beforeSubmit={notes.keepNow} />
    </div>
  );
}
