import { describe, expect, test } from 'vitest';
import type { Rating } from '../../../../shared/features/mirror/mirror.schema.ts';
import { makeResults, makeReveal, reader, testId } from '../mirror.fixture.ts';
import { openingSentences, reportParts } from './report.logic.ts';

const titles = (results = makeResults()) => reportParts(results, reader).map(({ title }) => title);

describe('the page that is read aloud', () => {
  test('begins with what was asked, what fits, and the quarter before', () => {
    expect(openingSentences(makeResults(), 'en')).toEqual([
      'I answered 4 questions about how we treat our customers, and only then looked at what our records say.',
      'Two answers could be held against a record: one fits, one was better than the records.',
      'One could not, because nobody writes it down.',
      'In Q2 2026, one of four fit.',
    ]);
  });

  test('says every claim beside its record, and leaves out what there is nothing to say of', () => {
    const [over, unknown, fits] = reportParts(makeResults(), reader);
    expect(over?.sentences).toEqual(['How many customers did you talk to? I said 40; the records say 7.']);
    expect(unknown?.sentences).toEqual(['How many losses did you call?']);
    expect(fits?.sentences).toEqual(['How many rounds did you make? I said 3; the records say 3.']);
    expect(titles()).toHaveLength(3);
  });

  test('tells blind spots and promises as sentences', () => {
    const rating: Rating = {
      itemId: 'i4',
      label: 'How well are calls answered?',
      owner: 1,
      managers: { value: 0.5, n: 2 },
      outsider: { value: null, n: 0 },
      staff: { value: null, n: null, state: 'hidden' },
      isBlindSpot: true,
    };
    const vow = {
      id: testId<'Vow'>(1),
      actionId: testId<'Action'>(1),
      what: 'Talk to one customer a day.',
      whoName: 'Sam',
      dueAt: Date.parse('2026-12-31T23:59:00Z'),
      state: 'open',
      closedAt: null,
    } as const;
    const parts = reportParts(
      makeResults({ ratings: [rating], vows: [vow], vowsBefore: [{ ...vow, state: 'done' }] }),
      reader,
    );
    expect(parts.slice(-3).flatMap(({ sentences }) => sentences)).toEqual([
      'How well are calls answered? I said 5 of 5; managers 3 of 5.',
      'Talk to one customer a day: done.',
      'Talk to one customer a day: Sam, by 31 Dec 2026.',
    ]);
  });

  test('stays one page however much was uncovered', () => {
    const { definition } = makeResults();
    const [section] = definition.sections;
    if (section === undefined) throw new Error('There is a section.');
    const items = Array.from({ length: 30 }, (_, index) => ({ ...section.items[0], id: `i${index}` }));
    const reveals = items.map(({ id }) => makeReveal({ itemId: id }));
    // Each is a copy of the claim above, under an id of its own.
    const many = makeResults({
      definition: { ...definition, sections: [{ ...section, items: items as typeof section.items }] },
      reveals,
    });
    const [over] = reportParts(many, reader);
    expect(over?.sentences).toHaveLength(6);
    expect(over?.sentences.at(-1)).toBe('And 25 more.');
  });
});
