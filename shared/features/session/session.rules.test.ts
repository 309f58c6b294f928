import { describe, expect, it } from 'vitest';
import { Refusal } from '../../refusal.ts';
import { assertPinLength, makeRecoveryCode, minPinLength, toRecoveryKey } from './session.rules.ts';

describe('a PIN', () => {
  it('needs six digits for those who see money, four for the others', () => {
    expect([minPinLength('owner'), minPinLength('manager'), minPinLength('staff'), minPinLength('kiosk')]).toEqual([
      6, 6, 4, 4,
    ]);
  });

  it('that is too short for the role is refused beside its field', () => {
    expect(() => assertPinLength('manager', '12345', 'pin')).toThrow(Refusal);
    expect(() => assertPinLength('manager', '123456', 'pin')).not.toThrow();
    expect(() => assertPinLength('staff', '1234', 'pin')).not.toThrow();
  });
});

describe('a recovery code', () => {
  it('has six groups of four characters that are not taken for one another', () => {
    let turn = 0;
    const code = makeRecoveryCode((limit) => turn++ % limit);
    expect(code).toMatch(/^([2-9A-HJKMNP-Z]{4}-){5}[2-9A-HJKMNP-Z]{4}$/);
  });

  it('is the same however it is typed', () => {
    expect(toRecoveryKey('k7qm abcd  2345-wxyz')).toBe(toRecoveryKey('K7QM-ABCD-2345-WXYZ'));
  });
});
