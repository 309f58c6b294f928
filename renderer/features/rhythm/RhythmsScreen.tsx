import { SegmentedControl } from '@mantine/core';
import { useMemo, useState } from 'react';
import { toDay } from '../../../shared/clock.ts';
import { rhythmKinds, type BrokenRhythm, type RhythmFilter } from '../../../shared/features/rhythm/rhythm.schema.ts';
import { quarterOf } from '../../../shared/period.ts';
import { MeasureCard } from '../../parts/MeasureCard.tsx';
import { TouchFrame } from '../../parts/TouchFrame.tsx';
import { toSentence } from '../../rpc/sentences.ts';
import { useSignedIn } from '../../rpc/signed-in.ts';
import { DataTable } from '../../ui/DataTable.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { KeyHint } from '../../ui/KeyHint.tsx';
import type { FilteredScreen } from '../../ui/screen.ts';
import { useOpen } from '../../ui/use-open.ts';
import { useReader } from '../../ui/use-reader.ts';
import { useShortcut } from '../../ui/use-shortcut.ts';
import { DismissForm } from './DismissForm.tsx';
import { toRhythmColumns } from './rhythm-columns.tsx';
import { rhythmsTitle } from './rhythm.logic.ts';
import { useBrokenRhythms, useRhythmCounts } from './rhythm.queries.ts';

const keyOf = ({ customerId, kind }: BrokenRhythm): string => `${customerId} ${kind}`;

const all = 'all';

/** Customers who came like clockwork and have fallen silent, by their own dates. */
export function RhythmsScreen({ filter, setFilter }: FilteredScreen<RhythmFilter>) {
  const reader = useReader();
  const { business } = useSignedIn();
  const open = useOpen();
  const counts = useRhythmCounts();
  const { rows, error, isPending, hasNextPage, isFetchingNextPage, loadMore } = useBrokenRhythms({ kind: filter.kind });
  const [current, setCurrent] = useState<BrokenRhythm | null>(null);
  const [dismissed, setDismissed] = useState<BrokenRhythm | null>(null);
  const columns = useMemo(() => toRhythmColumns(reader), [reader]);
  useShortcut('X', 'Nothing to do about this silence', () => setDismissed(current), current !== null);
  const quarter = quarterOf(toDay(reader.now, reader.timeZone), business.yearStartsInMonth);
  return (
    <TouchFrame
      tab="rhythms"
      title={rhythmsTitle(counts?.customers ?? null, reader.locale)}
      purpose={
        <>
          By their own dates they should have been here by now. <KeyHint keys="Enter" /> opens the customer,{' '}
          <KeyHint keys="X" /> says there is nothing to do.
        </>
      }
      filters={
        <SegmentedControl
          aria-label="What was usual"
          size="xs"
          data={[
            { value: all, label: 'All' },
            { value: 'purchase', label: 'What they bought' },
            { value: 'contact', label: 'When they called' },
          ]}
          value={filter.kind ?? all}
          onChange={(value) => setFilter({ kind: rhythmKinds.find((kind) => kind === value) })}
        />
      }
    >
      {error === null ? (
        <DataTable
          key={filter.kind ?? all}
          name="rhythms"
          label="Broken rhythms"
          rows={rows}
          columns={columns}
          keyOf={keyOf}
          onOpen={({ customerId }) => open(`/customers/${customerId}`)}
          onCurrent={setCurrent}
          isLoading={isPending}
          hasMore={hasNextPage}
          isLoadingMore={isFetchingNextPage}
          loadMore={loadMore}
          empty={
            <EmptyState title="Nobody has broken their rhythm">
              Who bought or called every ten days, or every May, stands here the day after they should have come again.
              It takes six days of their own, or the same weeks in two of the last three years.
            </EmptyState>
          }
        />
      ) : (
        <EmptyState title="The rhythms could not be read">{toSentence(error)}</EmptyState>
      )}
      <MeasureCard
        isWide
        title="How many, and what calls to them found this quarter"
        ids={['customers.rhythm-broken', 'rhythm.needed-something']}
        {...quarter}
      />
      <Dialog title="Nothing to do" isOpen={dismissed !== null} onClose={() => setDismissed(null)} width={520}>
        {dismissed === null ? null : <DismissForm of={dismissed} onDone={() => setDismissed(null)} />}
      </Dialog>
    </TouchFrame>
  );
}
