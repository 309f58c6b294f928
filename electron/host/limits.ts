/** Up to here a body of known length crosses in one message: 64 KB is about what one copy costs less than a second message. */
export const smallBodyBytes = 64 * 1024;

/** How the loopback server protects itself from a caller that is slow or greedy. */
export type ServerLimits = {
  readonly headerMs: number;
  /** For a command to arrive whole. Its answer may take longer: it may be a poll that waits. */
  readonly commandMs: number;
  /** For a file to arrive whole: 500 MB from a slow memory stick at 1 MB/s take 8 minutes. */
  readonly uploadMs: number;
  readonly connections: number;
};

/** A browser holds up to 6 connections, shared by its tabs, so 32 serve five browsers at once. */
export const serverLimits: ServerLimits = {
  headerMs: 10_000,
  commandMs: 30_000,
  uploadMs: 10 * 60_000,
  connections: 32,
};
