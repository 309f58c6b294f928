import { expect, it } from 'vitest';
import { readSampleTexts } from '../../electron/features/sample/sample-texts.ts';
import { daySchema, type Day } from '../../shared/clock.ts';
import { generateSample } from '../../shared/features/sample/sample.generate.ts';
import { rhythmBreak } from '../../shared/stats/rhythm-break.ts';
import { usualBound } from '../../shared/stats/upper-bound.ts';

const until = daySchema.parse('2026-11-22');
const items = [...generateSample({ seed: 1, customers: 300, months: 12, until }, readSampleTexts())];

it('plants customers who came like clockwork and fell silent; each is found by the test meant for them', () => {
  const bought = new Map<string, Day[]>();
  const planted = new Set<string>();
  for (const { table, row } of items) {
    if (table !== 'purchases') continue;
    const id = String(row['customer_id']);
    bought.set(id, [...(bought.get(id) ?? []), daySchema.parse(row['bought_on'])]);
    if (row['what'] === 'Line check') planted.add(id);
  }
  const active = items.flatMap(({ table, row }) =>
    table === 'customers' && row['status'] === 'active' ? [String(row['customer_id'])] : [],
  );
  const found = active.flatMap((id) => {
    const { broken } = rhythmBreak(bought.get(id) ?? [], until, usualBound);
    return broken === null ? [] : [{ id, broken }];
  });
  expect(planted.size).toBe(6);
  const kinds = found.filter(({ id }) => planted.has(id)).map(({ broken }) => broken);
  expect(kinds.toSorted()).toEqual(['interval', 'interval', 'interval', 'season', 'season', 'season']);
});
