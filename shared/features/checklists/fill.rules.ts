import { assertNever } from '../../assert-never.ts';
import { Refusal } from '../../refusal.ts';
import { findItem, isScored, listItems, nameOf } from './definition.rules.ts';
import type { ChecklistDefinition, ClaimItem, Item } from './definition.schema.ts';
import type { Given, ItemAnswer, ItemAnswers } from './runs.schema.ts';
import { outcomeOf } from './scoring.rules.ts';

/** How many photos a run has of each item. */
export type PhotoCounts = ReadonlyMap<string, number>;

/** No photos at all. */
export const noPhotos: PhotoCounts = new Map();

/** An item nobody has answered or noted anything about. */
export const blankAnswer: ItemAnswer = { given: null, note: '' };

/** Tells whether an answer says nothing: none, a text of spaces, nothing ticked. */
export function isBlank(given: Given | null): boolean {
  if (given === null) return true;
  if ('text' in given) return given.text.trim() === '';
  return 'picks' in given && given.picks.length === 0;
}

const isWhole = (value: number): boolean => Number.isSafeInteger(value);

function fitsClaim({ kind }: ClaimItem, given: Given): boolean {
  if ('never' in given) return kind === 'days';
  if (!('number' in given)) return false;
  const { number } = given;
  switch (kind) {
    case 'days':
    case 'count':
      return isWhole(number) && number >= 0;
    case 'share':
      return number >= 0 && number <= 1;
    case 'amount':
      return isWhole(number);
    case 'yes-no':
      return number === 0 || number === 1;
    default:
      return assertNever(kind);
  }
}

function fitsScored(item: Exclude<Item, { required: boolean }>, given: Given): boolean {
  const hasOption = (pick: string): boolean => 'options' in item && item.options.some(({ id }) => id === pick);
  switch (item.type) {
    case 'yes-no':
      return 'number' in given && (given.number === 0 || given.number === 1);
    case 'scale':
      return 'number' in given && isWhole(given.number) && given.number >= item.from && given.number <= item.to;
    case 'choice':
      return 'pick' in given && hasOption(given.pick);
    case 'multiple':
      return 'picks' in given && given.picks.every(hasOption) && new Set(given.picks).size === given.picks.length;
    case 'number':
      return 'number' in given && Number.isFinite(given.number);
    case 'time':
      return 'number' in given && Number.isFinite(given.number) && given.number >= 0;
    default:
      return assertNever(item);
  }
}

/** Tells whether an answer is one that its item takes. */
export function fitsItem(item: Item, given: Given): boolean {
  switch (item.type) {
    case 'text':
      return 'text' in given;
    case 'date':
      return 'day' in given;
    case 'photo':
      // Its photos are its answer.
      return false;
    case 'claim':
      return fitsClaim(item, given);
    case 'yes-no':
    case 'scale':
    case 'choice':
    case 'multiple':
    case 'number':
    case 'time':
      return 'na' in given ? item.naAllowed : fitsScored(item, given);
    default:
      return assertNever(item);
  }
}

/** Refuses answers to items that are not asked, or that their items do not take. */
export function assertFits(definition: ChecklistDefinition, answers: ItemAnswers): void {
  for (const [id, { given }] of Object.entries(answers)) {
    const item = findItem(definition, id);
    if (item === null) throw new Refusal('NOT_ASKED', 'This checklist does not ask that. Open it again.', id);
    if (given === null || fitsItem(item, given)) continue;
    throw new Refusal('DOES_NOT_FIT', `The answer to ${nameOf(definition, item)} does not fit what it asks.`, id);
  }
}

/** Tells whether an item must be answered before a run is handed in. */
export function mustAnswer(item: Item): boolean {
  return isScored(item) || item.required;
}

/** Tells whether an item is answered: "does not apply" is an answer, a note alone is none. */
export function isAnswered(item: Item, answers: ItemAnswers, photos: PhotoCounts): boolean {
  if (item.type === 'photo') return (photos.get(item.id) ?? 0) > 0;
  return !isBlank(answers[item.id]?.given ?? null);
}

/** How far a run is: of the items that must be answered, how many are. */
export type Progress = { readonly answered: number; readonly toAnswer: number };

/** Counts how far a run is, apart from how it went. */
export function progressOf(definition: ChecklistDefinition, answers: ItemAnswers, photos: PhotoCounts): Progress {
  const asked = listItems(definition).filter(mustAnswer);
  return { answered: asked.filter((item) => isAnswered(item, answers, photos)).length, toAnswer: asked.length };
}

/** Something that keeps a run from being handed in. */
export type Missing = {
  readonly itemId: string;
  readonly lacks: 'answer' | 'note' | 'photo';
  readonly sentence: string;
};

function listMissingOf(
  definition: ChecklistDefinition,
  item: Item,
  answers: ItemAnswers,
  photos: PhotoCounts,
): Missing[] {
  const name = nameOf(definition, item);
  const toMissing = (lacks: Missing['lacks'], what: string): Missing => ({
    itemId: item.id,
    lacks,
    sentence: `${name.charAt(0).toUpperCase()}${name.slice(1)} ${what}.`,
  });
  if (mustAnswer(item) && !isAnswered(item, answers, photos)) {
    return [toMissing('answer', item.type === 'photo' ? 'still needs its photo' : 'is not answered yet')];
  }
  const { given, note } = answers[item.id] ?? blankAnswer;
  if (!isScored(item) || outcomeOf(item, given) !== 'none') return [];
  const hasPhoto = (photos.get(item.id) ?? 0) > 0;
  return [
    ...(item.badNeeds.note && note.trim() === ''
      ? [toMissing('note', 'went badly and needs a note that says how')]
      : []),
    ...(item.badNeeds.photo && !hasPhoto ? [toMissing('photo', 'went badly and needs a photo')] : []),
  ];
}

/** What is still unanswered, and which bad answers lack the note or photo they need, in the order of the items. */
export function listMissing(definition: ChecklistDefinition, answers: ItemAnswers, photos: PhotoCounts): Missing[] {
  return listItems(definition).flatMap((item) => listMissingOf(definition, item, answers, photos));
}

/** Things named in one refusal: as many as somebody reads. */
const namedAtOnce = 3;

/** Refuses to hand in a run that lacks something, naming it. */
export function assertComplete(definition: ChecklistDefinition, answers: ItemAnswers, photos: PhotoCounts): void {
  const missing = listMissing(definition, answers, photos);
  const [first] = missing;
  if (first === undefined) return;
  const named = missing.slice(0, namedAtOnce).map(({ sentence }) => sentence);
  const others = missing.length - named.length;
  if (others > 0) named.push(others === 1 ? 'One more is open.' : `${others} more are open.`);
  throw new Refusal('NOT_COMPLETE', named.join(' '), first.itemId);
}
