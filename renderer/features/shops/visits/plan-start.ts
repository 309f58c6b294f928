import type { Day } from '../../../../shared/clock.ts';
import type { Id } from '../../../../shared/ids.ts';

/** What is known of a visit when somebody begins to plan it. */
export type PlanStart = {
  readonly scenarioId?: Id<'Scenario'>;
  readonly locationId?: Id<'Location'> | null;
  /** The quarter it is wanted in. */
  readonly within?: { readonly from: Day; readonly to: Day };
};
