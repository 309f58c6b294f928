import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { AuditResults } from '../../../../shared/features/mirror/mirror.schema.ts';
import type { AuditId } from '../../../../shared/ids.ts';
import { orpc } from '../../../rpc/client.ts';
import { toSentence } from '../../../rpc/sentences.ts';
import { Card } from '../../../ui/Card.tsx';
import { PageFrame } from '../../../ui/PageFrame.tsx';
import type { RecordScreen } from '../../../ui/screen.ts';
import { useOpen } from '../../../ui/use-open.ts';
import { useReader } from '../../../ui/use-reader.ts';
import { HonestyCard } from '../HonestyCard.tsx';
import { RevealList } from '../RevealList.tsx';
import { VowList } from '../VowList.tsx';
import { BlindSpots } from './BlindSpots.tsx';
import styles from './Results.module.css';
import { resultsPurpose, resultsTitle } from './results.logic.ts';

/** What a finished audit showed: claims beside records, others' views, promises, and whether one sees more clearly. */
export function ResultsPage({ id }: RecordScreen<AuditId>) {
  const { data, error } = useQuery(orpc.mirror.results.queryOptions({ input: { id } }));
  if (error !== null) return <PageFrame title="This audit can’t be shown" purpose={toSentence(error)} />;
  if (data === undefined) return <PageFrame title="Mirror" purpose="Reading…" />;
  return <Shown results={data} />;
}

function Shown({ results }: { readonly results: AuditResults }) {
  const { locale } = useReader();
  const open = useOpen();
  const { audit, definition, reveals, vows, vowsBefore, trend } = results;
  return (
    <PageFrame
      title={resultsTitle(results, locale)}
      purpose={resultsPurpose(results, locale)}
      action={<Button onClick={() => open(`/mirror/${audit.id}/report`)}>Page to read aloud</Button>}
    >
      <div className={styles.stack}>
        <div className={styles.pair}>
          <Card title={vows.length === 0 ? 'Nothing was promised' : 'Promised at the end'}>
            {vows.length === 0 ? (
              <p className="soft">What is to change can still become an action, from each finding.</p>
            ) : (
              <VowList vows={vows} />
            )}
          </Card>
          <HonestyCard trend={trend} />
        </div>
        <RevealList reveals={reveals} definition={definition} />
        <BlindSpots results={results} />
        {vowsBefore.length === 0 ? null : (
          <Card title="Promised the time before, and what became of it">
            <VowList vows={vowsBefore} />
          </Card>
        )}
      </div>
    </PageFrame>
  );
}
