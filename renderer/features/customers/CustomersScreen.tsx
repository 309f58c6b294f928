import { Button, Group, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type { CustomerRow } from '../../../shared/features/customers/customers.schema.ts';
import { orpc } from '../../rpc/client.ts';
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
import { AddCustomer } from './AddCustomer.tsx';
import { customerColumns } from './customer-columns.tsx';
import { listPurpose, listTitle } from './customers.logic.ts';
import { pagesOptions, type CustomerFilter } from './customers.queries.ts';

const keyOf = ({ id }: CustomerRow): string => id;

/** A pause in typing after which the list is asked for; shorter than anybody notices. */
const pauseMs = 120;

/** Everybody we sell to, or would like to. */
export function CustomersScreen({ filter, setFilter }: FilteredScreen<CustomerFilter>) {
  const { locale } = useReader();
  const { person } = useSignedIn();
  const open = useOpen();
  const [isAdding, setIsAdding] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const [text, setText] = useState(filter.q ?? '');
  const ask = useDebouncedCallback((q: string) => setFilter({ q: q.trim() === '' ? undefined : q.trim() }), pauseMs);
  useShortcut('/', 'Search the customers', () => input.current?.focus());
  useShortcut('A', 'Add a customer', () => setIsAdding(true));
  const { data: counts } = useQuery(orpc.customers.counts.queryOptions({ input: {} }));
  const { rows, error, isPending, hasNextPage, isFetchingNextPage, loadMore } = useRows(
    useInfiniteQuery(pagesOptions(filter)),
  );
  const all = counts === undefined ? undefined : counts.active + counts.prospect + counts.lost + counts.declined;
  const tabs = [
    { key: 'all', label: 'All', count: all },
    { key: 'active', label: 'Active', count: counts?.active },
    { key: 'prospect', label: 'Prospects', count: counts?.prospect },
    { key: 'lost', label: 'Lost', count: counts?.lost },
    { key: 'declined', label: 'Declined', count: counts?.declined },
  ] as const;
  const addButton = (
    <Button onClick={() => setIsAdding(true)}>
      Add a customer <KeyHint keys="A" onAccent />
    </Button>
  );
  const importButton = isLeader(person.role) ? (
    <Button variant="default" onClick={() => open('/imports')}>
      Import a list
    </Button>
  ) : null;
  const choose = (key: (typeof tabs)[number]['key']): void =>
    // Setting a filter to undefined takes it out of the address.
    setFilter({ status: key === 'all' ? undefined : key });
  return (
    <PageFrame
      fills
      title={listTitle(counts ?? null, locale)}
      purpose={listPurpose(counts ?? null, locale)}
      action={
        <Group gap={12}>
          {importButton}
          {addButton}
        </Group>
      }
    >
      <FilterRow tabs={tabs} chosen={filter.status ?? 'all'} onChoose={choose}>
        <TextInput
          ref={input}
          size="sm"
          type="search"
          aria-label="Search the customers"
          placeholder="Search"
          value={text}
          rightSection={text === '' ? <KeyHint keys="/" /> : null}
          onChange={(event) => {
            setText(event.currentTarget.value);
            ask(event.currentTarget.value);
          }}
        />
      </FilterRow>
      {error === null ? (
        <DataTable
          key={JSON.stringify(filter)}
          name="customers"
          label="Customers"
          rows={rows}
          columns={customerColumns}
          keyOf={keyOf}
          onOpen={({ id }) => open(`/customers/${id}`)}
          isLoading={isPending}
          hasMore={hasNextPage}
          isLoadingMore={isFetchingNextPage}
          loadMore={loadMore}
          total={
            filter.q !== undefined || counts === undefined
              ? undefined
              : filter.status === undefined
                ? all
                : counts[filter.status]
          }
          sort={filter.sort ?? 'name'}
          onSort={(sort) => setFilter({ sort: sort === 'since' ? 'since' : 'name' })}
          empty={
            all === 0 ? (
              <EmptyState
                title="Every customer gets a page here"
                action={
                  <Group justify="center">
                    {importButton}
                    {addButton}
                  </Group>
                }
              >
                What they expect, what they said, what they were promised. Import the list you have; it is shown before
                anything is written, and can be taken back in one click.
              </EmptyState>
            ) : (
              <EmptyState title="Nobody fits">
                No customer fits these filters. Take one away, or search for other words.
              </EmptyState>
            )
          }
        />
      ) : (
        <EmptyState title="The customers could not be read">{toSentence(error)}</EmptyState>
      )}
      <AddCustomer isOpen={isAdding} onClose={() => setIsAdding(false)} />
    </PageFrame>
  );
}
