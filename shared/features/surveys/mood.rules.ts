import type { Answers } from './answers.schema.ts';
import { listQuestions, metricOf } from './definition.rules.ts';
import type { Definition, Question } from './definition.schema.ts';
import type { Mood } from './responses.schema.ts';

function moodOf(question: Question, point: number): Mood {
  switch (question.type) {
    case 'nps':
      return point >= 9 ? 'happy' : point >= 7 ? 'so-so' : 'unhappy';
    case 'csat':
      return point >= 4 ? 'happy' : point === 3 ? 'so-so' : 'unhappy';
    case 'ces':
      return point >= 5 ? 'happy' : point === 4 ? 'so-so' : 'unhappy';
    default:
      return 'not-known';
  }
}

/**
 * How somebody stands: by the lowest of what they answered to the metric questions, so that one bad answer is not
 * hidden by a good one. NPS 9–10 is happy, 7–8 so-so; CSAT 4–5 and 3; CES 5–7 and 4.
 */
export function decideMood(definition: Definition, answers: Answers): Mood {
  const found = listQuestions(definition).flatMap((question) => {
    const answer = answers[question.id];
    return metricOf(question.type) !== null && typeof answer === 'number' ? [moodOf(question, answer)] : [];
  });
  return (['unhappy', 'so-so', 'happy'] as const).find((mood) => found.includes(mood)) ?? 'not-known';
}
