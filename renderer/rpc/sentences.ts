import { ORPCError } from '@orpc/client';
import { z } from 'zod';

const refusedSchema = z.object({ reason: z.string(), field: z.string().optional() });
const issuesSchema = z.object({ issues: z.array(z.object({ message: z.string() })).min(1) });

/** Says in a sentence why a call failed, what was kept, and what to do next. */
export function toSentence(error: unknown): string {
  if (error instanceof ORPCError) {
    // A refusal of the contract carries its own sentence, written for people.
    if (error.defined) return error.message;
    const issues = issuesSchema.safeParse(error.data);
    if (error.code === 'BAD_REQUEST') return issues.data?.issues[0]?.message ?? 'Something in this form is not right.';
    if (error.code === 'TOO_MANY_REQUESTS') return 'Too many tries. Wait a minute and try again.';
    return 'This did not work. Nothing was changed. Try again; if it happens twice, restart Plain Mirror.';
  }
  return 'Plain Mirror did not answer. What you typed is kept; try again in a moment.';
}

/** The field a refusal belongs beside, with its sentence; null when it concerns the whole form. */
export function toFieldError(error: unknown): { readonly field: string; readonly sentence: string } | null {
  if (!(error instanceof ORPCError) || error.code !== 'REFUSED') return null;
  const refused = refusedSchema.safeParse(error.data);
  if (!refused.success || refused.data.field === undefined) return null;
  return { field: refused.data.field, sentence: toSentence(error) };
}

/** The reason of a refusal, for screens that do more than show it. */
export function toReason(error: unknown): string | null {
  if (!(error instanceof ORPCError)) return null;
  const refused = refusedSchema.safeParse(error.data);
  return refused.success ? refused.data.reason : String(error.code);
}
