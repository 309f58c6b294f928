import { ORPCError } from '@orpc/client';
import { toSentence } from '../rpc/sentences.ts';
import { ErrorScreen } from './ErrorScreen.tsx';

/** Stands where a screen broke; the rest of the frame goes on working. */
export function RouteError({ error, reset }: { readonly error: unknown; readonly reset: () => void }) {
  // Anything but a refused call is our own mistake, and must not read as if the engine were gone.
  const sentence =
    error instanceof ORPCError ? toSentence(error) : 'Something on this screen is broken; the others still work.';
  return <ErrorScreen sentence={sentence} onAgain={reset} />;
}
