import { describe, expect, it } from 'vitest';
import { toNameKey } from './name-key.ts';

describe('the key of a name', () => {
  it('is the same whatever the case, accents and spaces', () => {
    expect(toNameKey('  Café   NORD ')).toBe('cafe nord');
    expect(toNameKey('Cafe\u0301 Nord')).toBe(toNameKey('Caf\u00E9 nord'));
  });

  it('keeps what tells two names apart', () => {
    expect(toNameKey('Osei & Sons')).not.toBe(toNameKey('Osei Sons'));
  });
});
