import { ORPCError } from '@orpc/client';

/**
 * Waits for a call that must be turned away and answers why: the reason of a refusal, else the error's code. Throws
 * where the call was let through.
 */
export async function refusalOf(call: Promise<unknown>): Promise<string> {
  try {
    await call;
  } catch (cause) {
    if (!(cause instanceof ORPCError)) throw cause;
    // The contract's REFUSED carries a reason; other errors carry nothing or something else.
    const reason = (cause.data as { reason?: unknown } | null | undefined)?.reason;
    return typeof reason === 'string' ? reason : String(cause.code);
  }
  throw new Error('This was let through, but should have been refused.');
}
