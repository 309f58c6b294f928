import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ReasonId } from '../../ids.ts';
import { reasonSources } from './promises.schema.ts';
import { judgeTelling } from './telling.rules.ts';

// Ids of these tests are names: no rule looks inside one.
const reason = (name: string): ReasonId => name as ReasonId;
const [storm, full, weather] = [reason('storm'), reason('day not full'), reason('weather')];
const told = { reasonId: storm, by: 'dispatcher' } as const;
const never = (): boolean => false;
const isSame = (one: ReasonId, other: ReasonId): boolean =>
  [one, other].toSorted().join() === [storm, weather].toSorted().join();

describe('a reason that was told', () => {
  it('is as told where another source names it, and not as told where another names something else', () => {
    expect(judgeTelling({ told, real: [{ reasonId: storm, source: 'technician' }] }, never)).toBe('as-told');
    expect(judgeTelling({ told, real: [{ reasonId: full, source: 'technician' }] }, never)).toBe('not-as-told');
  });

  it('is unverified where only the teller says so, or nobody', () => {
    expect(judgeTelling({ told, real: [] }, never)).toBe('unverified');
    expect(judgeTelling({ told, real: [{ reasonId: storm, source: 'dispatcher' }] }, never)).toBe('unverified');
  });

  it('is as told where it is one of several, or means the same as one', () => {
    const real = [
      { reasonId: full, source: 'technician' as const },
      { reasonId: storm, source: 'document' as const },
    ];
    expect(judgeTelling({ told, real }, never)).toBe('as-told');
    expect(judgeTelling({ told, real: [{ reasonId: weather, source: 'customer' }] }, never)).toBe('not-as-told');
    expect(judgeTelling({ told, real: [{ reasonId: weather, source: 'customer' }] }, isSame)).toBe('as-told');
  });

  it('is nothing to judge where no reason was told', () => {
    expect(judgeTelling({ told: null, real: [{ reasonId: full, source: 'owner' }] }, never)).toBe(null);
  });

  it('is never worse for more sources that agree with it', () => {
    const anyReal = fc.array(
      fc.record({ reasonId: fc.constantFrom(storm, full), source: fc.constantFrom(...reasonSources) }),
    );
    fc.assert(
      fc.property(anyReal, (real) => {
        const more = [...real, { reasonId: storm, source: 'document' as const }];
        expect(judgeTelling({ told, real: more }, never)).toBe('as-told');
      }),
    );
  });
});
