import packageJson from '../../../package.json' with { type: 'json' };
import type { sessionContract } from '../../../shared/features/session/session.contract.ts';
import { assertPinLength, toRecoveryKey } from '../../../shared/features/session/session.rules.ts';
import { Refusal } from '../../../shared/refusal.ts';
import type { Context, Handlers } from '../../app/context.ts';
import { recoveryId } from '../../app/pin-gate.ts';
import { findChoice, findFrame, findSecret, listChoices, saveSecret } from './session.store.ts';
import { setUp } from './set-up.ts';

function assertWindow(context: Context): string {
  if (context.windowId !== null) return context.windowId;
  throw new Refusal('NO_WINDOW', 'This window has no name of its own. Load the page again.');
}

export const sessionHandlers: Handlers<typeof sessionContract> = {
  get: (_input, context) => ({
    business: findFrame(context.read),
    person:
      context.person === null ? null : { id: context.person.id, name: context.person.name, role: context.person.role },
    people: listChoices(context.read),
    host: context.capabilities,
    isViewOnly: context.isViewOnly,
    version: packageJson.version,
  }),

  signIn: async ({ personId, pin }, context) => {
    const windowId = assertWindow(context);
    const isRight = await context.pins.check(personId, pin, findSecret(context.read, personId));
    // Read after the slow check: whoever was archived meanwhile stays out.
    const person = findChoice(context.read, personId);
    if (!isRight || person === null) {
      throw new Refusal('WRONG_PIN', toWrongPin(context.pins.triesLeft(personId)), 'pin');
    }
    // Somebody who became a manager keeps no four-digit PIN.
    assertPinLength(person.role, pin, 'pin');
    context.sessions.signIn(windowId, personId);
    // Whoever comes back from a counter or a visit has the window as it was.
    await context.host.kiosk(false);
    return { person };
  },

  signOut: (_input, context) => {
    context.sessions.signOut(assertWindow(context));
    return {};
  },

  setUp,

  resetPin: async ({ commandId, personId, recoveryCode, pin }, context) => {
    const isRight = await context.pins.check(
      recoveryId,
      toRecoveryKey(recoveryCode),
      findSecret(context.read, recoveryId),
    );
    if (!isRight) {
      throw new Refusal(
        'WRONG_CODE',
        'This is not the recovery code. It has six groups of four letters and digits.',
        'recoveryCode',
      );
    }
    const person = findChoice(context.read, personId);
    if (person?.role !== 'owner') {
      throw new Refusal(
        'NOT_AN_OWNER',
        'The recovery code sets the PIN of an owner, who can then set everybody else’s.',
        'personId',
      );
    }
    assertPinLength(person.role, pin, 'pin');
    const secret = await context.pins.hash(pin);
    const written = context.write({ id: commandId, what: 'session.pin-reset', input: { personId } }, (tx, ctx) => {
      saveSecret(tx, personId, secret, ctx.at);
      return { answer: {} };
    });
    context.pins.forgive();
    context.sessions.signOutPerson(personId);
    return written;
  },

  changeOwnPin: async ({ commandId, oldPin, newPin }, context) => {
    const { id, role } = context.me();
    assertPinLength(role, newPin, 'newPin');
    if (!(await context.pins.check(id, oldPin, findSecret(context.read, id)))) {
      throw new Refusal('WRONG_PIN', toWrongPin(context.pins.triesLeft(id)), 'oldPin');
    }
    const secret = await context.pins.hash(newPin);
    const written = context.write({ id: commandId, what: 'session.pin-changed', input: null }, (tx, ctx) => {
      saveSecret(tx, id, secret, ctx.at);
      return { answer: {} };
    });
    // Every other window that somebody left open with the old PIN is closed.
    context.sessions.signOutPerson(id);
    if (context.windowId !== null) context.sessions.signIn(context.windowId, id);
    return written;
  },
};

function toWrongPin(triesLeft: number): string {
  if (triesLeft > 5) return 'This PIN is not right. Try again.';
  if (triesLeft > 1) return `This PIN is not right. ${triesLeft} tries are left today.`;
  if (triesLeft === 1) return 'This PIN is not right. One try is left today.';
  return 'This PIN is not right, and there are no tries left today. The recovery code sets a new owner PIN.';
}
