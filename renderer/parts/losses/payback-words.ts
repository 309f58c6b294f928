import type { Payback } from '../../../shared/features/losses/losses.rules.ts';
import { plural } from '../../ui/format.ts';

/** "They pay back what they cost to win after 6 months, and have." */
export function paybackText({ years, isPaidBack }: Payback, isLost: boolean): string {
  if (years === null) return 'They never pay back what they cost to win: nothing is left over of them.';
  const months = Math.max(1, Math.round(years * 12));
  const after = months < 24 ? `${months} ${plural(months, 'month')}` : `${Math.round(years)} years`;
  if (isLost) {
    return isPaidBack
      ? `They paid back what they cost to win after ${after}.`
      : `They left before they paid back what they cost to win: that takes ${after}.`;
  }
  return `They pay back what they cost to win after ${after}, ${isPaidBack ? 'and have' : 'and have not yet'}.`;
}
