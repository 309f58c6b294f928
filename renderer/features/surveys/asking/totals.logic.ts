import { isClosed, listQuestions, scaleOf, textIn } from '../../../../shared/features/surveys/definition.rules.ts';
import { otherOption, type Definition, type Question } from '../../../../shared/features/surveys/definition.schema.ts';
import { labelOf } from '../../../../shared/features/surveys/labels.rules.ts';
import type { Totals } from '../../../../shared/features/surveys/responses.schema.ts';

/** One answer that counts can be given for. */
export type Countable = { readonly key: string; readonly label: string };

/** The answers of a question that counts can name; null where its answers can't be counted alone. */
export function listCountable(question: Question, language: string): readonly Countable[] | null {
  const scale = scaleOf(question);
  const own =
    scale !== null
      ? Array.from({ length: scale.to - scale.from + 1 }, (_, index) => String(scale.from + index))
      : question.type === 'single' || question.type === 'multiple'
        ? [...question.options.map(({ id }) => id), ...(question.other ? [otherOption] : [])]
        : question.type === 'yes-no' || question.type === 'consent'
          ? ['yes', 'no']
          : null;
  if (own === null) return null;
  const specials = isClosed(question) ? question.specials : [];
  return [
    ...[...own, ...specials].map((key) => ({ key, label: labelOf(question, key, language) })),
    // Several answers can be ticked by one person, so their sum is no count of people.
    ...(question.type === 'multiple' ? [{ key: 'answered', label: 'People who answered' }] : []),
    { key: 'skipped', label: 'Skipped' },
  ];
}

/** The questions counts can be given for. */
export function listCountedQuestions(definition: Definition, language: string) {
  return listQuestions(definition)
    .filter((question) => listCountable(question, language) !== null)
    .map((question) => ({ question, label: textIn(question.title, language, definition.languages) }));
}

/** Counts in one line: "Yes 31, No 8, skipped 2". */
export function countsInWords(question: Question, counts: Totals['counts'], language: string): string {
  const named = listCountable(question, language) ?? [];
  return named
    .filter(({ key }) => (counts[key] ?? 0) > 0 && key !== 'answered')
    .map(({ key, label }) => `${key === 'skipped' ? 'skipped' : label} ${counts[key] ?? 0}`)
    .join(', ');
}
