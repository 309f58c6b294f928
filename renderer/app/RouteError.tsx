import { toSentence } from '../rpc/sentences.ts';
import { ErrorScreen } from './ErrorScreen.tsx';

/** Stands where a screen broke; the rest of the frame goes on working. */
export function RouteError({ error, reset }: { readonly error: unknown; readonly reset: () => void }) {
  return <ErrorScreen sentence={toSentence(error)} onAgain={reset} />;
}
