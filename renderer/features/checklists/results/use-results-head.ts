import type { ChecklistPage } from '../../../../shared/features/checklists/checklists.schema.ts';
import { useFrameSettings } from '../../../ui/frame-settings.ts';
import type { ChecklistPageFilter } from '../checklists.logic.ts';
import { headline, resultsLine } from './results.logic.ts';
import { toResultsFilter, useResults } from './results.queries.ts';
import { useFilterWords } from './use-filter-words.ts';

/** What the page of a checklist says at its top while its results are read; null before they are there. */
export function useResultsHead(checklist: ChecklistPage, filter: ChecklistPageFilter, isShown: boolean) {
  const { locale } = useFrameSettings();
  const wanted = toResultsFilter(filter);
  const { data } = useResults(checklist.id, wanted, isShown);
  const words = useFilterWords()(wanted);
  if (data === undefined || !isShown) return null;
  return { title: headline(data, locale), purpose: resultsLine(checklist.title, data, words, locale) };
}
