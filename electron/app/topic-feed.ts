/** How many changes are remembered; a window that asks every second or two is never that far behind. */
const remembered = 512;

/** What changed lately, so that every window stays in step. */
export type TopicFeed = {
  add(topics: readonly string[]): void;
  since(after: number | null): { last: number; topics: string[]; missed: boolean };
};

/** Opens a feed. Numbers start at the clock, so that a window notices when the engine was started again. */
export function openTopicFeed(now: () => number): TopicFeed {
  let last = now();
  const changes: { no: number; topics: readonly string[] }[] = [];
  return {
    add(topics) {
      if (topics.length === 0) return;
      last += 1;
      changes.push({ no: last, topics });
      if (changes.length > remembered) changes.shift();
    },
    since(after) {
      if (after === null) return { last, topics: [], missed: false };
      const oldest = changes[0]?.no ?? last + 1;
      // Not remembered that far back, or counted by an engine that is gone.
      const missed = after > last || (after < last && after < oldest - 1);
      const topics = new Set(changes.filter((change) => change.no > after).flatMap((change) => change.topics));
      return { last, topics: [...topics], missed };
    },
  };
}
