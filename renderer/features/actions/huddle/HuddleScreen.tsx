import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useRef } from 'react';
import { orpc } from '../../../rpc/client.ts';
import { toSentence } from '../../../rpc/sentences.ts';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { KeyHint } from '../../../ui/KeyHint.tsx';
import { PageFrame } from '../../../ui/PageFrame.tsx';
import type { FilteredScreen } from '../../../ui/screen.ts';
import { useReader } from '../../../ui/use-reader.ts';
import { useShortcut } from '../../../ui/use-shortcut.ts';
import { RecordLink } from '../../../parts/RecordLink.tsx';
import { AllCards } from './AllCards.tsx';
import { DoneStrip } from './DoneStrip.tsx';
import { huddleTitle, moreSentence, type HuddleFilter } from './huddle.logic.ts';
import styles from './Huddle.module.css';
import { OneCard } from './OneCard.tsx';

/** This week's few in letters that can be read from across a room, for the team in front of a wall. */
export function HuddleScreen({ filter, setFilter }: FilteredScreen<HuddleFilter>) {
  const wall = useRef<HTMLDivElement>(null);
  const { locale, now } = useReader();
  const { data, error } = useQuery(orpc.actions.huddle.queryOptions({ input: {} }));
  const isOne = filter.view === 'one';
  const names = filter.names === true;
  const turn = (): void => setFilter({ view: isOne ? undefined : 'one' });
  const name = (): void => setFilter({ names: names ? undefined : true });
  const fill = (): void => {
    // Where the browser won't, the page stays as it is.
    if (document.fullscreenElement === null) wall.current?.requestFullscreen?.().catch(() => undefined);
    else void document.exitFullscreen();
  };
  useShortcut('V', 'One at a time, or all', turn);
  useShortcut('C', 'Name customers, or not', name);
  useShortcut('F', 'Full screen, or not', fill);
  if (error !== null) return <PageFrame title="This week’s few can’t be shown" purpose={toSentence(error)} />;
  if (data === undefined) return <PageFrame title="This week" purpose="Reading…" />;
  const { few, count, done, doneCount } = data;
  const more = moreSentence(count, few.length, locale);
  return (
    <div ref={wall} className={styles.wall}>
      <PageFrame
        title={huddleTitle(
          few.map(({ dueAt }) => ({ isLate: dueAt < now })),
          locale,
        )}
        purpose={
          <>
            {more ?? 'Nothing else is late or due this week.'} <RecordLink to="/actions">All actions</RecordLink>
          </>
        }
        action={
          <div className={styles.buttons}>
            <Button variant="default" size="compact-md" onClick={turn}>
              {isOne ? 'All' : 'One at a time'} <KeyHint keys="V" />
            </Button>
            <Button variant="default" size="compact-md" onClick={name}>
              {names ? 'Hide customers' : 'Name customers'} <KeyHint keys="C" />
            </Button>
            <Button variant="default" size="compact-md" onClick={fill}>
              Full screen <KeyHint keys="F" />
            </Button>
          </div>
        }
      >
        {few.length === 0 ? (
          <EmptyState title="Nobody has to hurry this week">
            What is late, and what is due by Sunday, stands here in large letters: at most seven, the worst first.
          </EmptyState>
        ) : isOne ? (
          <OneCard cards={few} names={names} />
        ) : (
          <AllCards cards={few} names={names} />
        )}
        {isOne ? null : <DoneStrip done={done} count={doneCount} names={names} />}
      </PageFrame>
    </div>
  );
}
