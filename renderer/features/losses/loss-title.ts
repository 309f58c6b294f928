import type { Day } from '../../../shared/clock.ts';
import { lastCallDay, toCallWindow } from '../../../shared/features/losses/call-window.rules.ts';
import { standingOf } from '../../../shared/features/losses/losses.rules.ts';
import type { Loss } from '../../../shared/features/losses/losses.schema.ts';

const small = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

/** What is true now of somebody who left: "On file: price. They told us: calls not returned". */
export function lossTitle(loss: Loss, today: Day): string {
  const { customerName: name, causes, reasonName } = loss;
  const standing = standingOf(loss, today);
  const onFile = reasonName === null ? 'we did not know why' : `we believed: ${small(reasonName)}`;
  const { day } = toCallWindow(loss.lostOn, today);
  switch (standing) {
    case 'different':
      return `${name} left, and ${onFile}. It was: ${small(causes[0]?.name ?? '')}`;
    case 'as-on-file':
      return `${name} left for the reason on file: ${small(reasonName ?? '')}`;
    case 'to-call':
      return `${name} waits for a call, day ${day} of ${lastCallDay}`;
    case 'early':
      return `${name} left; it is too early for the call`;
    case 'missed':
      return `Nobody called ${name} within six weeks`;
    case 'closed':
      return `${name} could not be reached`;
    case 'minor':
      return `${name} left`;
    case 'won-back':
      return `${name} left and came back`;
  }
}
