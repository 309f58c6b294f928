import { Button, Select } from '@mantine/core';
import type { Loss, LossFilter } from '../../../shared/features/losses/losses.schema.ts';
import { toSentence } from '../../rpc/sentences.ts';
import { useSignedIn } from '../../rpc/signed-in.ts';
import { DataTable } from '../../ui/DataTable.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { periodText } from '../../ui/periods.logic.ts';
import { useOpen } from '../../ui/use-open.ts';
import { lossColumns } from './loss-columns.tsx';
import type { LossesScreenFilter } from './losses.logic.ts';
import { useLosses } from './losses.queries.ts';

const shows = [
  { value: 'all', label: 'Everybody who left' },
  { value: 'called', label: 'Who was called' },
  { value: 'missed', label: 'Who was missed' },
  { value: 'silent', label: 'Who never complained' },
  { value: 'before-profitable', label: 'Who left before they paid back' },
  { value: 'won-back', label: 'Who came back' },
] as const;

const keyOf = ({ id }: Loss): string => id;

type Props = { readonly filter: LossFilter; readonly setFilter: (patch: Partial<LossesScreenFilter>) => void };

/** Everybody who left, the latest first. */
export function AllTab({ filter, setFilter }: Props) {
  const { rows, error, isPending, hasNextPage, isFetchingNextPage, loadMore } = useLosses(filter);
  const { business } = useSignedIn();
  const open = useOpen();
  const period = periodText(filter, business.yearStartsInMonth);
  const isNarrowed = period !== null || filter.causeId !== undefined;
  const showAll = (): void => setFilter({ from: undefined, to: undefined, causeId: undefined });
  if (error !== null) return <EmptyState title="The losses could not be read">{toSentence(error)}</EmptyState>;
  return (
    <>
      <div style={{ display: 'flex', flexWrap: 'wrap', gap: 12, alignItems: 'center' }}>
        <Select
          aria-label="Who is shown"
          w={280}
          allowDeselect={false}
          value={filter.show ?? 'all'}
          data={[...shows]}
          onChange={(value) => setFilter({ show: value === null || value === 'all' ? undefined : value })}
        />
        {isNarrowed ? (
          <span className="soft">
            {[period, filter.causeId === undefined ? null : 'one reason only'].filter(Boolean).join(' · ')}{' '}
            <Button variant="subtle" size="compact-sm" onClick={showAll}>
              Show all
            </Button>
          </span>
        ) : null}
      </div>
      <DataTable
        key={JSON.stringify(filter)}
        name="losses"
        label="Customers who left"
        rows={rows}
        columns={lossColumns}
        keyOf={keyOf}
        onOpen={({ id }) => open(`/losses/${id}`)}
        isLoading={isPending}
        hasMore={hasNextPage}
        isLoadingMore={isFetchingNextPage}
        loadMore={loadMore}
        empty={
          <EmptyState title="Nobody fits">
            Nobody who left fits this choice. Show everybody, or say “They left” on a customer’s page.
          </EmptyState>
        }
      />
    </>
  );
}
