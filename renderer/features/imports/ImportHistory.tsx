import { Button } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { orpc } from '../../rpc/client.ts';
import { byPage } from '../../rpc/pages.ts';
import { Card } from '../../ui/Card.tsx';
import { RelativeTime } from '../../ui/DateText.tsx';
import { countText, plural } from '../../ui/format.ts';
import { ToneMark } from '../../ui/ToneMark.tsx';
import { useReader } from '../../ui/use-reader.ts';
import { targetWords } from './imports.logic.ts';
import styles from './Imports.module.css';
import { UndoImport } from '../../parts/UndoImport.tsx';

const stateMarks = {
  running: { word: 'running', tone: 'neutral' },
  done: { word: 'imported', tone: 'good' },
  cancelled: { word: 'stopped', tone: 'neutral' },
  failed: { word: 'did not work', tone: 'bad' },
  undone: { word: 'taken back', tone: 'neutral' },
} as const;

/** Earlier imports, each to be taken back. */
export function ImportHistory() {
  const { locale } = useReader();
  const { data, hasNextPage, fetchNextPage } = useInfiniteQuery(
    orpc.imports.list.infiniteOptions(byPage((cursor) => ({ cursor }))),
  );
  const items = data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <Card title="Imported so far">
      {data !== undefined && items.length === 0 ? (
        <p className="soft">Nothing yet. Each import will stand here, to be taken back in one click.</p>
      ) : null}
      <ul className={styles.rows}>
        {items.map(({ id, as, fileName, at, byName, imported, state }) => (
          <li key={id}>
            <div>
              <div>
                {fileName} <ToneMark tone={stateMarks[state].tone}>{stateMarks[state].word}</ToneMark>
              </div>
              <div className="soft small">
                {state === 'done' || state === 'undone'
                  ? `${countText(imported, locale)} ${plural(imported, targetWords[as].one, targetWords[as].many)} · `
                  : ''}
                <RelativeTime at={at} />
                {byName === null ? '' : ` by ${byName}`}
              </div>
            </div>
            {state === 'done' && imported > 0 ? <UndoImport jobId={id} /> : null}
          </li>
        ))}
      </ul>
      {hasNextPage ? (
        <Button variant="subtle" onClick={() => void fetchNextPage()}>
          Show earlier ones
        </Button>
      ) : null}
    </Card>
  );
}
