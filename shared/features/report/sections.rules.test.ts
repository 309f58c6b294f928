import { describe, expect, it } from 'vitest';
import { figuresOf, sectionsFor, sentencesFor } from './sections.rules.ts';
import { verdictMeasures, verdictTopics } from './verdict.schema.ts';

const idsFor = (...asked: Parameters<typeof sectionsFor>) => sectionsFor(...asked).map(({ id }) => id);

describe('the sections of a report', () => {
  it('leave out what is not the reader’s, also where it was chosen', () => {
    expect(idsFor('owner')).toHaveLength(10);
    expect(idsFor('team')).toEqual(['promises', 'reasons', 'customers', 'work', 'telling']);
    expect(idsFor('customers')).toEqual(['promises', 'customers', 'work', 'telling']);
    expect(idsFor('customers', ['losses', 'pulse', 'work'])).toEqual(['work']);
    expect(idsFor('owner', ['work', 'losses'])).toEqual(['losses', 'work']);
  });

  it('show money to the owner alone', () => {
    const figures = [
      { id: 'losses.count', unit: 'count' },
      { id: 'losses.margin', unit: 'money' },
      { id: 'log.entries', unit: 'count' },
    ] as const;
    const section = { measures: ['losses.'] };
    expect(figuresOf(section, figures, 'owner').map(({ id }) => id)).toEqual(['losses.count', 'losses.margin']);
    expect(figuresOf(section, figures, 'team').map(({ id }) => id)).toEqual(['losses.count']);
  });

  it('decide which sentences of the verdict a reader gets', () => {
    const { honesty, keptFirst, candour, leftUnhappy, lost, inTime } = verdictMeasures;
    const measures = [[honesty], [keptFirst], [candour], [leftUnhappy, lost], [inTime]];
    const sentences = verdictTopics.map((topic, at) => ({ topic, text: '', measures: measures[at] ?? [] }));
    const topicsFor = (reader: 'owner' | 'team' | 'customers') =>
      sentencesFor(reader, sentences).map(({ topic }) => topic);
    expect(topicsFor('owner')).toEqual([...verdictTopics]);
    expect(topicsFor('team')).toEqual(['promises', 'reasons', 'work']);
    expect(topicsFor('customers')).toEqual(['promises', 'work']);
  });
});
