import { mostWhys } from '../../../shared/features/actions/actions.schema.ts';

/**
 * The answers to show fields for: what is written, and an empty one behind it as long as nobody named the cause and
 * fewer than five were asked.
 */
export function shownWhys(whys: readonly string[], hasCause: boolean): readonly string[] {
  const last = whys.findLastIndex((why) => why.trim() !== '');
  const written = whys.slice(0, last + 1);
  const asksOn = !hasCause && written.length < mostWhys;
  return asksOn || written.length === 0 ? [...written, whys[written.length] ?? ''] : written;
}

/** What is kept of them: without empty ones. */
export function toWhys(whys: readonly string[]): string[] {
  return whys.map((why) => why.trim()).filter((why) => why !== '');
}
