import type { Answer } from '../../../shared/features/surveys/answers.schema.ts';
import { otherOption, type Question, type SpecialAnswer } from '../../../shared/features/surveys/definition.schema.ts';

// An answer's shape tells its kind; these read one kind out of any answer and put it back.

export const pointIn = (answer: Answer | null): number | null => (typeof answer === 'number' ? answer : null);

export const specialIn = (answer: Answer | null): SpecialAnswer | null =>
  answer !== null && typeof answer === 'object' && 'special' in answer ? answer.special : null;

export function picksIn(answer: Answer | null): { readonly pick: readonly string[]; readonly other: string } {
  const isPick = answer !== null && typeof answer === 'object' && 'pick' in answer;
  return isPick ? { pick: answer.pick, other: answer.other ?? '' } : { pick: [], other: '' };
}

/** Null where nothing is picked; an own text stays only while "other" is picked. */
export function toPicks(pick: readonly string[], other: string): Answer | null {
  if (pick.length === 0) return null;
  return pick.includes(otherOption) && other !== '' ? { pick: [...pick], other } : { pick: [...pick] };
}

export function rankIn(answer: Answer | null): readonly string[] {
  return answer !== null && typeof answer === 'object' && 'rank' in answer ? answer.rank : [];
}

export function toRank(rank: readonly string[]): Answer | null {
  return rank.length === 0 ? null : { rank: [...rank] };
}

/** The order with one item moved; the rest keep theirs. */
export function moveTo(rank: readonly string[], id: string, index: number): readonly string[] {
  const others = rank.filter((one) => one !== id);
  const at = Math.max(0, Math.min(index, others.length));
  return [...others.slice(0, at), id, ...others.slice(at)];
}

export function rowsIn(answer: Answer | null): Readonly<Record<string, readonly string[]>> {
  return answer !== null && typeof answer === 'object' && 'rows' in answer ? answer.rows : {};
}

/** A matrix with one row changed; null where no row is left. */
export function toRows(
  rows: Readonly<Record<string, readonly string[]>>,
  row: string,
  columns: readonly string[],
): Answer | null {
  const kept = Object.entries({ ...rows, [row]: columns }).filter(([, picked]) => picked.length > 0);
  return kept.length === 0 ? null : { rows: Object.fromEntries(kept.map(([id, picked]) => [id, [...picked]])) };
}

export const textIn = (answer: Answer | null): string =>
  answer !== null && typeof answer === 'object' && 'text' in answer ? answer.text : '';

export const numberIn = (answer: Answer | null): number | null =>
  answer !== null && typeof answer === 'object' && 'number' in answer ? answer.number : null;

export const dateIn = (answer: Answer | null): string =>
  answer !== null && typeof answer === 'object' && 'date' in answer ? answer.date : '';

type Contact = {
  readonly name?: string | undefined;
  readonly email?: string | undefined;
  readonly phone?: string | undefined;
};

export const contactIn = (answer: Answer | null): Contact =>
  answer !== null && typeof answer === 'object' && 'contact' in answer ? answer.contact : {};

/** Null where every field is empty. */
export function toContact(contact: Contact): Answer | null {
  const filled = Object.entries(contact).filter(([, text]) => text !== undefined && text !== '');
  return filled.length === 0 ? null : { contact: Object.fromEntries(filled) };
}

/** A number as people type it, with a point or a comma; null where it is none. */
export function readNumber(typed: string): number | null {
  const text = typed
    .trim()
    .replaceAll(/[\s’']/g, '')
    .replace(',', '.');
  const number = text === '' ? NaN : Number(text);
  return Number.isFinite(number) ? number : null;
}

/** Which of five faces stands for a point of a scale: the lowest is 0, the highest 4. */
export function faceOf(point: number, to: number): number {
  return Math.round(((point - 1) / (to - 1)) * 4);
}

/** Whether answers of a question are given by a touch that no second touch takes back. */
export function isClearable({ type }: Question): boolean {
  return ['nps', 'csat', 'ces', 'rating', 'single', 'yes-no', 'matrix'].includes(type);
}

/** Whether a question has an answer to take back that no second touch takes back by itself. */
export function canClear(question: Question, answer: Answer | null): boolean {
  return answer !== null && isClearable(question) && specialIn(answer) === null;
}
