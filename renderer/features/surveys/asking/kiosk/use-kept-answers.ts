import { useEffect, useState } from 'react';
import { client } from '../../../../rpc/client.ts';
import { toReason } from '../../../../rpc/sentences.ts';
import { makeKeeper, type Keeper } from './kept-answers.ts';

/** How long a save that did not arrive waits before it is sent again. */
const againMs = 5000;

/** What may be otherwise a moment later; every other answer of the engine is final. */
const passing = new Set<string | null>([null, 'INTERNAL_SERVER_ERROR', 'TOO_MANY_REQUESTS', 'SIGN_IN_NEEDED']);

/** Hands a kiosk's answers to the engine. */
export function useKeptAnswers(): Keeper['keep'] {
  const [keeper] = useState(() =>
    makeKeeper({
      send: (kept) => client.surveys.recordAtKiosk(kept),
      isPassing: (error) => passing.has(toReason(error)),
      later: (run) => {
        const timer = setTimeout(run, againMs);
        return () => clearTimeout(timer);
      },
    }),
  );
  useEffect(() => keeper.stop, [keeper]);
  return keeper.keep;
}
