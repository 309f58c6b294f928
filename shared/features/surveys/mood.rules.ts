import type { Answers } from './answers.schema.ts';
import { listQuestions, metricOf } from './definition.rules.ts';
import type { Definition } from './definition.schema.ts';
import type { Mood } from './responses.schema.ts';

/** From which point on somebody is happy, and from which so-so. */
const bounds = { nps: { happy: 9, soSo: 7 }, csat: { happy: 4, soSo: 3 }, ces: { happy: 5, soSo: 4 } } as const;

function moodOf(metric: keyof typeof bounds, point: number): Mood {
  const { happy, soSo } = bounds[metric];
  if (point >= happy) return 'happy';
  return point >= soSo ? 'so-so' : 'unhappy';
}

/**
 * How somebody stands: by the lowest of what they answered to the metric questions, so that one bad answer is not
 * hidden by a good one. NPS 9–10 is happy, 7–8 so-so; CSAT 4–5 and 3; CES 5–7 and 4.
 */
export function decideMood(definition: Definition, answers: Answers): Mood {
  const found = listQuestions(definition).flatMap((question) => {
    const answer = answers[question.id];
    const metric = metricOf(question.type);
    return metric !== null && typeof answer === 'number' ? [moodOf(metric, answer)] : [];
  });
  return (['unhappy', 'so-so', 'happy'] as const).find((mood) => found.includes(mood)) ?? 'not-known';
}
