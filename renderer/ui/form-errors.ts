import type { z } from 'zod';

/** The sentences of a failed check, by field: the first for each. Forms check with the request's own schema. */
export function formErrors(error: z.ZodError): Readonly<Record<string, string>> {
  const sentences: Record<string, string> = {};
  for (const { path, message } of error.issues) sentences[path.join('.')] ??= message;
  return sentences;
}
