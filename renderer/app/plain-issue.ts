import type { z } from 'zod';

/** Says what does not fit in a field, where the schema has no sentence of its own: zod's words are not for people. */
export function plainIssue(issue: z.core.$ZodRawIssue): string {
  if (issue.code === 'invalid_type') return 'Fill this in.';
  if (issue.code === 'too_small') {
    return issue.origin === 'string' ? 'Write something here.' : `This must be at least ${issue.minimum}.`;
  }
  if (issue.code === 'too_big') {
    const most = `at most ${issue.maximum}`;
    return issue.origin === 'string' ? `This is too long: ${most} characters.` : `This must be ${most}.`;
  }
  return 'This does not fit here.';
}
