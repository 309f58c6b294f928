import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Entry } from '../../../shared/features/log/log.schema.ts';
import { channelWords } from '../../../shared/features/log/log.words.ts';
import type { Id } from '../../../shared/ids.ts';
import { leftTone, leftWord } from '../../parts/entry-words.ts';
import { HistoryCard } from '../../parts/HistoryCard.tsx';
import { RiskCard } from '../../parts/losses/RiskCard.tsx';
import { RecordLink } from '../../parts/RecordLink.tsx';
import { orpc } from '../../rpc/client.ts';
import { toSentence } from '../../rpc/sentences.ts';
import { Card } from '../../ui/Card.tsx';
import { RelativeTime } from '../../ui/DateText.tsx';
import { KeyHint } from '../../ui/KeyHint.tsx';
import { PageFrame } from '../../ui/PageFrame.tsx';
import { Quote } from '../../ui/Quote.tsx';
import type { RecordScreen } from '../../ui/screen.ts';
import { useShortcut } from '../../ui/use-shortcut.ts';
import { EntryFacts } from './EntryFacts.tsx';
import styles from './EntryScreen.module.css';
import { entryTitle } from './log.logic.ts';
import { SettleCard } from './SettleCard.tsx';
import { SortDialog } from './SortDialog.tsx';

/** One thing a customer said, and what came of it. */
export function EntryScreen({ id }: RecordScreen<Id<'Entry'>>) {
  const { data: entry, error } = useQuery(orpc.log.get.queryOptions({ input: { id } }));
  if (error !== null) return <PageFrame title="This entry can’t be shown" purpose={toSentence(error)} />;
  if (entry === undefined) return <PageFrame title="Entry" purpose="Reading…" />;
  return <EntryPage entry={entry} />;
}

function EntryPage({ entry }: { readonly entry: Entry }) {
  const [isSorting, setIsSorting] = useState(false);
  useShortcut('S', 'Sort the entry', () => setIsSorting(true));
  return (
    <PageFrame
      title={entryTitle(entry)}
      purpose={
        <>
          {channelWords[entry.channel]}
          {entry.touchpointName === null ? null : ` · ${entry.touchpointName}`} · heard{' '}
          <RelativeTime at={entry.heardAt} />
        </>
      }
      action={
        <Button onClick={() => setIsSorting(true)}>
          {entry.status === 'new' ? 'Sort it' : 'Change what it is about'} <KeyHint keys="S" onAccent />
        </Button>
      }
    >
      <div className={styles.grid}>
        <div className={styles.column}>
          <Card>
            <div className={styles.words}>
              <Quote tone={leftTone(entry.howLeft)} toneWord={leftWord(entry.howLeft)}>
                {entry.words}
              </Quote>
            </div>
            {entry.photos.length === 0 ? null : (
              <div className={styles.photos}>
                {entry.photos.map((photo, index) => (
                  <img
                    key={photo.id}
                    src={photo.url}
                    alt={`What they showed, ${index + 1} of ${entry.photos.length}`}
                    className={styles.photo}
                  />
                ))}
              </div>
            )}
          </Card>
          <Card title="What is known">
            <EntryFacts entry={entry} />
          </Card>
        </div>
        <div className={styles.column}>
          <SettleCard entry={entry} />
          {entry.actionId === null ? null : (
            <Card title="Action">
              <RecordLink to={`/actions/${entry.actionId}`}>What is being done about it</RecordLink>
            </Card>
          )}
          {entry.severity === 'severe' ? <RiskCard entryId={entry.id} /> : null}
          <HistoryCard record="entry" id={entry.id} />
        </div>
      </div>
      <SortDialog entry={isSorting ? entry : null} onClose={() => setIsSorting(false)} />
    </PageFrame>
  );
}
