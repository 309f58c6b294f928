import { describe, expect, it } from 'vitest';
import { listItems } from '../../definition.rules.ts';
import { isSheet, readSheet } from './read-sheet.ts';

/** Rows as a person typed them, under columns in small letters. */
const rows = (...typed: readonly Readonly<Record<string, string>>[]) =>
  typed.map((cells, at) => ({
    line: at + 2,
    cells: new Map(Object.entries(cells).map(([column, cell]) => [column.toLowerCase(), cell])),
  }));

describe('a sheet somebody typed', () => {
  it('needs little more than sections and questions', () => {
    const { definition, notCarried } = readSheet(
      rows(
        { Section: 'Door', 'Section weight': '2', Item: 'Was it open?' },
        { Item: 'How clean was it?', Type: 'Scale', Weight: '0,5', 'N/A allowed': 'x' },
        { Section: 'Counter', Item: 'How long?', Type: 'stopwatch', Better: 'less', 'Good from': '30' },
        { Item: 'What was said?', Type: 'choice', Options: 'The truth = 2\nHalf of it=1\nNothing = n/a' },
        { Section: 'Door', Item: 'And again?', 'A bad answer needs': 'Photo and note', Critical: 'whole' },
      ),
    );
    expect(notCarried).toEqual([]);
    expect(definition).toMatchObject({ use: 'other', scoring: 'weighted', passAt: null });
    expect(definition.sections.map(({ title, weight, items }) => [title, weight, items.length])).toEqual([
      ['Door', 2, 2],
      ['Counter', 1, 2],
      ['Door', 1, 1],
    ]);
    expect(listItems(definition)).toMatchObject([
      { type: 'yes-no', good: 'yes', weight: 1, naAllowed: false },
      { type: 'scale', from: 1, to: 5, weight: 0.5, naAllowed: true },
      { type: 'time', better: 'less', goodAt: 30, fairAt: null },
      {
        type: 'choice',
        options: [
          { label: 'The truth', score: 2 },
          { label: 'Half of it', score: 1 },
          { label: 'Nothing', score: null },
        ],
      },
      { type: 'yes-no', critical: 'form', badNeeds: { note: true, photo: true } },
    ]);
  });

  it.each([
    ['0.8', 0.8],
    ['80%', 0.8],
    ['80', 0.8],
    ['', null],
  ])('is passed at “%s”', (typed, passAt) => {
    expect(readSheet(rows({ Item: 'Open?', 'Pass at': typed })).definition.passAt).toBe(passAt);
  });

  it.each([
    [{ Type: 'poem' }, 'Row 3: there is no type “poem”.'],
    [{ Weight: 'heavy' }, 'Row 3: “heavy” can’t stand in the column “Weight”.'],
    [{ Weight: '1001' }, 'Row 3: “1001” can’t stand in the column “Weight”.'],
    [{ 'N/A allowed': 'perhaps' }, 'Row 3: “perhaps” can’t stand in the column “N/A allowed”.'],
    [{ Type: 'number' }, 'Row 3 has nothing in the column “Better”, which this type needs.'],
    [{ Type: 'choice', Options: 'Bad = -1' }, 'Row 3: “Bad = -1” can’t stand in the column “Options”.'],
    [{ Type: 'claim', 'Claim about': 'days', Figure: 'none' }, 'Row 3: “none” can’t stand in the column “Figure”.'],
    [{ Item: 'x'.repeat(501) }, `Row 3: “${'x'.repeat(60)}…” can’t stand in the column “Item”.`],
  ])('leaves a row out that is no item, and says why: %j', (cells, sentence) => {
    const { definition, notCarried } = readSheet(rows({ Item: 'Open?' }, { Item: 'Clean?', ...cells }));
    expect(listItems(definition)).toHaveLength(1);
    expect(notCarried.map(({ item }) => item)).toEqual([{ Item: 'Clean?', ...cells }.Item]);
    expect(notCarried[0]?.what).toContain(sentence);
  });

  it('is refused as a whole where nothing of it can be asked', () => {
    expect(() => readSheet([])).toThrow('no rows');
    expect(() => readSheet(rows({ Section: 'Door' }))).toThrow('no items');
    expect(() => readSheet(rows({ Item: 'Open?', Type: 'poem' }))).toThrow('no type “poem”');
    expect(() => readSheet(rows({ Item: 'Open?', 'Pass at': 'well' }))).toThrow('column “Pass at”');
    expect(() => readSheet(rows({ Item: 'Open?', 'Section weight': 'heavy' }))).toThrow(
      'weight or the title of section 1',
    );
    expect(() => readSheet(rows(...Array.from({ length: 501 }, () => ({ Item: 'Open?' }))))).toThrow('longer than any');
  });

  it('is known by its columns', () => {
    expect(isSheet(['Section', ' item '])).toBe(true);
    expect(isSheet(['Item', 'Price'])).toBe(false);
  });
});
