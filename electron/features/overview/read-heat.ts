import { departments } from '../../../shared/features/business/business.schema.ts';
import { addMoods, judgeMoods } from '../../../shared/features/overview/mood.rules.ts';
import type { HeatRow } from '../../../shared/features/overview/overview.schema.ts';
import type { Period } from '../../../shared/period.ts';
import type { ReadHandle } from '../../db/handle.ts';
import { listFeedback, listSurveyed } from './counts.store.ts';
import { listLocations, listTouchpoints } from './places.store.ts';

/** How customers left at each place, in all and by department. Places and cells are each judged among their like. */
export function readHeat(
  read: ReadHandle,
  period: Period,
): { readonly pooled: number | null; readonly rows: readonly HeatRow[] } {
  const heard = [...listFeedback(read, period), ...listSurveyed(read, period)];
  const byPlace = Map.groupBy(heard, ({ locationId }) => locationId);
  const departmentOf = new Map<string, string>(
    listTouchpoints(read).map(({ touchpointId, department }) => [touchpointId, department]),
  );
  const { from, to } = period;
  const places = listLocations(read).filter(({ locationId }) => byPlace.has(locationId));
  const named: readonly Pick<HeatRow, 'locationId' | 'name'>[] = byPlace.has('')
    ? [...places, { locationId: null, name: 'No place named' }]
    : places;
  const heardAt = named.map(({ locationId }) => byPlace.get(locationId ?? '') ?? []);

  const whole = judgeMoods(heardAt.map((counts) => addMoods(counts)));
  const cells = judgeMoods(
    heardAt.flatMap((counts) =>
      departments.map((department) =>
        addMoods(counts.filter(({ touchpointId }) => departmentOf.get(touchpointId) === department)),
      ),
    ),
  );
  const rows = named.flatMap(({ locationId, name }, row) => {
    const mood = whole.moods[row];
    if (mood === undefined) return [];
    const byDepartment = departments.flatMap((department, column) => {
      const cell = cells.moods[row * departments.length + column];
      return cell === undefined || cell.n === 0 ? [] : [{ department, mood: cell }];
    });
    const place = locationId === null ? {} : { locationId };
    return [
      { locationId, name, mood, departments: byDepartment, records: { to: '/log', search: { from, to, ...place } } },
    ];
  });
  return { pooled: whole.pooled, rows };
}
