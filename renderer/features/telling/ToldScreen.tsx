import { Button } from '@mantine/core';
import { useState } from 'react';
import { KeyHint } from '../../ui/KeyHint.tsx';
import { FilterRow } from '../../ui/FilterRow.tsx';
import { PageFrame } from '../../ui/PageFrame.tsx';
import type { FilteredScreen } from '../../ui/screen.ts';
import { useReader } from '../../ui/use-reader.ts';
import { useShortcut } from '../../ui/use-shortcut.ts';
import { CardDialog, type CardAbout } from './CardDialog.tsx';
import { CardList } from './CardList.tsx';
import { OutputDialog } from './OutputDialog.tsx';
import { TellDialog, type ToTell } from './TellDialog.tsx';
import { findNext, toldTitle, type ToldScreenFilter } from './telling.logic.ts';
import { useCards, useTellingCounts } from './telling.queries.ts';
import { TellingsTab } from './TellingsTab.tsx';

const chooseOne: CardAbout = { actionId: null, entryId: null, card: null };

/** What customers said, what came of it, and who of them has heard. */
export function ToldScreen({ filter, setFilter }: FilteredScreen<ToldScreenFilter>) {
  const { locale } = useReader();
  const { tab = 'changed', withDown = false, make, wish } = filter;
  const counts = useTellingCounts();
  const kind = tab === 'told' ? 'changed' : tab;
  const list = useCards(kind, withDown, tab !== 'told');
  // A link from an action or an entry opens the form at once.
  const [about, setAbout] = useState<CardAbout | null>(() =>
    make === undefined && wish === undefined ? null : { actionId: make ?? null, entryId: wish ?? null, card: null },
  );
  const [toTell, setToTell] = useState<ToTell | null>(null);
  const [isTaking, setIsTaking] = useState(false);
  const next = tab === 'told' ? null : findNext(list.rows);
  const closeForm = (): void => {
    setAbout(null);
    if (make !== undefined || wish !== undefined) setFilter({ make: undefined, wish: undefined });
  };
  useShortcut('N', 'Make a card', () => setAbout(chooseOne));
  useShortcut('T', 'Tell the next one', () => setToTell(next), next !== null);
  useShortcut('O', 'Poster, page or text', () => setIsTaking(true));
  return (
    <PageFrame
      fills={tab === 'told'}
      title={toldTitle(counts, locale)}
      purpose="Tell each of them, and put it where all can read it: what you changed, what you work on, what you won’t do."
      action={
        next === null ? (
          <MakeButton isMain onMake={() => setAbout(chooseOne)} />
        ) : (
          <Button onClick={() => setToTell(next)}>
            Tell the next one <KeyHint keys="T" onAccent />
          </Button>
        )
      }
    >
      <FilterRow
        tabs={[
          { key: 'changed' as const, label: 'Changed', count: counts?.changed },
          { key: 'working-on' as const, label: 'Working on', count: counts?.workingOn },
          { key: 'declined' as const, label: 'Declined', count: counts?.declined },
          { key: 'told' as const, label: 'Who was told' },
        ]}
        chosen={tab}
        onChoose={(key) => setFilter({ tab: key === 'changed' ? undefined : key, withDown: undefined })}
      >
        {tab === 'told' ? null : (
          <Button
            variant="subtle"
            size="compact-sm"
            aria-pressed={withDown}
            onClick={() => setFilter({ withDown: withDown ? undefined : true })}
          >
            {withDown ? 'Leave out those taken down' : 'With those taken down'}
          </Button>
        )}
        <Button variant="default" size="compact-sm" onClick={() => setIsTaking(true)}>
          Poster, page, text <KeyHint keys="O" />
        </Button>
        {next === null ? null : <MakeButton isMain={false} onMake={() => setAbout(chooseOne)} />}
      </FilterRow>
      {tab === 'told' ? (
        <TellingsTab filter={filter} setFilter={setFilter} />
      ) : (
        <CardList
          kind={tab}
          list={list}
          onMake={() => setAbout(chooseOne)}
          onChange={(card) => setAbout({ actionId: card.actionId, entryId: null, card })}
          onTell={setToTell}
        />
      )}
      <CardDialog about={about} onChoose={setAbout} onClose={closeForm} />
      <TellDialog toTell={toTell} onClose={() => setToTell(null)} />
      <OutputDialog isOpen={isTaking} onClose={() => setIsTaking(false)} />
    </PageFrame>
  );
}

/** The main thing to do where nobody waits; small beside the filters where somebody does. */
function MakeButton({ isMain, onMake }: { readonly isMain: boolean; readonly onMake: () => void }) {
  return (
    <Button {...(isMain ? {} : { variant: 'default', size: 'compact-sm' })} onClick={onMake}>
      Make a card <KeyHint keys="N" onAccent={isMain} />
    </Button>
  );
}
