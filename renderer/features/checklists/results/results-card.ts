import type { ChecklistResults } from '../../../../shared/features/checklists/checklists.schema.ts';
import type { Id } from '../../../../shared/ids.ts';
import type { FilteredScreen } from '../../../ui/screen.ts';
import type { ChecklistPageFilter } from '../checklists.logic.ts';

/** What every card of the results is given. */
export type ResultsCardProps = FilteredScreen<ChecklistPageFilter> & {
  readonly checklistId: Id<'Checklist'>;
  readonly results: ChecklistResults;
};
