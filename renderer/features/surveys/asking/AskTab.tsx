import { EmptyState } from '../../../ui/EmptyState.tsx';
import type { SurveyTabProps } from '../surveys.logic.ts';

/** How a survey is asked. */
export function AskTab({ survey }: SurveyTabProps) {
  return <EmptyState title="Ways to ask will stand here">Nothing to see yet of “{survey.title}”.</EmptyState>;
}
