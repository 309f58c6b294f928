import type { Day, Instant } from '../../shared/clock.ts';
import { dayText, exactText, moneyText, relativeText } from './format.ts';
import { useReader } from './use-reader.ts';

/** "20 min ago", with the exact time as a tooltip. */
export function RelativeTime({ at }: { readonly at: Instant }) {
  const reader = useReader();
  return (
    <time dateTime={new Date(at).toISOString()} title={exactText(at, reader)}>
      {relativeText(at, reader)}
    </time>
  );
}

/** "Fri 14 Nov 16:00". */
export function ExactTime({ at }: { readonly at: Instant }) {
  const reader = useReader();
  return <time dateTime={new Date(at).toISOString()}>{exactText(at, reader)}</time>;
}

/** "Fri 14 Nov", "today", "tomorrow". */
export function DayText({ day }: { readonly day: Day }) {
  const reader = useReader();
  return <time dateTime={day}>{dayText(day, reader)}</time>;
}

/** An amount of money in the business's currency. */
export function Money({ minor }: { readonly minor: number }) {
  const reader = useReader();
  return <span>{moneyText(minor, reader)}</span>;
}
