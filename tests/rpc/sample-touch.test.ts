import { describe, expect, it } from 'vitest';
import { readSampleTexts } from '../../electron/features/sample/sample-texts.ts';
import { daysBetween, daySchema } from '../../shared/clock.ts';
import { generateSample } from '../../shared/features/sample/sample.generate.ts';
import { plantedWaits } from '../../shared/features/sample/sample.touch.ts';
import type { SampleItem } from '../../shared/features/sample/sample.world.ts';

type Row = SampleItem['row'];

const until = daySchema.parse('2026-11-22');
const items = [...generateSample({ seed: 1, customers: 120, months: 12, until }, readSampleTexts())];
const rowsOf = (table: string): Row[] => items.filter((item) => item.table === table).map(({ row }) => row);

/** Days since anything of a customer, by customer. */
function readWaits(): ReadonlyMap<unknown, number> {
  const waits = new Map<unknown, number>();
  const contacts = [
    ...rowsOf('entries').map((row) => [row['customer_id'], row['heard_on']] as const),
    ...rowsOf('responses').map((row) => [row['customer_id'], row['answered_on']] as const),
    ...rowsOf('promises').map((row) => [row['customer_id'], row['told_on']] as const),
    ...rowsOf('touches')
      .filter(({ outcome }) => outcome === 'reached')
      .map((row) => [row['customer_id'], row['touched_on']] as const),
  ];
  for (const [customer, day] of contacts) {
    const wait = daysBetween(daySchema.parse(day), until);
    waits.set(customer, Math.min(wait, waits.get(customer) ?? Infinity));
  }
  return waits;
}

describe('keeping in touch at the sample company', () => {
  const active = rowsOf('customers').filter(({ status }) => status === 'active');

  it('has eight customers whose turn it is, and those who fell silent; nobody else waits longer than usual', () => {
    const waits = readWaits();
    const long = active
      .map(({ customer_id: id }) => waits.get(id) ?? Infinity)
      .filter((wait) => wait > 30)
      .toSorted((one, other) => other - one);
    const silent = long.filter((wait) => wait > Math.max(...plantedWaits));
    expect(long.slice(silent.length)).toEqual(plantedWaits);
    expect(silent.length).toBeGreaterThan(2);
    expect(silent.every((wait) => wait >= 80)).toBe(true);
  });

  it('tells a year of contacts, tries among them, in which somebody needed something now and then', () => {
    const touches = rowsOf('touches');
    expect(touches.length).toBeGreaterThan(700);
    const asked = touches.filter(({ needed }) => needed !== 'not-asked');
    const share = asked.filter(({ needed }) => needed === 'yes').length / asked.length;
    expect(share).toBeGreaterThan(0.2);
    expect(share).toBeLessThan(0.35);
    expect(touches.some(({ outcome }) => outcome === 'voicemail')).toBe(true);
    const left = new Set(rowsOf('customers').flatMap((row) => (row['status'] === 'lost' ? [row['customer_id']] : [])));
    const lostOn = new Map(rowsOf('customers').map((row) => [row['customer_id'], row['lost_on']]));
    for (const { customer_id: id, touched_on: on } of touches)
      if (left.has(id)) expect(String(on) < String(lostOn.get(id))).toBe(true);
  });

  it('tells how those who came within the year were won: calls, an appointment, meetings, a prospect, a sale', () => {
    const kinds = (kind: string): Row[] => rowsOf('touches').filter((row) => row['kind'] === kind);
    const won = active.filter((row) => String(row['customer_since_on']) >= '2025-11-22');
    expect(won.length).toBeGreaterThan(4);
    expect(kinds('sale').map((row) => row['customer_id'])).toEqual(won.map((row) => row['customer_id']));
    expect(kinds('prospect')).toHaveLength(won.length);
    expect(kinds('meeting').length).toBeGreaterThan(kinds('prospect').length);
  });

  it('runs a playbook after its latest sales, a step of which is due', () => {
    expect(rowsOf('playbook_runs')).toHaveLength(5);
    const open = rowsOf('playbook_tasks').filter((row) => row['closed_on'] === null);
    expect(open.some((row) => String(row['due_on']) <= until)).toBe(true);
    expect(rowsOf('occasions')).toHaveLength(2);
  });
});
