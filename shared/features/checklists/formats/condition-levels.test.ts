import { describe, expect, it } from 'vitest';
import { listItems } from '../definition.rules.ts';
import { isConditionLevels, readConditionLevels } from './condition-levels.ts';

const header = [
  'Violation_Code',
  'Violation_Summary',
  'Category_Description',
  'Condition I',
  'Condition II',
  'Condition III',
];

const row = (line: number, ...cells: readonly string[]) => ({
  line,
  cells: new Map(header.map((name, at) => [name.toLowerCase(), cells[at] ?? ''])),
});

describe('a list of violations', () => {
  it('turns what a level costs into what it earns', () => {
    const { definition } = readConditionLevels(header, [
      row(2, '04L', 'Mice', 'PESTS', 'One. Score: 7', 'Two. Score: 8', 'Many. Score: 10'),
    ]);
    const [item] = listItems(definition);
    expect(item).toMatchObject({ type: 'choice', label: '04L · Mice', weight: 1, naAllowed: true });
    expect(item?.type === 'choice' ? item.options.map(({ label, score }) => [label, score]) : []).toEqual([
      ['No violation', 10],
      ['Condition I, costs 7: One.', 3],
      ['Condition II, costs 8: Two.', 2],
      ['Condition III, costs 10: Many.', 0],
    ]);
    expect(definition).toMatchObject({ scoring: 'points', sections: [{ title: 'PESTS', weight: null }] });
  });

  it('asks about a row without levels, which counts nothing and yet can go badly', () => {
    const { definition, notCarried } = readConditionLevels(header, [row(2, '22A', 'Nuisance', 'OTHER')]);
    const [item] = listItems(definition);
    expect(item).toMatchObject({
      weight: 0,
      options: [
        { label: 'No violation', score: 1 },
        { label: 'Violation', score: 0 },
      ],
    });
    expect(notCarried.at(-1)?.item).toBe('22A · Nuisance');
    expect(notCarried.at(-1)?.what).toContain('counts nothing');
  });

  it('names what it can’t read, cuts or doubts', () => {
    const { notCarried } = readConditionLevels(header, [
      row(2, '1.50E+02', 'Smoke', 'AIR', 'No score here', `${'x'.repeat(500)} Score: 5`),
      row(3),
    ]);
    expect(notCarried.slice(1).map(({ what }) => what)).toEqual([
      expect.stringContaining('No score can be read in Condition I'),
      expect.stringContaining('is cut'),
      expect.stringContaining('took it for a number'),
      expect.stringContaining('left out'),
    ]);
    expect(() => readConditionLevels(header, [row(2)])).toThrow('no rows');
  });

  it('is known by its levels', () => {
    expect(isConditionLevels(header)).toBe(true);
    expect(isConditionLevels(['Condition', 'Condition I'])).toBe(false);
  });
});
