import type { Due } from '../../shared/due.ts';
import type { Post, ToEngine } from './engine-messages.ts';

/** Asks the engine what is due; whoever asks while it is gone, or hears nothing more of it, gets null. */
export type DueAsking = {
  ask(): Promise<Due | null>;
  take(due: Due | null): void;
};

export function openDueAsking(findPost: () => Post<ToEngine> | null): DueAsking {
  let waiting: ((due: Due | null) => void)[] = [];
  return {
    async ask() {
      const post = findPost();
      if (post === null) return null;
      // One question is enough for all who wait.
      if (waiting.length === 0) post({ type: 'due' });
      return new Promise((resolve) => waiting.push(resolve));
    },
    take(due) {
      for (const answer of waiting) answer(due);
      waiting = [];
    },
  };
}
