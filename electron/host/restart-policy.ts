/** Deaths that count, in milliseconds: five within a minute are no accident but a loop. */
const windowMs = 60_000;
const mostDeaths = 5;

/** The first pause, in milliseconds; each further one is twice as long, so a loop does not eat the processor. */
const firstPauseMs = 100;

export type RestartDecision =
  | { readonly kind: 'restart'; readonly pauseMs: number }
  | { readonly kind: 'give-up'; readonly message: string };

/** Decides what follows the last of these deaths; times are milliseconds of one steady clock, oldest first. */
export function decideRestart(diedAtMs: readonly number[]): RestartDecision {
  const last = diedAtMs.at(-1) ?? 0;
  const recent = diedAtMs.filter((at) => last - at < windowMs).length;
  if (recent < mostDeaths) return { kind: 'restart', pauseMs: firstPauseMs * 2 ** (recent - 1) };
  return {
    kind: 'give-up',
    message:
      `Plain Mirror stopped working ${mostDeaths} times within a minute, so it was not started again. ` +
      'What was saved is safe. Restart it; if that does not help, go back to a backup.',
  };
}
