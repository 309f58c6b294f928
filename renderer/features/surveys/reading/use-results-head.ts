import type { SurveyPage } from '../../../../shared/features/surveys/surveys.schema.ts';
import { useFrameSettings } from '../../../ui/frame-settings.ts';
import type { SurveyFilter } from '../surveys.logic.ts';
import { toResultsFilter, useResults } from './reading.queries.ts';
import { headline, resultsLine } from './results.logic.ts';
import { useFilterWords } from './use-filter-words.ts';

/** What the page of a survey says at its top while its results are read; null before they are there. */
export function useResultsHead(survey: SurveyPage, filter: SurveyFilter, isShown: boolean) {
  const { locale } = useFrameSettings();
  const wanted = toResultsFilter(filter);
  const { data } = useResults(survey.id, wanted, isShown && survey.version > 0);
  const toWords = useFilterWords(data);
  if (data === undefined || !isShown) return null;
  const words = toWords(wanted).map(({ text }) => text);
  return {
    title: headline(data, locale),
    purpose: resultsLine(data, survey.version, words.length === 0 ? ['all answers so far'] : words, locale),
  };
}
