import { wilson } from '../../stats/wilson.ts';
import type { FitVerdict } from './promising.schema.ts';

/** From this lower bound of the kept share on a job is taken: four in five at the worst. */
const acceptFrom = 0.8;

/** Below this lower bound a job is better done by somebody else: it may as well fail as not. */
const referBelow = 0.5;

/** With fewer jobs a low bound may come from the few alone; it then has to be bad by its upper bound too. */
const fewestToRefer = 10;

/**
 * Says whether a need fits what we have shown to be able to do, by the lower bound of the share of jobs done that fast.
 *
 * Own definition, with the Wilson lower bound L: accept from .80, warn from .50, refer below. Below 10 jobs even
 * three of three have L .44, so there a referral needs an upper bound below .50 as well.
 * Example: 16 of 16 is accept, 19 of 20 (L .764) is warn, 2 of 20 is refer, 3 of 3 is too few.
 */
export function decideFit(kept: number, jobs: number): FitVerdict {
  const { low, high } = wilson(kept, jobs);
  if (low === null) return 'too-few';
  if (low >= acceptFrom) return 'accept';
  if (low >= referBelow) return 'warn';
  return jobs < fewestToRefer && high >= referBelow ? 'too-few' : 'refer';
}
