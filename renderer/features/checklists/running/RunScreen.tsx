import { useQuery } from '@tanstack/react-query';
import { isOpen } from '../../../../shared/features/checklists/review.rules.ts';
import type { RunPage } from '../../../../shared/features/checklists/runs.schema.ts';
import type { Id } from '../../../../shared/ids.ts';
import { RunForm } from '../../../parts/checklist/RunForm.tsx';
import { RecordLink } from '../../../parts/RecordLink.tsx';
import { useUndoNotice } from '../../../parts/undo-notice.ts';
import { orpc } from '../../../rpc/client.ts';
import { toSentence } from '../../../rpc/sentences.ts';
import { isLeader, useSignedIn } from '../../../rpc/signed-in.ts';
import { DayText } from '../../../ui/DateText.tsx';
import { countWord, plural } from '../../../ui/format.ts';
import { PageFrame } from '../../../ui/PageFrame.tsx';
import type { RecordScreen } from '../../../ui/screen.ts';
import { useReader } from '../../../ui/use-reader.ts';
import { runHeadline } from './run.logic.ts';
import styles from './Running.module.css';
import { RunReport } from './RunReport.tsx';

/** One time a checklist was filled in: being filled in, or what came of it. */
export function RunScreen({ id }: RecordScreen<Id<'Run'>>) {
  const { data, error } = useQuery(orpc.checklists.getRun.queryOptions({ input: { id } }));
  if (error !== null) return <PageFrame title="This can’t be shown" purpose={toSentence(error)} />;
  if (data === undefined) return <PageFrame title="Checklist" purpose="Reading…" />;
  return <Page page={data} />;
}

function Page({ page }: { readonly page: RunPage }) {
  const { locale } = useReader();
  const { person } = useSignedIn();
  const sayDone = useUndoNotice();
  const { run } = page;
  const submitted = (findings: number): void =>
    sayDone(
      findings === 0
        ? 'Handed in. Nothing went badly.'
        : `Handed in. ${countWord(findings, locale)} ${plural(findings, 'finding')} to look into.`,
    );
  return (
    <PageFrame
      title={runHeadline(page, locale)}
      purpose={
        <>
          {isLeader(person.role) ? (
            <RecordLink to={`/checklists/${run.checklistId}`}>{run.title}</RecordLink>
          ) : (
            run.title
          )}
          {run.about === '' || isOpen(run.state) ? null : ` · ${run.about}`}
          {run.locationName === null || (isOpen(run.state) && run.about === '')
            ? null
            : ` · ${run.locationName}`} ·{' '}
          <DayText day={run.ranOn} />
          {run.filledByName === null ? null : ` · ${run.filledByName}`}
        </>
      }
    >
      {isOpen(run.state) ? (
        <>
          {run.state === 'sent-back' && page.review?.reason != null ? (
            <p className={styles.watch}>
              Sent back{page.review.byName === null ? '' : ` by ${page.review.byName}`}: {page.review.reason}
            </p>
          ) : null}
          <p className="soft small not-on-paper">
            Digits choose, Y and N say yes and no, D: does not apply, Enter: the next item.
          </p>
          <RunForm page={page} onSubmitted={submitted} />
        </>
      ) : (
        <RunReport page={page} />
      )}
    </PageFrame>
  );
}
