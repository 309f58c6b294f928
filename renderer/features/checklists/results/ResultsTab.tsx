import { toSentence } from '../../../rpc/sentences.ts';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import type { ChecklistTabProps } from '../checklists.logic.ts';
import { FailuresCard } from './FailuresCard.tsx';
import { PlacesCard } from './PlacesCard.tsx';
import styles from './Results.module.css';
import { ResultsFilters } from './ResultsFilters.tsx';
import { toResultsFilter, useResults } from './results.queries.ts';
import { SectionsCard } from './SectionsCard.tsx';
import { TrendCard } from './TrendCard.tsx';

/** What a checklist found. What is said at the top of the page comes from use-results-head.ts. */
export function ResultsTab({ checklist, filter, setFilter }: ChecklistTabProps) {
  const wanted = toResultsFilter(filter);
  const { data: results, error } = useResults(checklist.id, wanted);
  if (error !== null) return <EmptyState title="The results could not be read">{toSentence(error)}</EmptyState>;
  if (results === undefined) return <p className="soft">Reading…</p>;
  const isEmpty = results.runs === 0;
  if (isEmpty && Object.keys(wanted).length === 0) {
    return (
      <EmptyState title="What was found will stand here">
        The score over time with how sure it is, place beside place, and the items that fail again and again. Only what
        was handed in counts, and what a review left out does not.
      </EmptyState>
    );
  }
  const card = { checklistId: checklist.id, results, filter, setFilter };
  return (
    <>
      <ResultsFilters filter={filter} setFilter={setFilter} />
      {isEmpty ? (
        <EmptyState title="Nothing fits these filters">Take one away to see what was found.</EmptyState>
      ) : (
        <>
          <div className={styles.two}>
            <TrendCard {...card} />
            <SectionsCard {...card} />
          </div>
          <FailuresCard {...card} />
          <PlacesCard {...card} />
        </>
      )}
    </>
  );
}
