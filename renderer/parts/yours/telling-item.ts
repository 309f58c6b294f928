import { addDays, type Day } from '../../../shared/clock.ts';
import { clipWords } from '../../../shared/features/log/clip-words.ts';
import { countWord, endOfDay, plural, type Reader } from '../../ui/format.ts';
import type { YoursItem } from './yours-item.ts';

/** A week, in days: time to ring a few people, too short for them to think nothing came of it. */
const tellWithinDays = 7;
/** Letters of what they said that tell it apart. */
const shownLetters = 100;

type Waiting = {
  readonly people: number;
  readonly cards: number;
  readonly since: Day | null;
  readonly said: string | null;
};

/** What somebody said led to something, and they have not heard so: one line for all of them; none where all know. */
export function toTellingItems({ people, cards, since, said }: Waiting, { locale, timeZone }: Reader): YoursItem[] {
  if (people === 0 || since === null) return [];
  const others = cards > 1 ? ` and ${countWord(cards - 1, locale)} more` : '';
  return [
    {
      key: 'telling',
      kind: 'telling',
      dueAt: endOfDay(addDays(since, tellWithinDays), timeZone),
      title: `Tell ${countWord(people, locale)} ${plural(people, 'customer')} what came of what they said`,
      detail: said === null ? null : `They said: ${clipWords(said, shownLetters)}${others}`,
      way: 'you said, we did',
      to: '/told',
    },
  ];
}
