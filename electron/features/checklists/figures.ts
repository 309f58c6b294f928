import type { z } from 'zod';
import type { Day } from '../../../shared/clock.ts';
import type {
  comparedPlaceSchema,
  scoreTrendPointSchema,
} from '../../../shared/features/checklists/checklists.schema.ts';
import { listPeriods, monthOf, quarterOf, type Period } from '../../../shared/period.ts';
import type { ReadHandle } from '../../db/handle.ts';
import type { RunsOf } from './counts.ts';
import { readJoined } from './results.ts';
import { listPlaces, readScores, toMeanScore, type MeanScore } from './scores.ts';

/** Points of a trend at most: a run with one wrong year must not draw a century. */
const mostPoints = 120;

/** What is asked of a trend; the section '' is the whole. */
export type TrendAsked = RunsOf & {
  readonly sectionId: string;
  readonly by: 'month' | 'quarter';
  readonly yearStartsInMonth: number;
};

// Every month has a first day.
const firstOf = (month: string): Day => `${month}-01` as Day;

/** The score of the whole or of one section, period by period from the first run to the last, oldest first. */
export function readTrend(read: ReadHandle, asked: TrendAsked): z.infer<typeof scoreTrendPointSchema>[] {
  const { filter, by, yearStartsInMonth } = asked;
  const byMonth = Map.groupBy(readScores(read, { ...asked, by: 'month' }), ({ month }) => month);
  const months = [...byMonth.keys()].toSorted();
  const [first, last] = [months[0], months.at(-1)];
  if (first === undefined || last === undefined) return [];
  const toPeriod = (day: Day): Period => (by === 'month' ? monthOf(day) : quarterOf(day, yearStartsInMonth));
  return listPeriods(firstOf(first), firstOf(last), toPeriod, mostPoints).map((period) => {
    const within = months.filter((month) => month >= period.from.slice(0, 7) && month <= period.to.slice(0, 7));
    const parts = within.flatMap((month) => byMonth.get(month) ?? []);
    const from = filter.from !== undefined && filter.from > period.from ? filter.from : period.from;
    const to = filter.to !== undefined && filter.to < period.to ? filter.to : period.to;
    return { ...toMeanScore(parts), from, to };
  });
}

/** Places side by side, whole and by section. */
export function readComparison(read: ReadHandle, asked: RunsOf): z.infer<typeof comparedPlaceSchema>[] {
  const { sections } = readJoined(read, asked.checklistId);
  const sums = readScores(read, { ...asked, by: 'place' });
  const scored = new Set(sums.map(({ sectionId }) => sectionId));
  return listPlaces(read, asked).map((place) => {
    const ofPlace = sums.filter(({ locationId }) => locationId === (place.locationId ?? ''));
    const meanOf = (id: string): MeanScore => toMeanScore(ofPlace.filter(({ sectionId }) => sectionId === id));
    return {
      ...place,
      total: meanOf(''),
      sections: sections.filter(({ id }) => scored.has(id)).map(({ id, title }) => ({ id, title, ...meanOf(id) })),
    };
  });
}
