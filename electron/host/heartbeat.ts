/** How often a waiting host looks for a sign of life, in milliseconds, and after how many silent looks it says so. */
const lookMs = 250;
const silentLooks = 4;

export type Heartbeat = {
  /** Somebody waits for an answer from now on, or nobody does any more. */
  watch(isWaited: boolean): void;
  /** Any word from the engine is a sign of life. */
  heard(): void;
  isSilent(): boolean;
};

/**
 * Tells a busy engine from one that hangs: while somebody waits, it asks for a sign of life. It
 * counts its own looks and reads no clock, so a computer that slept an hour saw one silent look.
 */
export function startHeartbeat(ping: () => void): Heartbeat {
  let timer: NodeJS.Timeout | null = null;
  let silent = 0;
  const look = (): void => {
    silent += 1;
    // One question is enough: an engine that hangs would find the others all at once.
    if (silent === 1) ping();
  };
  return {
    watch(isWaited) {
      if (isWaited && timer === null) timer = setInterval(look, lookMs).unref();
      if (isWaited || timer === null) return;
      clearInterval(timer);
      timer = null;
      silent = 0;
    },
    heard() {
      silent = 0;
    },
    isSilent: () => silent >= silentLooks,
  };
}
