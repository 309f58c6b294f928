import type { z } from 'zod';

/** Says what does not fit in a field, where the schema has no sentence of its own: zod's words are not for people. */
export function plainIssue(issue: z.core.$ZodRawIssue): string {
  switch (issue.code) {
    case 'too_small':
      return issue.origin === 'string' ? 'Write something here.' : `This must be at least ${issue.minimum}.`;
    case 'too_big':
      return issue.origin === 'string'
        ? `This is too long: at most ${issue.maximum} characters.`
        : `This must be at most ${issue.maximum}.`;
    case 'invalid_type':
      return 'Fill this in.';
    default:
      return 'This does not fit here.';
  }
}
