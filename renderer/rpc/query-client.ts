import { ORPCError } from '@orpc/client';
import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { z } from 'zod';
import { applyTopics } from './invalidation.ts';

/** How often a call that never reached the engine is sent again; commands carry an id, so none is done twice. */
const sendAgain = 3;

const answerSchema = z.object({ topics: z.array(z.string()) });

/** Only a lost connection is worth another try: a refusal stays a refusal. */
export function shouldSendAgain(failures: number, error: Error): boolean {
  return failures < sendAgain && !(error instanceof ORPCError);
}

export function makeQueryClient(): QueryClient {
  const onError = (error: Error): void => {
    // The session ended on the other side (locked elsewhere, a role taken away): the frame asks who is here.
    if (error instanceof ORPCError && error.code === 'SIGN_IN_NEEDED') {
      void queryClient.invalidateQueries({ queryKey: [['session']] });
    }
  };
  const queryClient: QueryClient = new QueryClient({
    queryCache: new QueryCache({ onError }),
    mutationCache: new MutationCache({
      onError,
      onSuccess: (answer) => {
        const changed = answerSchema.safeParse(answer);
        if (changed.success) void applyTopics(queryClient, changed.data.topics);
      },
    }),
    defaultOptions: {
      queries: {
        // Local data changes only when somebody changes it, and then a topic says so.
        staleTime: Number.POSITIVE_INFINITY,
        // Back to a long list finds its rows for half an hour.
        gcTime: 30 * 60 * 1000,
        // Nothing here needs a network.
        networkMode: 'always',
        refetchOnWindowFocus: false,
        refetchOnReconnect: false,
        retry: shouldSendAgain,
        retryDelay: 400,
      },
      mutations: { networkMode: 'always', retry: shouldSendAgain, retryDelay: 400 },
    },
  });
  return queryClient;
}
