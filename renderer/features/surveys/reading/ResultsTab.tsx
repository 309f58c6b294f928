import { EmptyState } from '../../../ui/EmptyState.tsx';
import type { SurveyTabProps } from '../surveys.logic.ts';

/** What a survey found. */
export function ResultsTab({ survey }: SurveyTabProps) {
  return <EmptyState title="What was answered will stand here">Nothing to see yet of “{survey.title}”.</EmptyState>;
}
