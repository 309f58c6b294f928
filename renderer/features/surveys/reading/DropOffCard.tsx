import type { Results } from '../../../../shared/features/surveys/results.schema.ts';
import { ChartCard } from '../../../charts/ChartCard.tsx';
import { DropOffChart } from '../../../charts/DropOffChart.tsx';
import { countText, plural } from '../../../ui/format.ts';
import { useFrameSettings } from '../../../ui/frame-settings.ts';
import { dropOffRows, dropOffTitle } from './results.logic.ts';

/** How far people came before they stopped. */
export function DropOffCard({ results }: { readonly results: Results }) {
  const { locale } = useFrameSettings();
  const rows = dropOffRows(results);
  if (rows.length < 2 || results.responses === 0) return null;
  const count = (n: number): string => countText(n, locale);
  const table = {
    columns: ['Question', 'Shown', 'Answered', 'Left here'],
    rows: rows.map(({ label, shown, answered, left }) => [label, count(shown), count(answered), count(left)]),
  };
  const aside = results.setAside;
  return (
    <ChartCard
      title={dropOffTitle(results, locale)}
      table={table}
      lines={[
        'Strong: answered. Pale: shown and not answered.',
        ...(aside === 0
          ? []
          : [`${count(aside)} ${plural(aside, 'response is', 'responses are')} set aside and counted nowhere.`]),
      ]}
    >
      <DropOffChart rows={rows} />
    </ChartCard>
  );
}
