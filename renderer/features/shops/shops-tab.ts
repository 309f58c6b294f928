import type { FilteredScreen } from '../../ui/screen.ts';
import type { ShopsFilter } from './shops.logic.ts';
import type { PlanStart } from './visits/plan-start.ts';

/** What every part of the page about mystery shops is given. */
export type ShopsTabProps = FilteredScreen<ShopsFilter> & {
  /** Begins to plan a visit. */
  readonly onPlan: (start?: PlanStart) => void;
};
