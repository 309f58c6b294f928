import { SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import { agendaTagWords } from '../../../shared/features/attention/attention.words.ts';
import type { AttentionShare } from '../../../shared/features/attention/attention.schema.ts';
import type { Measured } from '../../../shared/features/measures/measures.schema.ts';
import { ChartCard } from '../../charts/ChartCard.tsx';
import type { ChartRows } from '../../charts/ChartTable.tsx';
import { StackedShare } from '../../charts/StackedShare.tsx';
import { useSignedIn } from '../../rpc/signed-in.ts';
import { countText, sentenceCase } from '../../ui/format.ts';
import { measureWords } from '../../../shared/features/measures/measure.words.ts';
import { useReader } from '../../ui/use-reader.ts';
import { chartTags, countTags, quarterName, sharesTitle, type CountedBy } from './attention.logic.ts';

const columns = chartTags.map((tag) => sentenceCase(agendaTagWords[tag]));
const ways = [
  { value: 'items', label: 'By points' },
  { value: 'minutes', label: 'By minutes' },
] as const;

type Props = { readonly quarters: readonly AttentionShare[]; readonly figures: readonly Measured[] };

/** What meetings were about, quarter by quarter, the one that runs first. */
export function SharesCard({ quarters, figures }: Props) {
  const reader = useReader();
  const { locale } = reader;
  const { business } = useSignedIn();
  const [by, setBy] = useState<CountedBy>('items');
  const nameOf = (quarter: AttentionShare): string => quarterName(quarter, business.yearStartsInMonth);
  const rows = quarters.filter((quarter) => quarter[by] > 0);
  const table: ChartRows = {
    columns: ['Quarter', ...columns, by === 'items' ? 'Points' : 'Minutes', 'Meetings', 'Without customers'],
    rows: quarters.map((quarter) => [
      nameOf(quarter),
      ...[...countTags(quarter, by), quarter[by], quarter.meetings, quarter.withoutCustomers].map((count) =>
        countText(count, locale),
      ),
    ]),
  };
  return (
    <ChartCard
      title={sharesTitle(quarters[0], by, locale)}
      lines={figures.map((figure) => {
        const { figure: counts, detail } = measureWords(figure, reader);
        return `${figure.label} this quarter: ${counts}${detail === null ? '' : ` · ${detail}`}`;
      })}
      table={table}
      action={
        quarters.some(({ minutes }) => minutes > 0) ? (
          <SegmentedControl size="xs" aria-label="Counted" data={[...ways]} value={by} onChange={(way) => setBy(way)} />
        ) : null
      }
    >
      <StackedShare
        columns={columns}
        rows={rows.map((quarter) => ({ key: quarter.from, label: nameOf(quarter), counts: countTags(quarter, by) }))}
      />
    </ChartCard>
  );
}
