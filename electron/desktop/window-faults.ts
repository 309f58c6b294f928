/** Why Chromium says that a page is gone: `details.reason` of `render-process-gone`. */
export type GoneReason = string;

export type GoneDecision = 'nothing' | 'show-again' | 'ask';

/** Decides what follows when the page of a window is gone. A counter can't be asked anything: there it is shown again. */
export function decideGone(reason: GoneReason, isKiosk: boolean): GoneDecision {
  if (reason === 'clean-exit') return 'nothing';
  return isKiosk ? 'show-again' : 'ask';
}

/** Reloads within this many milliseconds count together, and so many of them are a loop that nothing but a person ends. */
const loopMs = 60_000;
const mostInALoop = 3;

/** Tells whether a page that is shown again and again should rather be left alone; times are of one steady clock. */
export function isLoop(shownAgainAtMs: readonly number[], nowMs: number): boolean {
  return shownAgainAtMs.filter((at) => nowMs - at < loopMs).length >= mostInALoop;
}
