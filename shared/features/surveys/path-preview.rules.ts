import type { Answers } from './answers.schema.ts';
import { onlyIfInWords } from './condition-words.rules.ts';
import { conditionsOf } from './conditions.rules.ts';
import { listQuestions } from './definition.rules.ts';
import type { Definition } from './definition.schema.ts';
import { reachOf } from './reach.rules.ts';
import { listShown, withSkipped } from './visibility.rules.ts';

/** One step of a preview: a question that these answers show, or why they do not. */
export type PreviewStep = { readonly id: string; readonly isShown: boolean; readonly why: string | null };

/** Which way somebody with these answers goes, question by question; of a hidden one, the conditions that are not true. */
export function previewPath(
  definition: Definition,
  answers: Answers,
  language = definition.languages[0] ?? '',
): PreviewStep[] {
  const shown = new Set(listShown(definition, answers).map(({ id }) => id));
  const { goalsOf } = reachOf(definition);
  const fits = conditionsOf(definition);
  const kept = withSkipped(definition, answers);
  // A condition looks at what stands before it, which is all that was kept before its question.
  const order = listQuestions(definition).map(({ id }) => id);
  return order.map((id) => {
    if (shown.has(id)) return { id, isShown: true, why: null };
    const failing = goalsOf(id).filter(({ condition, before }) => {
      const earlier = new Set(order.slice(0, before));
      const known = Object.entries(kept).filter(([question]) => earlier.has(question));
      return !fits(condition, Object.fromEntries(known));
    });
    const why = onlyIfInWords(
      failing.map(({ condition }) => condition),
      definition,
      language,
    );
    return { id, isShown: false, why };
  });
}
