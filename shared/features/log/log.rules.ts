import { toDay, type Day, type Instant } from '../../clock.ts';
import type { Role } from '../../contract/procedure.ts';
import type { Effect } from '../../effects.ts';
import type { ActionId, CustomerId, EntryId, PersonId, ReasonId } from '../../ids.ts';
import { Refusal } from '../../refusal.ts';
import { clipWords } from './clip-words.ts';
import type { EntryFields, EntryStatus } from './log.schema.ts';

/** What somebody who left unhappy waits for at most: research on recovery asks for a word within two days. */
export const answerWithinMs = 48 * 60 * 60 * 1000;

/** An imported entry opens an action only while the customer may still expect an answer. */
export const importedActionMs = 7 * 24 * 60 * 60 * 1000;

/** How far a computer's clock may lag behind the one that says when words were heard. */
const clockSlackMs = 5 * 60 * 1000;

/** Room for the customer's words in the sentence of an action. */
const actionWordsMax = 90;

/** What an action's sentence holds at most (actions.schema.ts). */
const actionMax = 300;

/** An entry as it is stored, its place in the log aside. */
export type NewEntry = Omit<EntryFields, 'photoIds' | 'anonymous'> & {
  readonly id: EntryId;
  readonly themeId: ReasonId | null;
  readonly heardOn: Day;
  readonly recordedAt: Instant;
  readonly recordedBy: PersonId | null;
  readonly recordedRole: Role | null;
  readonly status: EntryStatus;
  readonly answeredAt: Instant | null;
  readonly calledBackAt: Instant | null;
  readonly needsAnswer: boolean;
  readonly importKey: string | null;
};

/** Who acts, as rules see them. */
export type Author = { readonly id: PersonId; readonly role: Role };

/** What the rules know of the customer an entry is about. */
export type EntryCustomer = { readonly id: CustomerId; readonly lookedAfterBy: PersonId | null };

type Left = Pick<EntryFields, 'howLeft' | 'severity'>;

/** Tells whether an entry opens an action by itself: the customer left unhappy, or it was severe. */
export function isToBeMended(entry: Left): boolean {
  return entry.howLeft === 'unhappy' || entry.severity === 'severe';
}

/** Says what is to be done about an entry, with enough of the customer's words to recognise it. */
export function toActionSentence(entry: Left & { readonly words: string }): string {
  const words = `"${clipWords(entry.words, actionWordsMax)}"`;
  if (entry.howLeft === 'unhappy') return `Ask what went wrong: ${words}`;
  return entry.severity === 'severe' ? `Look into what happened: ${words}` : `Do something about ${words}`;
}

/** Decides whose action it becomes: whoever looks after the customer, else who recorded it, else nobody yet. */
export function decideWho(customer: EntryCustomer | null, recordedBy: PersonId | null): PersonId | null {
  return customer?.lookedAfterBy ?? recordedBy;
}

/** Makes the action of an entry, due 48 hours from now however long ago the words were heard. */
export function toAction(
  entry: Left & { readonly id: EntryId; readonly words: string; readonly customerId: CustomerId | null },
  ask: {
    readonly id: ActionId;
    readonly who: PersonId | null;
    readonly now: Instant;
    readonly timeZone: string;
    /** Somebody's own words for what is to be done. */
    readonly what?: string | null;
  },
): Extract<Effect, { effect: 'actions.open' }> {
  const dueAt = ask.now + answerWithinMs;
  return {
    effect: 'actions.open',
    id: ask.id,
    what: ask.what ? clipWords(ask.what, actionMax) : toActionSentence(entry),
    entryId: entry.id,
    customerId: entry.customerId,
    who: ask.who,
    dueAt,
    dueOn: toDay(dueAt, ask.timeZone),
  };
}

/** Refuses a moment of hearing that has not come yet. */
export function assertHeard(heardAt: Instant, now: Instant): void {
  if (heardAt > now + clockSlackMs) {
    throw new Refusal('HEARD_IN_FUTURE', 'This time has not come yet. Give the time at which you heard it.', 'heardAt');
  }
}

/** What recording needs to know beside what was filled in. */
export type RecordQuestion = {
  readonly id: EntryId;
  readonly fields: EntryFields;
  readonly author: Author;
  readonly customer: EntryCustomer | null;
  readonly anonymousAllowed: boolean;
  readonly now: Instant;
  readonly timeZone: string;
  /** The id of the action, should one open. */
  readonly actionId: ActionId;
};

/** Decides what recording an entry stores and opens; refuses what cannot be true or is not allowed. */
export function decideRecord(question: RecordQuestion): { entry: NewEntry; effects: Effect[] } {
  const { fields, now, timeZone, customer } = question;
  const { photoIds: _photos, anonymous, ...kept } = fields;
  if (fields.words.trim() === '') throw new Refusal('NO_WORDS', 'Write down what they said.', 'words');
  assertHeard(fields.heardAt, now);
  if (anonymous && !question.anonymousAllowed) {
    throw new Refusal(
      'NOT_ANONYMOUS',
      'Entries without a name are switched off here. The owner can allow them.',
      'anonymous',
    );
  }
  if (fields.reviewLink !== null && !/^https?:\/\//i.test(fields.reviewLink)) {
    throw new Refusal('NOT_A_WEB_LINK', 'The link of a review begins with https://.', 'reviewLink');
  }
  const author = anonymous ? null : question.author;
  const entry: NewEntry = {
    ...kept,
    id: question.id,
    themeId: null,
    heardOn: toDay(fields.heardAt, timeZone),
    recordedAt: now,
    recordedBy: author?.id ?? null,
    recordedRole: author?.role ?? null,
    status: 'new',
    answeredAt: null,
    calledBackAt: null,
    needsAnswer: isToBeMended(fields) || fields.callBackAt !== null,
    importKey: null,
  };
  if (!isToBeMended(fields)) return { entry, effects: [] };
  const who = decideWho(customer, entry.recordedBy);
  return { entry, effects: [toAction(entry, { id: question.actionId, who, now, timeZone })] };
}

/** What an import knows of one row; nobody here heard the words, so they count as nobody's conversation. */
export type ImportQuestion = Omit<RecordQuestion, 'fields' | 'author' | 'anonymousAllowed'> & {
  readonly fields: Omit<EntryFields, 'photoIds' | 'anonymous'>;
  readonly importKey: string;
  /** The importer wants actions however long ago the words were heard. */
  readonly openActions: boolean;
};

/** Decides what an imported row stores, and whether it opens an action. */
export function decideImport(question: ImportQuestion): { entry: NewEntry; effects: Effect[] } {
  const { fields, now, timeZone, customer } = question;
  const isRecent = fields.heardAt >= now - importedActionMs;
  const opens = isToBeMended(fields) && (isRecent || question.openActions);
  const entry: NewEntry = {
    ...fields,
    id: question.id,
    themeId: null,
    heardOn: toDay(fields.heardAt, timeZone),
    recordedAt: now,
    recordedBy: null,
    recordedRole: null,
    status: 'new',
    answeredAt: null,
    calledBackAt: null,
    needsAnswer: isToBeMended(fields) || fields.callBackAt !== null,
    importKey: question.importKey,
  };
  const who = decideWho(customer, null);
  return { entry, effects: opens ? [toAction(entry, { id: question.actionId, who, now, timeZone })] : [] };
}
