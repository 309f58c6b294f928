import { Refusal } from '../../refusal.ts';
import { findShapeFault, type Fault } from './answer-shape.rules.ts';
import { findValueFault } from './answer-value.rules.ts';
import { isBlank } from './answer-words.rules.ts';
import type { Answer, Answers } from './answers.schema.ts';
import { findQuestion, listQuestions, textIn } from './definition.rules.ts';
import type { Definition, Question } from './definition.schema.ts';
import { isAsked, listShown, withSkipped } from './visibility.rules.ts';

/** What is wrong with the answer to one question. */
export type AnswerProblem = Fault & { readonly question: string };

const required: Fault = { rule: 'required', sentence: 'This question needs an answer.' };

/** What is wrong with one answer; null where nothing is. An unfinished response is only held to the kind of answer. */
export function findAnswerFault(question: Question, answer: Answer | null, isComplete: boolean): Fault | null {
  if (answer === null || isBlank(answer)) return isComplete && question.required && isAsked(question) ? required : null;
  return findShapeFault(question, answer) ?? (isComplete ? findValueFault(question, answer) : null);
}

/**
 * Everything that is wrong with answers, question by question. Only questions that are shown are looked at: what stands
 * under a hidden one is not kept anyway. Answers to questions the survey never asked are wrong.
 */
export function validateAnswers(
  definition: Definition,
  answers: Answers,
  { isComplete }: { readonly isComplete: boolean },
): AnswerProblem[] {
  const known = new Set(listQuestions(definition).map(({ id }) => id));
  const unknown = Object.keys(answers)
    .filter((id) => !known.has(id))
    .map((question) => ({ question, rule: 'unknown-question', sentence: 'This survey does not ask this question.' }));
  const faulty = listShown(definition, answers).flatMap((question) => {
    const fault = findAnswerFault(question, answers[question.id] ?? null, isComplete);
    return fault === null ? [] : [{ question: question.id, ...fault }];
  });
  return [...unknown, ...faulty];
}

/**
 * Answers ready to be stored: checked, without those of hidden questions, with null where a question was shown and left.
 * `upTo` is the last question seen by somebody who did not finish. Refuses answers that do not fit, naming the first.
 */
export function toStoredAnswers(
  definition: Definition,
  answers: Answers,
  { isComplete, upTo }: { readonly isComplete: boolean; readonly upTo?: string | undefined },
): Answers {
  const [problem] = validateAnswers(definition, answers, { isComplete });
  if (problem !== undefined) {
    const question = findQuestion(definition, problem.question);
    const title = question === null ? '' : textIn(question.title, definition.languages[0] ?? '', definition.languages);
    const sentence = title === '' ? problem.sentence : `“${title}”: ${problem.sentence}`;
    throw new Refusal('ANSWERS_DO_NOT_FIT', sentence, problem.question);
  }
  return withSkipped(definition, answers, upTo);
}

/** What one answer says in somebody's own words; contact details and the like are not comments. */
export function ownWords(question: Question, answer: Answer | null | undefined): string {
  if (answer == null || typeof answer === 'number') return '';
  if ('pick' in answer) return answer.other ?? '';
  const isComment = question.type === 'long-text' || (question.type === 'short-text' && question.format === 'any');
  return isComment && 'text' in answer ? answer.text : '';
}

/** What people wrote in their own words, one text a line, for the search index; null where they wrote nothing. */
export function findComments(definition: Definition, answers: Answers): string | null {
  const lines = listQuestions(definition)
    .map((question) => ownWords(question, answers[question.id]).trim().replace(/\s+/gu, ' '))
    .filter((words) => words !== '');
  return lines.length === 0 ? null : lines.join('\n');
}
