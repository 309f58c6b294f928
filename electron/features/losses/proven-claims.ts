import type { ReadHandle } from '../../db/handle.ts';

/** What was changed and shown to work since, as sentences a caller may say. Nothing is proven yet. */
export function listProvenClaims(_read: ReadHandle): string[] {
  return [];
}
