import { describe, expect, it } from 'vitest';
import { assertForKiosk, decidePress, hasContact } from './kiosk.rules.ts';

describe('the press filter', () => {
  it('sets aside what comes sooner than its seconds after the last that counts', () => {
    expect(decidePress(1000, 5999, 5)).toBe('Pressed again within 5 seconds');
    expect(decidePress(1000, 6000, 5)).toBeNull();
    expect(decidePress(1000, 1000, 5)).toBe('Pressed again within 5 seconds');
  });

  it('lets the first through, and everything where it is switched off', () => {
    expect(decidePress(null, 1000, 5)).toBeNull();
    expect(decidePress(1000, 1000, 0)).toBeNull();
  });

  it('does not hold against people that the clock was set back', () => {
    expect(decidePress(9000, 1000, 5)).toBeNull();
  });
});

describe('a way to reach somebody', () => {
  it('is an address or a number, not a name alone', () => {
    expect(hasContact({ q1: 3, q2: null, q3: { contact: { email: 'ann@example.org' } } })).toBe(true);
    expect(hasContact({ q3: { contact: { phone: '123' } } })).toBe(true);
    expect(hasContact({ q3: { contact: { name: 'Ann', phone: ' ' } } })).toBe(false);
    expect(hasContact({ q1: 3, q2: { text: 'call me' } })).toBe(false);
  });
});

describe('what can stand on the counter', () => {
  const survey = { kind: 'customers', archived: false } as const;

  it('is a survey for customers that is not archived', () => {
    expect(() => assertForKiosk(survey)).not.toThrow();
    const refusal = (reason: string): unknown => expect.objectContaining({ reason });
    expect(() => assertForKiosk({ ...survey, kind: 'guide' })).toThrow(refusal('A_GUIDE'));
    expect(() => assertForKiosk({ ...survey, kind: 'pulse' })).toThrow(refusal('A_PULSE'));
    expect(() => assertForKiosk({ ...survey, archived: true })).toThrow(refusal('ARCHIVED'));
  });
});
