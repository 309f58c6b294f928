import { keepPreviousData, skipToken, useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { daySchema, toDay } from '../../../../shared/clock.ts';
import type { ResultsFilter } from '../../../../shared/features/surveys/responses.schema.ts';
import type { Results } from '../../../../shared/features/surveys/results.schema.ts';
import type { SurveyId } from '../../../../shared/ids.ts';
import { client, orpc } from '../../../rpc/client.ts';
import { newId } from '../../../rpc/new-id.ts';
import { useSignedIn } from '../../../rpc/signed-in.ts';
import { useFrameSettings } from '../../../ui/frame-settings.ts';
import type { SurveyFilter } from '../surveys.logic.ts';

/** The part of the address that says which responses are read. */
export function toResultsFilter({ from, to, locationId, channel, answered }: SurveyFilter): ResultsFilter {
  const set = Object.entries({ from, to, locationId, channel, answered }).filter(([, value]) => value !== undefined);
  return Object.fromEntries(set);
}

/** What a survey found, for the responses the address asks for. */
export function useResults(surveyId: SurveyId, filter: ResultsFilter, isAsked = true) {
  return useQuery(
    orpc.surveys.results.queryOptions({
      input: isAsked ? { surveyId, ...filter } : skipToken,
      placeholderData: keepPreviousData,
    }),
  );
}

/** The responses of one point of a trend. */
export function withinDays(filter: ResultsFilter, days: { readonly from: string; readonly to: string }): ResultsFilter {
  return { ...filter, from: daySchema.parse(days.from), to: daySchema.parse(days.to) };
}

/** A figure month by month or quarter by quarter, and how its last two periods compare. */
export function useTrend(surveyId: SurveyId, question: string | null, by: 'month' | 'quarter', filter: ResultsFilter) {
  const trend = useQuery(
    orpc.surveys.trend.queryOptions({
      input: question === null ? skipToken : { surveyId, question, by, ...filter },
      placeholderData: keepPreviousData,
    }),
  );
  const [before, last] = trend.data?.points.slice(-2) ?? [];
  const change = useQuery(
    orpc.surveys.compare.queryOptions({
      input:
        question === null || before === undefined || last === undefined
          ? skipToken
          : { surveyId, question, a: withinDays(filter, last), b: withinDays(filter, before) },
    }),
  );
  return { points: trend.data?.points ?? null, change: change.data ?? null, error: trend.error };
}

/** The survey and day a look was noted for; a second look on the same day would be refused nothing and say nothing. */
const noted = new Set<string>();

/** Keeps that somebody looked at the results today: the mirror compares what the owner says with it. */
export function useNoteOpened(surveyId: SurveyId, results: Results | undefined): void {
  const { person } = useSignedIn();
  const { now, timeZone } = useFrameSettings();
  const isRead = results !== undefined;
  useEffect(() => {
    const key = `${surveyId} ${person.id} ${toDay(now(), timeZone)}`;
    if (!isRead || noted.has(key)) return;
    noted.add(key);
    // Whoever reads results is not told that noting it failed; the next look tries again.
    client.surveys.noteOpened({ commandId: newId(), surveyId }).catch(() => noted.delete(key));
  }, [surveyId, person.id, now, timeZone, isRead]);
}
