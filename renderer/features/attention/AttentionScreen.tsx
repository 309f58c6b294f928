import { Button } from '@mantine/core';
import { useState } from 'react';
import { useRoundLog } from '../../parts/round-log.ts';
import { RecordLink } from '../../parts/RecordLink.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { FilterRow } from '../../ui/FilterRow.tsx';
import { KeyHint } from '../../ui/KeyHint.tsx';
import { PageFrame } from '../../ui/PageFrame.tsx';
import type { FilteredScreen } from '../../ui/screen.ts';
import { useReader } from '../../ui/use-reader.ts';
import { useShortcut } from '../../ui/use-shortcut.ts';
import styles from './Attention.module.css';
import { meetingsTitle, narrowedSentence, roundsTitle, type AttentionScreenFilter } from './attention.logic.ts';
import { useQuarterFigures } from './attention.queries.ts';
import { MeetingForm } from './MeetingForm.tsx';
import { MeetingsTab } from './MeetingsTab.tsx';
import { RoundsTab } from './RoundsTab.tsx';

const shareIds = ['attention.customer-share', 'attention.meetings-without-customers'];

/** Where the leaders' attention goes: rounds among the front line, and what meetings are about. */
export function AttentionScreen({ filter, setFilter }: FilteredScreen<AttentionScreenFilter>) {
  const { locale } = useReader();
  const { tab = 'rounds', ...narrowed } = filter;
  const figures = useQuarterFigures(['attention.rounds', ...shareIds]);
  const openRoundLog = useRoundLog();
  const [isAdding, setIsAdding] = useState(false);
  const valueOf = (id: string) => figures?.find((figure) => figure.id === id) ?? null;
  const isRounds = tab === 'rounds';
  const add = (): void => (isRounds ? openRoundLog() : setIsAdding(true));
  const verb = isRounds ? 'Log a round' : 'Add a meeting';
  useShortcut('N', verb, add);
  const only = narrowedSentence(narrowed, tab);
  return (
    <PageFrame
      fills
      title={
        isRounds
          ? roundsTitle(valueOf('attention.rounds')?.value ?? null, locale)
          : meetingsTitle(valueOf('attention.customer-share'), locale)
      }
      purpose={
        <>
          Where you look, others look too. The <RecordLink to="/mirror">mirror</RecordLink> asks each quarter what you
          believe and holds it against this.
        </>
      }
      action={
        <Button onClick={add}>
          {verb} <KeyHint keys="N" onAccent />
        </Button>
      }
    >
      <FilterRow
        tabs={[
          { key: 'rounds' as const, label: 'Front-line rounds' },
          { key: 'meetings' as const, label: 'Meetings' },
        ]}
        chosen={tab}
        onChoose={(key) => setFilter({ tab: key === 'rounds' ? undefined : key })}
      >
        {only === null ? null : (
          <span className={styles.narrowed}>
            {only}
            <Button
              variant="subtle"
              size="compact-sm"
              onClick={() => setFilter({ from: undefined, to: undefined, byOwner: undefined })}
            >
              Show all
            </Button>
          </span>
        )}
      </FilterRow>
      {isRounds ? (
        <RoundsTab filter={narrowed} />
      ) : (
        <MeetingsTab
          filter={narrowed}
          figures={figures?.filter(({ id }) => shareIds.includes(id)) ?? []}
          onAdd={() => setIsAdding(true)}
        />
      )}
      <Dialog title="A meeting" isOpen={isAdding} onClose={() => setIsAdding(false)} width={760}>
        <MeetingForm of={null} onDone={() => setIsAdding(false)} />
      </Dialog>
    </PageFrame>
  );
}
