import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { score, type ScoreItem, type ScoreSection } from './score.ts';

/** Items from pairs of percent and weight, as vendors print them. */
const percents = (...pairs: readonly (readonly [percent: number, weight: number])[]): ScoreItem[] =>
  pairs.map(([earned, weight]) => ({ weight, max: 100, earned }));

const pass: ScoreItem = { weight: 1, max: 1, earned: 1 };
const fail: ScoreItem = { weight: 1, max: 1, earned: 0 };
const notApplicable: ScoreItem = { weight: 1, max: 1, earned: null };
const times = (n: number, item: ScoreItem): ScoreItem[] => Array.from({ length: n }, () => item);

describe('score agrees with', () => {
  it('V10, Plan Brothers: 0 once, 1 twice and a half once are 62.5%', () => {
    const items = [fail, pass, pass, { ...pass, earned: 0.5 }];
    expect(score([{ weight: 1, items }]).value).toBe(0.625);
    expect(score([{ weight: null, items }]).value).toBe(0.625);
  });

  it('V11, Sprinklr: items 75/10, 50/5, 100/5 are 75%; sections 85/10, 50/15, 100/5 are 70%', () => {
    expect(score([{ weight: 1, items: percents([75, 10], [50, 5], [100, 5]) }]).value).toBe(0.75);
    const sections = percents([85, 10], [50, 15], [100, 5]).map((item) => ({ weight: item.weight, items: [item] }));
    expect(score(sections).value).toBeCloseTo(0.7, 12);
  });

  it('V12, SafetyCulture: an answer of 3 of at most 5 at weight 4 is 12 of 20', () => {
    const items = [{ weight: 4, max: 5, earned: 3 }];
    expect(score([{ weight: null, items }])).toMatchObject({ earned: 12, possible: 20, value: 0.6 });
  });

  it('V13, Compliance Checkpoint: ten items of 10, one not applicable, are out of 90', () => {
    const ten = { weight: 1, max: 10, earned: 10 };
    const { earned, possible, value } = score([{ weight: null, items: [...times(9, ten), { ...ten, earned: null }] }]);
    expect({ earned, possible, value }).toEqual({ earned: 90, possible: 90, value: 1 });
  });

  it('V13, AuditTAP: 7 passed, 3 failed and 5 not applicable are 70%, not 46%', () => {
    const items = [...times(7, pass), ...times(3, fail), ...times(5, notApplicable)];
    for (const weight of [1, null]) expect(score([{ weight, items }]).value).toBe(0.7);
  });
});

describe('score', () => {
  it('keeps points and weighted means apart: the same answers, 3/4 and 1/2', () => {
    const sections = (weight: number | null): ScoreSection[] => [
      { weight, items: times(3, pass) },
      { weight, items: [fail] },
    ];
    expect(score(sections(null)).value).toBe(0.75);
    expect(score(sections(1)).value).toBe(0.5);
  });

  it('says no score, not zero, where nothing applies, and leaves such a section out of the whole', () => {
    const empty = { weight: 9, items: [notApplicable] };
    expect(score([])).toEqual({
      value: null,
      capped: null,
      earned: 0,
      possible: 0,
      sections: [],
      criticalFails: [],
    });
    expect(score([empty])).toMatchObject({ value: null, capped: null });
    const { value, sections } = score([empty, { weight: 1, items: [pass, fail] }]);
    expect(value).toBe(0.5);
    expect(sections[0]).toEqual({ value: null, capped: null, earned: 0, possible: 0 });
  });

  it('leaves out what weighs nothing or can earn nothing, on both sides', () => {
    const unscored = [
      { ...fail, weight: 0 },
      { weight: 5, max: 0, earned: 0 },
    ];
    for (const weight of [1, null]) {
      expect(score([{ weight, items: [pass, ...unscored] }])).toMatchObject({ value: 1, earned: 1, possible: 1 });
      expect(score([{ weight, items: unscored }]).value).toBe(null);
    }
    const sections = [
      { weight: 0, items: [fail] },
      { weight: 2, items: [pass] },
    ];
    expect(score(sections).value).toBe(1);
  });

  it('zeroes a section with a failed critical item in the capped score and keeps the raw one', () => {
    const critical: ScoreItem = { ...fail, critical: 'section' };
    const sections = (weight: number | null): ScoreSection[] => [
      { weight, items: [pass, pass, pass, critical] },
      { weight, items: [pass, pass] },
    ];
    const weighted = score(sections(1));
    expect(weighted).toMatchObject({ value: 0.875, capped: 0.5 });
    expect(weighted.sections.map(({ value, capped }) => [value, capped])).toEqual([
      [0.75, 0],
      [1, 1],
    ]);
    expect(weighted.criticalFails).toEqual([{ section: 0, item: 3, critical: 'section' }]);
    expect(score(sections(null))).toMatchObject({ value: 5 / 6, capped: 2 / 6, earned: 5, possible: 6 });
  });

  it('zeroes the whole where an item critical for it failed, and names every fail', () => {
    const items: ScoreItem[] = [pass, { ...fail, critical: 'form' }];
    const { value, capped, sections, criticalFails } = score([
      { weight: 1, items: [pass] },
      { weight: 1, items: [...items, { ...fail, critical: 'section' }] },
    ]);
    expect(value).toBeCloseTo(2 / 3, 12);
    expect(capped).toBe(0);
    expect(sections.map((section) => section.capped)).toEqual([1, 0]);
    expect(criticalFails).toEqual([
      { section: 1, item: 1, critical: 'form' },
      { section: 1, item: 2, critical: 'section' },
    ]);
  });

  it('fails a critical item that earned nothing, not one that earned a part, does not apply or can earn nothing', () => {
    const critical = 'form';
    for (const item of [
      { ...pass, earned: 0.1, critical },
      { ...notApplicable, critical },
      { weight: 1, max: 0, earned: 0, critical },
    ] as const) {
      const { value, capped, criticalFails } = score([{ weight: 1, items: [pass, item] }]);
      expect([capped, criticalFails]).toEqual([value, []]);
    }
    // Critical without weight: it adds nothing and can still fail everything.
    expect(score([{ weight: 1, items: [pass, { ...fail, weight: 0, critical }] }])).toMatchObject({
      value: 1,
      capped: 0,
    });
  });

  it.each<[string, ScoreSection[]]>([
    ['a negative weight', [{ weight: 1, items: [{ ...pass, weight: -1 }] }]],
    ['an endless weight', [{ weight: 1, items: [{ ...pass, weight: Infinity }] }]],
    ['a weight that is no number', [{ weight: NaN, items: [pass] }]],
    ['a negative section', [{ weight: -1, items: [pass] }]],
    ['a negative maximum', [{ weight: 1, items: [{ weight: 1, max: -1, earned: null }] }]],
    ['more earned than possible', [{ weight: 1, items: [{ ...pass, earned: 1.01 }] }]],
    ['less than nothing earned', [{ weight: 1, items: [{ ...pass, earned: -0.01 }] }]],
    ['something earned that is no number', [{ weight: 1, items: [{ ...pass, earned: NaN }] }]],
    [
      'a weight of null beside others',
      [
        { weight: null, items: [pass] },
        { weight: 1, items: [pass] },
      ],
    ],
  ])('refuses %s', (_what, sections) => {
    expect(() => score(sections)).toThrow(RangeError);
  });
});

// From a thousandth on: smaller weights are no weights, and their products would lose digits.
const weightOf = fc.oneof(fc.constant(0), fc.double({ min: 0.001, max: 1000, noNaN: true }));
const critical = fc.constantFrom(undefined, 'section', 'form');
const itemOf = fc
  .record({ weight: weightOf, max: weightOf, part: fc.option(fc.double({ min: 0, max: 1, noNaN: true })), critical })
  .map(({ part, ...item }): ScoreItem => ({ ...item, earned: part === null ? null : part * item.max }));
const sectionsOf = fc
  .boolean()
  .chain((isPoints) =>
    fc.array(
      fc.record({ weight: isPoints ? fc.constant(null) : weightOf, items: fc.array(itemOf, { maxLength: 8 }) }),
      { maxLength: 5 },
    ),
  );

function expectSame(one: number | null, other: number | null): void {
  if (one === null || other === null) expect(one).toBe(other);
  else expect(one).toBeCloseTo(other, 9);
}

describe('whatever is answered, score', () => {
  it('lies within 0 and 1, and critical items never raise it', () => {
    fc.assert(
      fc.property(sectionsOf, (sections) => {
        const whole = score(sections);
        for (const { value, capped, earned, possible } of [whole, ...whole.sections]) {
          expect(earned).toBeLessThanOrEqual(possible);
          expect(capped === null).toBe(value === null);
          if (value === null || capped === null) continue;
          expect(capped).toBeGreaterThanOrEqual(0);
          expect(capped).toBeLessThanOrEqual(value);
          expect(value).toBeLessThanOrEqual(1);
        }
      }),
    );
  });

  it('is the same when all weights grow alike', () => {
    const factor = fc.double({ min: 0.01, max: 100, noNaN: true });
    fc.assert(
      fc.property(sectionsOf, factor, factor, (sections, sectionFactor, itemFactor) => {
        const scaled = score(
          sections.map(({ weight, items }) => ({
            weight: weight === null ? null : weight * sectionFactor,
            items: items.map((item) => ({ ...item, weight: item.weight * itemFactor })),
          })),
        );
        const plain = score(sections);
        expectSame(scaled.value, plain.value);
        expectSame(scaled.capped, plain.capped);
      }),
    );
  });

  it('stays what it is when an item that does not apply comes or goes', () => {
    fc.assert(
      fc.property(sectionsOf, fc.nat(), fc.nat(), itemOf, (sections, at, place, item) => {
        const without = sections.map(({ weight, items }) => ({
          weight,
          items: items.filter(({ earned }) => earned !== null),
        }));
        const added = sections.map((section, index) =>
          index === at % sections.length
            ? { ...section, items: section.items.toSpliced(place % 9, 0, { ...item, earned: null }) }
            : section,
        );
        const { value, capped, earned, possible } = score(sections);
        expect(score(without)).toMatchObject({ value, capped, earned, possible });
        expect(score(added)).toMatchObject({ value, capped, earned, possible });
      }),
    );
  });

  it('is the same in any order of sections and items', () => {
    const shuffled = sectionsOf.chain((sections) =>
      fc.tuple(
        fc.constant(sections),
        fc
          .shuffledSubarray(sections, { minLength: sections.length })
          .chain((order) =>
            fc.tuple(
              ...order.map(({ weight, items }) =>
                fc
                  .shuffledSubarray(items, { minLength: items.length })
                  .map((kept): ScoreSection => ({ weight, items: kept })),
              ),
            ),
          ),
      ),
    );
    fc.assert(
      fc.property(shuffled, ([sections, order]) => {
        const [one, other] = [score(sections), score(order)];
        expectSame(one.value, other.value);
        expectSame(one.capped, other.capped);
        expect(one.criticalFails.length).toBe(other.criticalFails.length);
      }),
    );
  });

  it('rises, or stays, when an item earns more', () => {
    fc.assert(
      fc.property(sectionsOf, fc.nat(), fc.nat(), (sections, at, place) => {
        const better = sections.map((section, index) =>
          index === at % sections.length
            ? {
                ...section,
                items: section.items.map((item, index) =>
                  item.earned !== null && index === place % section.items.length ? { ...item, earned: item.max } : item,
                ),
              }
            : section,
        );
        const [before, after] = [score(sections), score(better)];
        expect(after.value ?? 0).toBeGreaterThanOrEqual((before.value ?? 0) - 1e-12);
        expect(after.capped ?? 0).toBeGreaterThanOrEqual((before.capped ?? 0) - 1e-12);
      }),
    );
  });
});
