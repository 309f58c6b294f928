import { z } from 'zod';
import { daySchema } from '../../../shared/clock.ts';
import { actionIdSchema, entryIdSchema } from '../../../shared/ids.ts';
import { isWaiting } from '../../../shared/features/telling/raisers.rules.ts';
import { cardKinds, type Card, type CardKind, type Raiser } from '../../../shared/features/telling/telling.schema.ts';
import { wayWords } from '../../../shared/features/telling/telling.words.ts';
import { countWord, dayText, plural, sentenceCase, type Reader, type Tone } from '../../ui/format.ts';

/** What the address of the screen holds. */
export const toldScreenSchema = z.object({
  tab: z.enum([...cardKinds, 'told']).optional(),
  /** Opens the form for a card of this action, or of this entry's wish. */
  make: actionIdSchema.optional(),
  wish: entryIdSchema.optional(),
  withDown: z.boolean().optional(),
  from: daySchema.optional(),
  to: daySchema.optional(),
  results: z.boolean().optional(),
});
export type ToldScreenFilter = z.infer<typeof toldScreenSchema>;

/** What the address of the poster holds: one kind alone, or everything. */
export const posterScreenSchema = z.object({ only: z.enum(cardKinds).optional() });
export type PosterScreenFilter = z.infer<typeof posterScreenSchema>;

/** The kinds a poster, a page or a text holds. */
export const kindsOf = ({ only }: PosterScreenFilter): readonly CardKind[] => (only === undefined ? cardKinds : [only]);

type Counts = {
  readonly changed: number;
  readonly workingOn: number;
  readonly declined: number;
  readonly waiting: { readonly people: number };
};

/** "Three people have not heard what came of what they said". */
export function toldTitle(counts: Counts | null, locale: string): string {
  if (counts === null) return 'You said, we did';
  const { people } = counts.waiting;
  if (people > 0) {
    const who = `${sentenceCase(countWord(people, locale))} ${plural(people, 'person', 'people')}`;
    return `${who} ${plural(people, 'has', 'have')} not heard what came of what they said`;
  }
  if (counts.changed + counts.declined > 0) return 'Everybody you know by name has heard what came of it';
  return counts.workingOn > 0
    ? 'Customers can see what you are working on'
    : 'Nobody has been told what came of it yet';
}

/** "Two raised this and have not heard from you". */
export function heardLine({ raisers, nameless }: Pick<Card, 'raisers' | 'nameless'>, locale: string): string {
  const waiting = raisers.filter(isWaiting).length;
  const told = raisers.filter((raiser) => raiser.told !== null).length;
  if (waiting > 0)
    return `${sentenceCase(countWord(waiting, locale))} raised this and ${plural(waiting, 'has', 'have')} not heard from you`;
  if (told === 2) return 'Both who raised this know';
  if (told > 0)
    return told === 1 ? 'The one who raised this knows' : `All ${countWord(told, locale)} who raised this know`;
  if (raisers.length > 0) return 'Nobody who raised this is to be told';
  return nameless > 0 ? 'Nobody who raised this left a name' : 'Nobody is known to have raised this';
}

/** "told by phone yesterday, by Sam". */
export function toldLine(told: NonNullable<Raiser['told']>, reader: Reader): string {
  const who = told.byName === null ? '' : `, by ${told.byName}`;
  return `told ${wayWords[told.way]}, ${dayText(told.on, reader)}${who}`;
}

/** Where a card stands, in a word. */
export function cardMark(card: Card, reader: Reader): { readonly text: string; readonly tone: Tone } {
  if (card.says === '') return { text: 'needs a sentence', tone: 'watch' };
  if (card.state === 'draft') return { text: 'draft', tone: 'neutral' };
  if (card.state === 'down') return { text: 'taken down', tone: 'neutral' };
  return { text: card.shownOn === null ? 'shown' : `shown since ${dayText(card.shownOn, reader)}`, tone: 'good' };
}

/** What the list of tellings is narrowed to; null where it shows all. */
export function narrowedText({ from, to, results }: ToldScreenFilter, reader: Reader): string | null {
  const parts = [
    results === true ? 'Only what came of it' : null,
    from === undefined ? null : `from ${dayText(from, reader)}`,
    to === undefined ? null : `up to ${dayText(to, reader)}`,
  ].filter((part) => part !== null);
  return parts.length === 0 ? null : `${sentenceCase(parts.join(', '))}.`;
}

/** The first of the cards shown with somebody who waits to be told, and who. */
export function findNext(cards: readonly Card[]): { readonly card: Card; readonly raiser: Raiser } | null {
  for (const card of cards) {
    const raiser = card.says === '' ? undefined : card.raisers.find(isWaiting);
    if (raiser !== undefined) return { card, raiser };
  }
  return null;
}
