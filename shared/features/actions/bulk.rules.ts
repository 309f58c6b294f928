import { assertNever } from '../../assert-never.ts';
import { Refusal } from '../../refusal.ts';
import { isClosed, type ActionPatch, type StandingAction } from './actions.rules.ts';
import type { BulkPatch } from './bulk.schema.ts';

/** What a change of many does to one of them. */
export function toActionPatch(patch: BulkPatch): ActionPatch {
  switch (patch.do) {
    case 'give':
      return { who: patch.who };
    case 'move':
      return { dueAt: patch.dueAt };
    case 'close':
      return { state: patch.as };
    default:
      return assertNever(patch);
  }
}

/** Refuses what would change an action that is over: of many chosen at once, nobody meant to reopen history. */
export function assertStillOpen({ state }: Pick<StandingAction, 'state'>): void {
  if (!isClosed(state)) return;
  throw new Refusal('IS_OVER', state === 'done' ? 'It is done already.' : 'It was dropped already.');
}
