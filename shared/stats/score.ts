/** How badly a failed critical item hits: its section counts 0, or the whole does. */
export type CriticalReach = 'section' | 'form';

/** One item of a checklist as scoring sees it: what it earned of what it could; `earned` is null where it does not apply. */
export type ScoreItem = {
  readonly weight: number;
  readonly max: number;
  readonly earned: number | null;
  readonly critical?: CriticalReach | undefined;
};

/** Items that belong together. A weight of null in every section means that the whole counts points. */
export type ScoreSection = { readonly weight: number | null; readonly items: readonly ScoreItem[] };

/** A score from 0 to 1 before and after critical items, null where nothing applies, and the weighted points behind it. */
export type Scored = {
  readonly value: number | null;
  readonly capped: number | null;
  readonly earned: number;
  readonly possible: number;
};

/** A critical item that earned nothing, by the index of its section and its index there. */
export type CriticalFail = { readonly section: number; readonly item: number; readonly critical: CriticalReach };

/** What a filled-in checklist scored. */
export type Score = Scored & {
  readonly sections: readonly Scored[];
  readonly criticalFails: readonly CriticalFail[];
};

/** Above this, products and sums of doubles could overflow. */
const largest = 1e100;

function assertAmount(value: number, name: string): void {
  if (!(value >= 0 && value <= largest)) throw new RangeError(`${name} must be a number from 0 to 1e100.`);
}

function assertItem({ weight, max, earned, critical }: ScoreItem): void {
  assertAmount(weight, 'The weight of an item');
  assertAmount(max, 'What an item can earn');
  if (earned !== null && !(earned >= 0 && earned <= max)) {
    throw new RangeError('What an item earned must be a number from 0 to what it can earn, or null.');
  }
  if (critical !== undefined && critical !== 'section' && critical !== 'form') {
    throw new RangeError('A critical item fails its section or the whole form.');
  }
}

type Counted = { readonly weight: number; readonly max: number; readonly earned: number };

/** What is left of the items on both sides of the division: those that apply, weigh something and can earn something. */
function listCounted(items: readonly ScoreItem[]): Counted[] {
  return items.flatMap(({ weight, max, earned }) =>
    earned === null || weight === 0 || max === 0 ? [] : [{ weight, max, earned }],
  );
}

function listFails(sections: readonly ScoreSection[]): CriticalFail[] {
  return sections.flatMap(({ items }, section) =>
    items.flatMap(({ critical, earned, max }, item) =>
      // Who could earn nothing did not fail.
      critical === undefined || earned !== 0 || max === 0 ? [] : [{ section, item, critical }],
    ),
  );
}

const add = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);

/** Σ part ÷ Σ whole; null where there is no whole. */
function divide(parts: readonly number[], wholes: readonly number[]): number | null {
  const whole = add(wholes);
  return whole === 0 ? null : add(parts) / whole;
}

function scoreSection({ items }: ScoreSection, isPoints: boolean, isFailed: boolean): Scored {
  const counted = listCounted(items);
  const points = counted.map(({ weight, earned }) => weight * earned);
  const most = counted.map(({ weight, max }) => weight * max);
  const value = isPoints
    ? divide(points, most)
    : divide(
        counted.map(({ weight, max, earned }) => weight * (earned / max)),
        counted.map(({ weight }) => weight),
      );
  const capped = value !== null && isFailed ? 0 : value;
  return { value, capped, earned: add(points), possible: add(most) };
}

/** The weighted mean of the sections that have a score. */
function meanOf(sections: readonly ScoreSection[], scored: readonly Scored[], of: 'value' | 'capped'): number | null {
  const pairs = sections.flatMap(({ weight }, index) => {
    const value = scored[index]?.[of] ?? null;
    return value === null || weight === null ? [] : [{ weight, value }];
  });
  return divide(
    pairs.map(({ weight, value }) => weight * value),
    pairs.map(({ weight }) => weight),
  );
}

/**
 * Scores a filled-in checklist: as answered (`value`) and after critical items that earned nothing (`capped`).
 *
 * Takes sections with their items. An item that does not apply (`earned` null), weighs nothing or can earn nothing
 * leaves both sides. Weighted: an item is earned ÷ max, a section Σ weight · item ÷ Σ weight, the whole Σ weight ·
 * section ÷ Σ weight over the sections that have a score. Points (every section's weight null): Σ weight · earned ÷
 * Σ weight · max. A critical item that earned 0 makes its section, or the whole, count 0 in `capped`, however little it
 * weighs. `earned` and `possible` are the weighted points of what applied. Where nothing applied, value and capped are
 * null. Negative or endless numbers, more earned than possible, and weights of null beside others are a RangeError.
 *
 * Source: weighted mean of items, then of sections: Sprinklr audit scoring; points: SafetyCulture.
 * Example: sections of weight 10, 15 and 5 that scored 85%, 50% and 100% are 70% together.
 */
export function score(sections: readonly ScoreSection[]): Score {
  const isPoints = sections.every(({ weight }) => weight === null);
  for (const { weight, items } of sections) {
    if (weight === null && !isPoints) throw new RangeError('Either every section has a weight, or none has.');
    if (weight !== null) assertAmount(weight, 'The weight of a section');
    for (const item of items) assertItem(item);
  }
  const criticalFails = listFails(sections);
  const failed = new Set(criticalFails.flatMap(({ section, critical }) => (critical === 'section' ? [section] : [])));
  const scored = sections.map((section, index) => scoreSection(section, isPoints, failed.has(index)));
  const most = scored.map(({ possible }) => possible);
  const earned = scored.map((section) => section.earned);
  const value = isPoints ? divide(earned, most) : meanOf(sections, scored, 'value');
  const kept = earned.map((points, index) => (failed.has(index) ? 0 : points));
  const afterSections = isPoints ? divide(kept, most) : meanOf(sections, scored, 'capped');
  const isFormFailed = criticalFails.some(({ critical }) => critical === 'form');
  return {
    value,
    capped: value !== null && isFormFailed ? 0 : afterSections,
    earned: add(earned),
    possible: add(most),
    sections: scored,
    criticalFails,
  };
}
