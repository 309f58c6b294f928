import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { AuditResults } from '../../../../shared/features/mirror/mirror.schema.ts';
import type { AuditId } from '../../../../shared/ids.ts';
import { dayName } from '../../../../shared/period.ts';
import { RecordLink } from '../../../parts/RecordLink.tsx';
import { orpc } from '../../../rpc/client.ts';
import { toSentence } from '../../../rpc/sentences.ts';
import { useSignedIn } from '../../../rpc/signed-in.ts';
import { PageFrame } from '../../../ui/PageFrame.tsx';
import type { RecordScreen } from '../../../ui/screen.ts';
import { useReader } from '../../../ui/use-reader.ts';
import styles from './Report.module.css';
import { openingSentences, reportParts } from './report.logic.ts';

/** What an audit showed on one page of paper, in sentences one can read aloud. */
export function ReportScreen({ id }: RecordScreen<AuditId>) {
  const { data, error } = useQuery(orpc.mirror.results.queryOptions({ input: { id } }));
  if (error !== null) return <PageFrame title="This page can’t be printed" purpose={toSentence(error)} />;
  if (data === undefined) return <PageFrame title="A page to read aloud" purpose="Reading…" />;
  return (
    <div className={styles.page}>
      <PageFrame
        title="A page to read aloud"
        purpose={
          <span className="not-on-paper">
            <RecordLink to={`/mirror/${id}`}>What {data.audit.name} showed</RecordLink> · one page, for the team.
          </span>
        }
        action={<Button onClick={() => globalThis.print()}>Print</Button>}
      >
        <Paper results={data} />
      </PageFrame>
    </div>
  );
}

function Paper({ results }: { readonly results: AuditResults }) {
  const reader = useReader();
  const { business } = useSignedIn();
  const { audit } = results;
  return (
    <article className={styles.paper}>
      <p className={styles.line}>
        <span>{business.name}</span>
        <span>
          {dayName(audit.from)} to {dayName(audit.to)}
        </span>
      </p>
      <h2 className={styles.title}>What the mirror showed, {audit.name}</h2>
      <p className={styles.opening}>{openingSentences(results, reader.locale).join(' ')}</p>
      {reportParts(results, reader).map(({ title, sentences }) => (
        <section key={title} className={styles.part}>
          <h3 className={styles.partTitle}>{title}</h3>
          <ul className={styles.sentences}>
            {sentences.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </section>
      ))}
    </article>
  );
}
