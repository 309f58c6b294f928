import { ORPCError } from '@orpc/client';
import { z } from 'zod';

const refusedSchema = z.object({ reason: z.string(), field: z.string().optional() });
const issueSchema = z.object({ message: z.string(), path: z.array(z.union([z.string(), z.number()])).default([]) });
const issuesSchema = z.object({ issues: z.array(issueSchema).min(1) });

/** Says in a sentence why a call failed, what was kept, and what to do next. */
export function toSentence(error: unknown): string {
  if (error instanceof ORPCError) {
    // A refusal of the contract carries its own sentence, written for people.
    if (error.defined) return error.message;
    if (error.code === 'BAD_REQUEST') return badSentence(error.data);
    if (error.code === 'TOO_MANY_REQUESTS') return 'Too many tries. Wait a minute and try again.';
    return 'This did not work. Nothing was changed. Try again; if it happens twice, restart Plain Mirror.';
  }
  return 'Plain Mirror did not answer. What you typed is kept; try again in a moment.';
}

/** The field a refusal belongs beside, with its sentence; null when it concerns the whole form. */
export function toFieldError(error: unknown): { readonly field: string; readonly sentence: string } | null {
  if (!(error instanceof ORPCError)) return null;
  const field = error.code === 'REFUSED' ? refusedSchema.safeParse(error.data).data?.field : badField(error.data);
  return field === undefined ? null : { field, sentence: toSentence(error) };
}

/** The contract's own sentence about a field; where it has none, the words of the checking library are not for people. */
function badSentence(details: unknown): string {
  const message = issuesSchema.safeParse(details).data?.issues[0]?.message;
  const isPlain = message !== undefined && !/^(?:Invalid|Too (?:small|big)|Unrecognized)/.test(message);
  return isPlain ? message : 'Something in this form is not right.';
}

/** The innermost name on the way to what the contract did not accept: `business.name` is the form's `name`. */
function badField(details: unknown): string | undefined {
  const path = issuesSchema.safeParse(details).data?.issues[0]?.path ?? [];
  return path.findLast((step) => typeof step === 'string');
}

/** The reason of a refusal, for screens that do more than show it. */
export function toReason(error: unknown): string | null {
  if (!(error instanceof ORPCError)) return null;
  const refused = refusedSchema.safeParse(error.data);
  return refused.success ? refused.data.reason : String(error.code);
}
