import { describe, expect, it } from 'vitest';
import { daySchema } from '../../clock.ts';
import type { ChecklistDefinition, Item } from '../checklists/definition.schema.ts';
import { toBeside, type OutcomeCounts, type SaidAudit } from './beside.rules.ts';

const common = { guidance: '', asks: 'everyone' as const };
const scored = { ...common, weight: 1, naAllowed: true, critical: null, badNeeds: { note: false, photo: false } };

const yesNo = (id: string, key: string | null): Item => ({
  type: 'yes-no',
  id,
  key,
  label: `Item ${id}`,
  good: 'yes',
  ...scored,
});
const scale = (id: string, key: string): Item => ({
  type: 'scale',
  id,
  key,
  label: `Item ${id}`,
  from: 0,
  to: 5,
  low: '',
  high: '',
  ...scored,
});
const claim = (id: string, key: string, kind: 'share' | 'count'): Item => ({
  type: 'claim',
  id,
  key,
  label: `Item ${id}`,
  kind,
  measure: 'log.left-happy',
  required: true,
  ...common,
});
const checklist = (items: Item[]): ChecklistDefinition => ({
  title: 'One',
  purpose: '',
  use: 'shop',
  scoring: 'weighted',
  passAt: null,
  sections: [{ id: 's1', title: 'All', weight: 1, items }],
  lastId: 99,
});
const audit = (items: Item[], answers: Record<string, number>): SaidAudit => ({
  definition: checklist(items),
  answers: Object.fromEntries(
    Object.entries(answers).map(([id, number]) => [id, { given: { number }, note: '' }] as const),
  ),
  ranOn: daySchema.parse('2026-10-02'),
  currency: 'EUR',
});
const counts = (of: Record<string, { full?: number; part?: number; none?: number; na?: number }>): OutcomeCounts =>
  new Map(Object.entries(of));

describe('what shoppers saw beside what was claimed', () => {
  it('is the share of visits in which an item earned all it could, with its interval, beside the audit’s answer', () => {
    const [item] = toBeside(
      checklist([yesNo('i2', 'voicemail-names-mobile')]),
      counts({ i2: { full: 41, none: 11, na: 7 } }),
      audit([scale('i8', 'voicemail-names-mobile')], { i8: 4 }),
    );
    expect(item?.seen).toMatchObject({ n: 52, full: 41 });
    expect(item?.seen.value).toBeCloseTo(0.788, 3);
    expect(item?.seen.low).toBeCloseTo(0.66, 2);
    expect(item?.seen.high).toBeCloseTo(0.878, 2);
    expect(item?.said).toEqual({ value: 0.8, words: '4 of 5', ranOn: '2026-10-02' });
  });

  it('counts an item that earned a part as seen, and not as full', () => {
    const [item] = toBeside(checklist([scale('i2', 'tone')]), counts({ i2: { full: 1, part: 2, none: 1 } }), null);
    expect(item?.seen).toMatchObject({ n: 4, full: 1, value: 0.25 });
  });

  it('reads a claimed share as it is, and knows no share of a number', () => {
    const items = [yesNo('i2', 'left-happy'), yesNo('i3', 'talks')];
    const said = toBeside(
      checklist(items),
      new Map(),
      audit([claim('i8', 'left-happy', 'share'), claim('i9', 'talks', 'count')], { i8: 0.9, i9: 40 }),
    ).map((one) => one.said?.words ?? null);
    expect(said).toEqual(['90%', null]);
  });

  it('lists what has a key, seen or not, said or not', () => {
    const items = [yesNo('i2', 'phone-answered'), yesNo('i3', null), claim('i4', 'left-happy', 'share')];
    expect(toBeside(checklist(items), new Map(), audit([yesNo('i8', 'phone-answered')], {}))).toEqual([
      {
        key: 'phone-answered',
        label: 'Item i2',
        itemId: 'i2',
        seen: { n: 0, full: 0, value: null, low: null, high: null },
        said: null,
      },
    ]);
  });
});
