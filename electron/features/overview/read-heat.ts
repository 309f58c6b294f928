import { departments } from '../../../shared/features/business/business.schema.ts';
import { addMoods, judgeMoods } from '../../../shared/features/overview/mood.rules.ts';
import type { HeatRow, Source } from '../../../shared/features/overview/overview.schema.ts';
import type { Period } from '../../../shared/period.ts';
import type { ReadHandle } from '../../db/handle.ts';
import { listFeedback, listSurveyed, type Heard, type Surveyed } from './counts.store.ts';
import { findTitles, listLocations, listTouchpoints } from './places.store.ts';
import { listLogSources, listSurveySources } from './sources.ts';

/** What is known of a place, or of a department there. */
type Counted = { readonly feedback: readonly Heard[]; readonly surveyed: readonly Surveyed[] };

const countAll = ({ feedback, surveyed }: Counted) => addMoods([...feedback, ...surveyed]);

const narrow = ({ feedback, surveyed }: Counted, isIn: (heard: Heard) => boolean): Counted => ({
  feedback: feedback.filter(isIn),
  surveyed: surveyed.filter(isIn),
});

/** How customers left at each place, in all and by department. Places and cells are each judged among their like. */
export function readHeat(
  read: ReadHandle,
  period: Period,
): { readonly pooled: number | null; readonly rows: readonly HeatRow[] } {
  const all: Counted = { feedback: listFeedback(read, period), surveyed: listSurveyed(read, period) };
  const touchpoints = new Map<string, ReturnType<typeof listTouchpoints>[number]>(
    listTouchpoints(read).map((touchpoint) => [touchpoint.touchpointId, touchpoint]),
  );
  const titles = findTitles(read);
  const { from, to } = period;

  const named = [...listLocations(read), { locationId: null, name: 'No place named' }];
  const places = named
    .map((place) => ({ ...place, counted: narrow(all, ({ locationId }) => locationId === (place.locationId ?? '')) }))
    .filter(({ counted }) => counted.feedback.length + counted.surveyed.length > 0);
  const parts = places.map(({ counted }) =>
    departments.map((department) => ({
      department,
      counted: narrow(counted, ({ touchpointId }) => touchpoints.get(touchpointId)?.department === department),
    })),
  );
  const whole = judgeMoods(places.map(({ counted }) => countAll(counted)));
  const cells = judgeMoods(parts.flat().map(({ counted }) => countAll(counted)));

  const rows = places.flatMap(({ locationId, name, counted }, row) => {
    const mood = whole.moods[row];
    if (mood === undefined) return [];
    const where = locationId === null ? null : { from, to, locationId };
    const byDepartment = (parts[row] ?? []).flatMap((part, column) => {
      const cell = cells.moods[row * departments.length + column];
      if (cell === undefined || cell.n === 0) return [];
      const said = Map.groupBy(part.counted.feedback, ({ touchpointId }) => touchpointId);
      const records: Source[] =
        where === null
          ? []
          : [
              ...[...said].flatMap(([touchpointId, heard]) =>
                listLogSources(heard, { ...where, touchpointId }, touchpoints.get(touchpointId)?.name),
              ),
              ...listSurveySources(part.counted.surveyed, titles, where),
            ];
      return [{ department: part.department, mood: cell, records }];
    });
    const records =
      where === null
        ? []
        : [...listLogSources(counted.feedback, where), ...listSurveySources(counted.surveyed, titles, where)];
    return [{ locationId, name, mood, departments: byDepartment, records }];
  });
  return { pooled: whole.pooled, rows };
}
