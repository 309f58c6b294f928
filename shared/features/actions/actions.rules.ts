import type { Instant } from '../../clock.ts';
import type { Role } from '../../contract/procedure.ts';
import type { ActionId, PersonId } from '../../ids.ts';
import { Refusal } from '../../refusal.ts';
import type { ActionState, Repeat } from './actions.schema.ts';

/** Who acts, as rules see them. */
export type Doer = { readonly id: PersonId; readonly role: Role };

/** What the rules need of an action. */
export type StandingAction = {
  readonly who: PersonId | null;
  readonly state: ActionState;
  readonly closedAt: Instant | null;
  readonly joinedTo: ActionId | null;
};

/** What somebody wants to change. */
export type ActionPatch = {
  readonly what?: string | undefined;
  readonly who?: PersonId | null | undefined;
  readonly dueAt?: Instant | undefined;
  readonly state?: ActionState | undefined;
  readonly waitingFor?: string | null | undefined;
  readonly repeats?: Repeat | null | undefined;
};

/** Tells whether an action is over, one way or the other. */
export function isClosed(state: ActionState): boolean {
  return state === 'done' || state === 'dropped';
}

/** Refuses work on somebody else's action; leaders may work on all. */
export function assertMayWorkOnAction(person: Doer, action: Pick<StandingAction, 'who'>): void {
  if (person.role === 'staff' && action.who !== person.id) {
    throw new Refusal('NOT_YOURS', 'This action is somebody else’s. Ask a manager if it should be yours.');
  }
}

/** Decides whose a new action is: staff open actions for themselves only. */
export function decideOpener(person: Doer, who: PersonId | null): PersonId | null {
  if (person.role !== 'staff') return who;
  if (who !== null && who !== person.id) {
    throw new Refusal(
      'ONLY_YOUR_OWN',
      'You can open actions for yourself. Ask a manager to give one to somebody else.',
      'who',
    );
  }
  return person.id;
}

/**
 * Decides what a change does: closing notes the moment, opening again forgets it, done after dropped is a new moment.
 * Staff can't hand their actions to others, and what joined another action stands and closes with that one.
 */
export function decideChange(
  person: Doer,
  action: StandingAction,
  patch: ActionPatch,
  now: Instant,
): { closedAt: Instant | null } {
  assertMayWorkOnAction(person, action);
  if (person.role === 'staff' && patch.who !== undefined && patch.who !== action.who) {
    throw new Refusal('ONLY_YOUR_OWN', 'Ask a manager to give this action to somebody else.', 'who');
  }
  const { state } = patch;
  if (state === undefined || state === action.state) return { closedAt: action.closedAt };
  if (action.joinedTo !== null) {
    throw new Refusal('JOINED', 'This action joined another. It stands and closes with that one.');
  }
  return { closedAt: isClosed(state) ? now : null };
}
