import { Button } from '@mantine/core';
import { toBoardPage } from '../../../shared/features/telling/board.rules.ts';
import { RecordLink } from '../../parts/RecordLink.tsx';
import { toSentence } from '../../rpc/sentences.ts';
import { PageFrame } from '../../ui/PageFrame.tsx';
import type { FilteredScreen } from '../../ui/screen.ts';
import { Poster } from './Poster.tsx';
import styles from './Poster.module.css';
import { kindsOf, type PosterScreenFilter } from './telling.logic.ts';
import { useBoard } from './telling.queries.ts';

/** What is shown, as a poster for the wall: A4 or Letter, as the printer is set. */
export function PosterScreen({ filter }: FilteredScreen<PosterScreenFilter>) {
  const { data, error } = useBoard();
  if (error !== null) return <PageFrame title="The poster can’t be printed" purpose={toSentence(error)} />;
  if (data === undefined) return <PageFrame title="Poster" purpose="Reading…" />;
  return (
    <div className={styles.screen}>
      <PageFrame
        title="A poster, ready to print"
        purpose={
          <>
            <RecordLink to="/told">You said, we did</RecordLink> · A4 or Letter, as the printer is set.
          </>
        }
        action={<Button onClick={() => globalThis.print()}>Print</Button>}
      >
        <Poster page={toBoardPage(data, kindsOf(filter))} />
      </PageFrame>
    </div>
  );
}
