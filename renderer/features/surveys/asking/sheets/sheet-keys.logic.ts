import type { Answer, Answers } from '../../../../../shared/features/surveys/answers.schema.ts';
import { isClosed, scaleOf, textIn } from '../../../../../shared/features/surveys/definition.rules.ts';
import {
  otherOption,
  type Definition,
  type Question,
  type SpecialAnswer,
} from '../../../../../shared/features/surveys/definition.schema.ts';
import { commonAnswerWords } from '../../../../../shared/features/surveys/labels.rules.ts';
import { isAsked, listShown } from '../../../../../shared/features/surveys/visibility.rules.ts';
import { picksIn, rankIn, rowsIn, toPicks, toRank, toRows } from '../../../../parts/questions/answer-shape.logic.ts';

// A stack of sheets is keyed without looking up: one key an answer, and the next question is there.

/** Where the keyboard is: a question, or one row of a matrix. */
export type Place = { readonly question: Question; readonly row: string | null };

/** A key and what it answers. */
export type KeyChoice = { readonly key: string; readonly id: string; readonly label: string };

/** Keys that mean the same in every question. */
export const blankKeys: readonly string[] = [' ', '.'];
const specialKeys: Readonly<Record<SpecialAnswer, string>> = { 'dont-know': '?', 'prefer-not': '!' };
const letters = 'abcdefghijklmnopqrstuvwxyz';

export const placeKey = ({ question, row }: Place): string => `${question.id} ${row ?? ''}`;

/** The places of a sheet with these answers, in the order of the paper. */
export function listPlaces(definition: Definition, answers: Answers): readonly Place[] {
  return listShown(definition, answers)
    .filter(isAsked)
    .flatMap((question): Place[] =>
      question.type === 'matrix' ? question.rows.map(({ id }) => ({ question, row: id })) : [{ question, row: null }],
    );
}

/** Whether a place is typed rather than keyed; Enter ends it. */
export function isTyped({ question }: Place): boolean {
  return ['short-text', 'long-text', 'number', 'date', 'contact'].includes(question.type);
}

/** The key of a point: ten has no digit, so it is the key beside nought, or nought itself where the scale begins at 1. */
const keyOfPoint = (point: number, from: number): string => (point < 10 ? String(point) : from === 0 ? '-' : '0');

function listOwnChoices(question: Question, language: string): KeyChoice[] {
  const scale = scaleOf(question);
  if (scale !== null) {
    const points = Array.from({ length: scale.to - scale.from + 1 }, (_, index) => scale.from + index);
    return points.map((point) => ({ key: keyOfPoint(point, scale.from), id: String(point), label: String(point) }));
  }
  if (question.type === 'yes-no' || question.type === 'consent')
    return ['yes', 'no'].map((id) => ({ key: id.charAt(0), id, label: commonAnswerWords[id] ?? id }));
  const parts = 'options' in question ? question.options : question.type === 'matrix' ? question.columns : [];
  const named = parts.map(({ id, label }) => ({ id, label: textIn(label, language) }));
  const all = 'other' in question && question.other ? [...named, { id: otherOption, label: 'Other' }] : named;
  return all.map((choice, index) => ({ ...choice, key: letters.charAt(index) }));
}

/** What can be keyed at a place, "don't know" and the like at the end. */
export function listKeyChoices({ question }: Place, language: string): readonly KeyChoice[] {
  const specials = isClosed(question) ? question.specials : [];
  return [
    ...listOwnChoices(question, language),
    ...specials.map((id) => ({ key: specialKeys[id], id, label: commonAnswerWords[id] ?? id })),
  ];
}

/** Whether what is chosen here may be several, so that Enter and not the next key goes on. */
export function takesSeveral({ question }: Place): boolean {
  return (
    question.type === 'multiple' ||
    question.type === 'ranking' ||
    (question.type === 'matrix' && question.pick === 'many')
  );
}

/** What is chosen at a place, by the ids of its choices. */
export function chosenAt({ question, row }: Place, answers: Answers): readonly string[] {
  const answer = answers[question.id] ?? null;
  if (row !== null) return rowsIn(answer)[row] ?? [];
  if (typeof answer === 'number') return [String(answer)];
  if (answer !== null && 'special' in answer) return [answer.special];
  return question.type === 'ranking' ? rankIn(answer) : picksIn(answer).pick;
}

const toggled = (ids: readonly string[], id: string): readonly string[] =>
  ids.includes(id) ? ids.filter((one) => one !== id) : [...ids, id];

const isSpecial = (id: string): id is SpecialAnswer => id in specialKeys;

function answerAt(place: Place, answer: Answer | null, id: string): Answer | null {
  const { question, row } = place;
  if (row !== null) {
    const rows = rowsIn(answer);
    const plain = (rows[row] ?? []).filter((one) => !isSpecial(one));
    return toRows(rows, row, takesSeveral(place) && !isSpecial(id) ? toggled(plain, id) : [id]);
  }
  if (isSpecial(id)) return { special: id };
  if (scaleOf(question) !== null) return Number(id);
  if (question.type === 'multiple') return toPicks(toggled(picksIn(answer).pick, id), picksIn(answer).other);
  if (question.type === 'ranking') return toRank(toggled(rankIn(answer), id));
  // Nobody ticks "no" where they only could have agreed.
  return question.type === 'consent' && id === 'no' ? null : { pick: [id] };
}

/** The answers after a choice, and whether the next place follows at once. */
export function choose(
  place: Place,
  answers: Answers,
  id: string,
): { readonly answers: Answers; readonly goesOn: boolean } {
  const { question } = place;
  const answer = answerAt(place, answers[question.id] ?? null, id);
  const isFull = question.type === 'ranking' && rankIn(answer).length === question.options.length;
  const goesOn = isSpecial(id) || isFull || (!takesSeveral(place) && id !== otherOption);
  return { answers: { ...answers, [question.id]: answer }, goesOn };
}

/** The answers with a place left blank. */
export function leaveBlank({ question, row }: Place, answers: Answers): Answers {
  const answer = answers[question.id] ?? null;
  return { ...answers, [question.id]: row === null ? null : toRows(rowsIn(answer), row, []) };
}

/** What a key answers at a place, or null. Letters count in either case. */
export function choiceOfKey(place: Place, key: string, language: string): KeyChoice | null {
  const pressed = key.toLowerCase();
  return listKeyChoices(place, language).find((choice) => choice.key !== '' && choice.key === pressed) ?? null;
}
