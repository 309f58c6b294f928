import { partText } from './answer-words.rules.ts';
import type { Answer, Answers } from './answers.schema.ts';
import { listQuestions, textIn } from './definition.rules.ts';
import type { Definition, Question } from './definition.schema.ts';
import { labelOf, partLabelOf } from './labels.rules.ts';

/** One answer as text, whatever its kind. */
function answerText(question: Question, answer: Answer, language: string): string {
  if (typeof answer === 'number') return String(answer);
  if ('text' in answer) return answer.text;
  if ('number' in answer) return String(answer.number);
  if ('date' in answer) return answer.date;
  if ('special' in answer) return labelOf(question, answer.special, language);
  if ('contact' in answer) return Object.values(answer.contact).join(', ');
  if ('pick' in answer) return answer.pick.map((part) => partText(question, part, answer, language)).join(', ');
  if ('rank' in answer) return answer.rank.map((part) => labelOf(question, part, language)).join(', ');
  const rows = Object.entries(answer.rows).map(
    ([row, columns]) =>
      `${partLabelOf(question, row, language) ?? ''}: ${columns.map((column) => labelOf(question, column, language)).join(', ')}`,
  );
  return rows.join('; ');
}

/** What somebody answered, question by question as they were asked; skipped ones are left out. */
export function tellAnswers(
  definition: Definition,
  answers: Answers,
  language: string,
): [question: string, answer: string][] {
  return listQuestions(definition).flatMap((question) => {
    const answer = answers[question.id];
    return answer == null ? [] : [[textIn(question.title, language), answerText(question, answer, language)]];
  });
}
