import type { Role } from '../../contract/procedure.ts';
import { Refusal } from '../../refusal.ts';

/** Characters of a recovery code: none is taken for another on paper (no 0 O, 1 I L). */
export const recoveryAlphabet = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';

/** Six groups of four: 24 characters of 31 are 118 bits, beyond any guessing. */
export const recoveryGroups = 6;

/** Characters in a group of a recovery code. */
export const recoveryGroupLength = 4;

/** Tells how many digits a PIN needs: leaders see money and results, so theirs is longer. */
export function minPinLength(role: Role): number {
  return role === 'owner' || role === 'manager' ? 6 : 4;
}

/** Refuses a PIN that is too short for the role; length is the only rule. */
export function assertPinLength(role: Role, pin: string, field: string): void {
  const least = minPinLength(role);
  if (pin.length >= least) return;
  throw new Refusal(
    'PIN_TOO_SHORT',
    `The PIN of ${role === 'owner' ? 'an' : 'a'} ${role} needs at least ${least} digits.`,
    field,
  );
}

/** Makes a recovery code as it is printed: `K7QM-…`, from a source of whole numbers below a limit. */
export function makeRecoveryCode(randomBelow: (limit: number) => number): string {
  const groups = Array.from({ length: recoveryGroups }, () =>
    Array.from({ length: recoveryGroupLength }, () =>
      recoveryAlphabet.charAt(randomBelow(recoveryAlphabet.length)),
    ).join(''),
  );
  return groups.join('-');
}

/** Reads a recovery code as people type it: any case, any separators. */
export function toRecoveryKey(typed: string): string {
  return typed.toUpperCase().replaceAll(/[^0-9A-Z]/g, '');
}
