import { toFieldError, toSentence } from './sentences.ts';

/** What stands in a form about what is wrong. */
type FormProblems = {
  /** The sentence below a field; null where nothing is wrong with it. */
  readonly errorOf: (field: string) => string | null;
  /** The sentence below the form, about what belongs to no field. */
  readonly problem: string | null;
};

/** Where the sentences stand of what the form itself found, by field, and of what the program refused. */
export function toFormProblems(refusal: Error | null, found: Readonly<Record<string, string>> = {}): FormProblems {
  const refused = toFieldError(refusal);
  return {
    errorOf: (field) => found[field] ?? (refused?.field === field ? refused.sentence : null),
    problem: refusal === null || refused !== null ? null : toSentence(refusal),
  };
}
