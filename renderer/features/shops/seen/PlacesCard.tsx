import { ChartCard } from '../../../charts/ChartCard.tsx';
import { IntervalBars } from '../../../charts/IntervalBars.tsx';
import type { Id } from '../../../../shared/ids.ts';
import { countText } from '../../../ui/format.ts';
import { useReader } from '../../../ui/use-reader.ts';
import { percentText } from '../shops.logic.ts';
import { likelyText, placesTitle, type MeanScore } from './seen.logic.ts';

type Place = {
  readonly locationId: Id<'Location'> | null;
  readonly locationName: string | null;
  readonly runs: number;
  readonly total: MeanScore;
};

/** Place beside place, each with the range it likely lies in. */
export function PlacesCard({ places }: { readonly places: readonly Place[] }) {
  const { locale } = useReader();
  const named = places.map(({ locationId, locationName, runs, total }) => ({
    ...total,
    key: locationId ?? '',
    label: locationName ?? 'The whole business',
    n: runs,
    text: total.value === null ? 'nothing scored' : percentText(total.value),
    total,
  }));
  const visitsOf = (key: string): string => `/shops?show=made${key === '' ? '' : `&locationId=${key}`}`;
  return (
    <ChartCard
      title={placesTitle(named.map(({ label, total }) => ({ name: label, total })))}
      table={
        named.length === 0
          ? null
          : {
              columns: ['Place', 'Score', 'Range', 'Visits'],
              rows: named.map(({ key, label, text, total, n }) => [
                label,
                text,
                likelyText(total) ?? '',
                { text: countText(n, locale), to: visitsOf(key) },
              ]),
            }
      }
    >
      <IntervalBars rows={named} counted="visit" />
    </ChartCard>
  );
}
