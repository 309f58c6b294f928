import { useQuery } from '@tanstack/react-query';
import type { RunPage } from '../../../../shared/features/checklists/runs.schema.ts';
import type { VisitPage } from '../../../../shared/features/shops/shops.schema.ts';
import type { Id } from '../../../../shared/ids.ts';
import { PhotoList } from '../../../parts/checklist/PhotoList.tsx';
import { RecordLink } from '../../../parts/RecordLink.tsx';
import { orpc } from '../../../rpc/client.ts';
import { toSentence } from '../../../rpc/sentences.ts';
import { Card } from '../../../ui/Card.tsx';
import { countWord, plural, sentenceCase } from '../../../ui/format.ts';
import { useReader } from '../../../ui/use-reader.ts';
import styles from '../Shops.module.css';
import { cappedText, percentText } from '../shops.logic.ts';
import { progressText } from './visit.logic.ts';

type Props = { readonly page: VisitPage; readonly whose: 'any' | 'mine' };

/** The visit's scorecard: what it is scored with, how far it is, what came of it, and the photos. */
export function ScorecardCard({ page: { visit, scenario }, whose }: Props) {
  if (visit.runId !== null) return <BegunCard runId={visit.runId} />;
  return (
    <Card title="Scorecard">
      <p>
        {whose === 'any' ? (
          <RecordLink to={`/checklists/${visit.checklistId}`}>{scenario.checklistTitle}</RecordLink>
        ) : (
          scenario.checklistTitle
        )}
      </p>
      <p className="soft">
        {whose === 'any'
          ? 'Not begun. Fill in what the shopper brings on paper, or hand them this window.'
          : 'Not begun. Fill it in right after the visit, while you still know the words that were said.'}
      </p>
    </Card>
  );
}

function BegunCard({ runId }: { readonly runId: Id<'Run'> }) {
  const { data, error } = useQuery(orpc.checklists.getRun.queryOptions({ input: { id: runId } }));
  if (error !== null) return <Card title="Scorecard">{toSentence(error)}</Card>;
  if (data === undefined) return <Card title="Scorecard">Reading…</Card>;
  const isOpen = data.run.state === 'draft' || data.run.state === 'sent-back';
  return (
    <Card title="Scorecard">
      <p>
        <RecordLink to={`/runs/${runId}`}>{data.run.title}</RecordLink>
      </p>
      {isOpen ? <p className="soft">{progressText(data.run)}</p> : <Result page={data} />}
      {data.run.state === 'sent-back' && data.review?.reason != null ? (
        <p className={styles.watch}>Sent back: {data.review.reason}</p>
      ) : null}
      {data.photos.length === 0 ? null : (
        <div className={styles.photos}>
          <PhotoList photos={{ items: data.photos, problem: null }} label="the visit" />
        </div>
      )}
    </Card>
  );
}

function Result({ page: { run, score, definition, findings } }: { readonly page: RunPage }) {
  const { locale } = useReader();
  const labels = definition.sections.flatMap(({ items }) => items);
  const fails = score.criticalFails.map((id) => labels.find((item) => item.id === id)?.label ?? '');
  const cap = cappedText(run);
  const open = findings.filter(({ state }) => state === 'open').length;
  return (
    <>
      <p className={styles.figure}>{run.value === null ? 'nothing scored' : percentText(run.value)}</p>
      {cap === null ? null : (
        <div className={styles.bad}>
          {sentenceCase(cap)}, since this failed:
          <ul className={styles.fails}>
            {fails.map((label) => (
              <li key={label}>{label}</li>
            ))}
          </ul>
        </div>
      )}
      <p className="soft">
        {findings.length === 0 ? (
          'Nothing went wrong that should be looked into.'
        ) : (
          <RecordLink to={`/runs/${run.id}`}>
            {open === 0
              ? `${sentenceCase(countWord(findings.length, locale))} ${plural(findings.length, 'finding')}, all looked into`
              : `${sentenceCase(countWord(open, locale))} ${plural(open, 'finding')} to look into`}
          </RecordLink>
        )}
      </p>
    </>
  );
}
