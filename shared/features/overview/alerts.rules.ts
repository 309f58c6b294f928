import type { Alert, HeatRow, MapCell, Mood } from './overview.schema.ts';

const inPercent = (share: number): string => `${Math.round(share * 100)}%`;

/** "At Billing 38 of 60 customers left unhappy; over all it is 21%." */
function toSentence(where: string, { unhappy, n }: Mood, pooled: number): string {
  return `${where} ${unhappy} of ${n} customers left unhappy; over all it is ${inPercent(pooled)}.`;
}

/** What differs from the whole by more than chance, the worse first, and among those the one with most unhappy customers. */
export function listAlerts(
  map: { readonly pooled: number | null; readonly cells: readonly MapCell[] },
  heat: { readonly pooled: number | null; readonly rows: readonly HeatRow[] },
): Alert[] {
  const found: { readonly alert: Alert; readonly unhappy: number }[] = [];
  const note = (
    mood: Mood,
    pooled: number | null,
    where: string,
    rest: Pick<Alert, 'about' | 'id' | 'records'>,
  ): void => {
    if (mood.beyond === null || pooled === null) return;
    const alert = { ...rest, sentence: toSentence(where, mood, pooled), isWorse: mood.beyond === 'above' };
    found.push({ alert, unhappy: mood.unhappy });
  };
  for (const { touchpointId, name, mood, records } of map.cells) {
    note(mood, map.pooled, `At “${name}”`, { about: 'touchpoint', id: touchpointId, records });
  }
  for (const { locationId, name, mood, records } of heat.rows) {
    if (locationId !== null) note(mood, heat.pooled, `In ${name}`, { about: 'location', id: locationId, records });
  }
  return found
    .toSorted((one, other) => Number(other.alert.isWorse) - Number(one.alert.isWorse) || other.unhappy - one.unhappy)
    .map(({ alert }) => alert);
}
