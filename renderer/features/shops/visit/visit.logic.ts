import type { Visit } from '../../../../shared/features/shops/shops.schema.ts';

/** Whether the shopper is no member of the staff and so can't sign in. */
export const isOutside = ({ shopperKind }: Pick<Visit, 'shopperKind'>): boolean => shopperKind !== 'staff';

/** What the main button of a visit does: its scorecard is begun, gone on with, or read. */
export function scorecardVerb({ state, runState }: Pick<Visit, 'state' | 'runState'>): string {
  if (state === 'made') return 'See what was scored';
  return runState === null ? 'Fill in the scorecard' : 'Go on with the scorecard';
}

/** How far a scorecard is: "7 of 12 answered", "all 12 answered, not handed in yet". */
export function progressText({ answered, toAnswer }: { readonly answered: number; readonly toAnswer: number }): string {
  if (answered >= toAnswer) return `All ${toAnswer} answered, not handed in yet`;
  return answered === 0 ? `None of ${toAnswer} answered yet` : `${answered} of ${toAnswer} answered`;
}
