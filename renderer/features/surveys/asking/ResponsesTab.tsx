import { EmptyState } from '../../../ui/EmptyState.tsx';
import type { SurveyTabProps } from '../surveys.logic.ts';

/** Who answered what. */
export function ResponsesTab({ survey }: SurveyTabProps) {
  return <EmptyState title="Every answer will stand here">Nothing to see yet of “{survey.title}”.</EmptyState>;
}
