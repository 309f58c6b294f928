import { Button, Checkbox } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { ActionButton } from '../../parts/ActionButton.tsx';
import { RecordLink } from '../../parts/RecordLink.tsx';
import { orpc } from '../../rpc/client.ts';
import { isLeader, useSignedIn } from '../../rpc/signed-in.ts';
import { FilterRow } from '../../ui/FilterRow.tsx';
import { KeyHint } from '../../ui/KeyHint.tsx';
import { PageFrame } from '../../ui/PageFrame.tsx';
import type { FilteredScreen } from '../../ui/screen.ts';
import { useOpen } from '../../ui/use-open.ts';
import { useReader } from '../../ui/use-reader.ts';
import { useShortcut } from '../../ui/use-shortcut.ts';
import { ActionFilters } from './ActionFilters.tsx';
import { actionsTitle, type ActionsScreenFilter } from './actions.logic.ts';
import { BoardTab } from './board/BoardTab.tsx';
import { CalendarDialog } from './CalendarDialog.tsx';
import { ListTab } from './many/ListTab.tsx';

/** What is to be done about what customers said: as a list, and as a board by where it stands. */
export function ActionsScreen({ filter, setFilter }: FilteredScreen<ActionsScreenFilter>) {
  const { locale } = useReader();
  const { person } = useSignedIn();
  const open = useOpen();
  const [isDating, setIsDating] = useState(false);
  const { data: counts } = useQuery(orpc.actions.counts.queryOptions({ input: {} }));
  const { tab = 'list', ...list } = filter;
  const leads = isLeader(person.role);
  const toHuddle = (): void => open('/actions/huddle');
  useShortcut('H', 'Show this week’s few', toHuddle, leads);
  const show = (key: 'list' | 'board'): void => setFilter({ tab: key === 'list' ? undefined : key });
  useShortcut('B', 'The board, or the list again', () => show(tab === 'list' ? 'board' : 'list'));
  const tabs = (
    <FilterRow
      tabs={[
        { key: 'list' as const, label: 'List' },
        { key: 'board' as const, label: 'Board' },
      ]}
      chosen={tab}
      onChoose={show}
    >
      {tab === 'list' ? <ActionFilters filter={list} setFilter={setFilter} counts={counts} /> : null}
      {leads ? (
        <Checkbox
          label="Only mine"
          checked={filter.mine === true}
          onChange={(event) => setFilter({ mine: event.currentTarget.checked ? true : undefined })}
        />
      ) : null}
    </FilterRow>
  );
  return (
    <PageFrame
      fills={tab === 'list'}
      title={actionsTitle(counts ?? null, locale)}
      purpose={
        <>
          What you do about what customers said. {leads ? <RecordLink to="/told">You said, we did</RecordLink> : null}
        </>
      }
      action={
        <>
          <Button variant="subtle" onClick={() => setIsDating(true)}>
            Calendar file
          </Button>
          {leads ? (
            <Button variant="default" onClick={toHuddle}>
              Huddle <KeyHint keys="H" />
            </Button>
          ) : null}
          <ActionButton label="New action" keys="N" />
        </>
      }
    >
      {tab === 'list' ? (
        <ListTab key={JSON.stringify(list)} filter={list} tabs={tabs} />
      ) : (
        <>
          {tabs}
          <BoardTab mine={filter.mine === true} />
        </>
      )}
      <CalendarDialog isOpen={isDating} onClose={() => setIsDating(false)} />
    </PageFrame>
  );
}
