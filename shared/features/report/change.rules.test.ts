import { describe, expect, it } from 'vitest';
import { compareShares } from './change.rules.ts';

const share = (part: number, n: number) => ({ value: n === 0 ? null : part / n, n });

describe('a share beside that of the quarter before', () => {
  it('is more or less only where the interval of the difference leaves 0 out', () => {
    expect(compareShares(share(56, 70), share(48, 80))).toBe('more');
    expect(compareShares(share(48, 80), share(56, 70))).toBe('less');
    expect(compareShares(share(18, 28), share(20, 30))).toBe('no-change');
  });

  it('shows no change where a quarter with everything follows one with everything', () => {
    expect(compareShares(share(10, 10), share(10, 10))).toBe('no-change');
  });

  it('is not compared below 10 records on either side, however far apart', () => {
    expect(compareShares(share(9, 9), share(0, 50))).toBe('too-few');
    expect(compareShares(share(50, 50), share(0, 9))).toBe('too-few');
    expect(compareShares(share(10, 10), share(0, 10))).toBe('more');
    expect(compareShares(share(0, 0), share(5, 20))).toBe('too-few');
  });
});
