import { Button, Group } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import type { Checklist } from '../../../shared/features/checklists/checklists.schema.ts';
import { checklistUses } from '../../../shared/features/checklists/definition.schema.ts';
import { RecordLink } from '../../parts/RecordLink.tsx';
import { useRows } from '../../rpc/pages.ts';
import { toSentence } from '../../rpc/sentences.ts';
import { isLeader, useSignedIn } from '../../rpc/signed-in.ts';
import { DataTable } from '../../ui/DataTable.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { FilterRow } from '../../ui/FilterRow.tsx';
import { KeyHint } from '../../ui/KeyHint.tsx';
import { PageFrame } from '../../ui/PageFrame.tsx';
import type { FilteredScreen } from '../../ui/screen.ts';
import { useOpen } from '../../ui/use-open.ts';
import { useReader } from '../../ui/use-reader.ts';
import { useShortcut } from '../../ui/use-shortcut.ts';
import { BegunCard } from './BegunCard.tsx';
import { StartRun } from './StartRun.tsx';
import { checklistColumns } from './checklist-columns.tsx';
import { checklistsTitle, useTabs, type ChecklistListFilter } from './checklists.logic.ts';
import { checklistPages } from './checklists.queries.ts';
import { ImportChecklist } from './ImportChecklist.tsx';
import { NewChecklist } from './NewChecklist.tsx';

const keyOf = ({ id }: Checklist): string => id;

/** Every checklist: made here, or brought from elsewhere. */
export function ChecklistsScreen({ filter, setFilter }: FilteredScreen<ChecklistListFilter>) {
  const { locale } = useReader();
  const open = useOpen();
  const { person } = useSignedIn();
  const mayMake = isLeader(person.role);
  const [opened, setOpened] = useState<'new' | 'import' | null>(null);
  // Staff fill checklists in; what they ask and what came of them is for leaders.
  const [begun, setBegun] = useState<Checklist | null>(null);
  useShortcut('N', 'New checklist', () => setOpened('new'), mayMake);
  const { rows, error, isPending, hasNextPage, isFetchingNextPage, loadMore } = useRows(
    useInfiniteQuery(checklistPages(filter)),
  );
  const newButton = mayMake ? (
    <Button onClick={() => setOpened('new')}>
      New checklist <KeyHint keys="N" onAccent />
    </Button>
  ) : null;
  return (
    <PageFrame
      fills
      title={checklistsTitle(isPending || error !== null ? null : rows, filter, locale)}
      purpose={
        mayMake ? (
          <>
            What is looked at the same way every time. Mystery shops and the mirror ask them; any other is filled in
            from here. What went badly is under <RecordLink to="/findings">findings</RecordLink>.
          </>
        ) : (
          'What is looked at the same way every time. Choose one to fill it in.'
        )
      }
      {...(newButton === null ? {} : { action: newButton })}
    >
      <BegunCard />
      <FilterRow
        tabs={[
          { key: 'all' as const, label: 'All' },
          ...checklistUses.map((use) => ({ key: use, label: useTabs[use] })),
          { key: 'archived' as const, label: 'Archived' },
        ]}
        chosen={filter.show === 'archived' ? 'archived' : (filter.use ?? 'all')}
        onChoose={(key) =>
          setFilter({
            show: key === 'archived' ? 'archived' : undefined,
            use: key === 'archived' || key === 'all' ? undefined : key,
          })
        }
      />
      {error === null ? (
        <DataTable
          key={`${filter.show ?? ''} ${filter.use ?? ''}`}
          name="checklists"
          label="Checklists"
          rows={rows}
          columns={checklistColumns}
          keyOf={keyOf}
          onOpen={(checklist) => (mayMake ? open(`/checklists/${checklist.id}`) : setBegun(checklist))}
          isLoading={isPending}
          hasMore={hasNextPage}
          isLoadingMore={isFetchingNextPage}
          loadMore={loadMore}
          empty={
            <Nothing filter={filter}>
              {mayMake ? (
                <Group>
                  {newButton}
                  <Button variant="default" onClick={() => setOpened('import')}>
                    Import a file
                  </Button>
                </Group>
              ) : null}
            </Nothing>
          }
        />
      ) : (
        <EmptyState title="The checklists could not be read">{toSentence(error)}</EmptyState>
      )}
      <StartRun checklist={begun} onClose={() => setBegun(null)} />
      <NewChecklist
        isOpen={opened === 'new'}
        onClose={() => setOpened(null)}
        onImport={() => setOpened('import')}
        checklists={rows}
      />
      <ImportChecklist isOpen={opened === 'import'} onClose={() => setOpened(null)} />
    </PageFrame>
  );
}

type NothingProps = { readonly filter: ChecklistListFilter; readonly children: ReactNode };

function Nothing({ filter, children }: NothingProps) {
  if (filter.show === 'archived') {
    return (
      <EmptyState title="Nothing is archived">
        A checklist you no longer need can be put away here with every time it was filled in, and taken out again.
      </EmptyState>
    );
  }
  return (
    <EmptyState title="What is looked at every time will stand here" action={children}>
      A checklist asks the same things in the same words, whoever fills it in, so that two visits can be compared. Begin
      with one that is ready to use, and take out what does not fit your business.
    </EmptyState>
  );
}
