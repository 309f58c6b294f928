import { describe, expect, it } from 'vitest';
import { logOddsZ, tellingWords } from './telling-words.ts';

const repeat = (times: number, text: string): string[] => Array.from({ length: times }, () => text);

describe('logOddsZ', () => {
  it('keeps the example of its own comment, computed by hand', () => {
    // α = 2.25, α₀ = 287.5: ln(9.25/528.25) - ln(4.25/1183.25) = 1.58416; √(1/9.25 + 1/4.25) = 0.58601.
    expect(logOddsZ({ count: 7, all: 250 }, { count: 2, all: 900 })).toBeCloseTo(1.58416 / 0.58601, 3);
  });

  it('is surer of 7 against none than of 7 against two', () => {
    const seven = { count: 7, all: 120 };
    expect(logOddsZ(seven, { count: 0, all: 350 })).toBeGreaterThan(logOddsZ(seven, { count: 2, all: 350 }));
  });

  it('is 0 where both sides are alike and turns its sign when they change places', () => {
    expect(logOddsZ({ count: 5, all: 100 }, { count: 5, all: 100 })).toBe(0);
    const one = { count: 5, all: 80 };
    const other = { count: 1, all: 300 };
    expect(logOddsZ(one, other)).toBeCloseTo(-logOddsZ(other, one), 12);
  });
});

describe('tellingWords', () => {
  const unhappy = [
    ...repeat(4, 'The technician never called back.'),
    ...repeat(3, 'He never called back, and the bill was high.'),
    ...repeat(6, 'The visit was late.'),
  ];
  const others = [
    ...repeat(2, 'The technician called back at once.'),
    ...repeat(24, 'The visit was fine.'),
    ...repeat(20, 'The bill was clear, and he was friendly.'),
  ];

  it('counts people, not how often they said it', () => {
    const [first] = tellingWords([...unhappy, 'Late, late, late'], others);
    expect(first).toMatchObject({ words: 'late', unhappy: 7, unhappyOf: 14, others: 0, othersOf: 46 });
  });

  it('finds the phrase, once, and leaves the words out that stand only in it', () => {
    const found = tellingWords(unhappy, others);
    expect(found.find(({ words }) => words === 'never called')).toMatchObject({
      unhappy: 7,
      unhappyOf: 13,
      others: 0,
      othersOf: 46,
    });
    expect(found.map(({ words }) => words)).not.toContain('never');
  });

  it('leaves out words that everybody uses, without a list of them', () => {
    const words = tellingWords(unhappy, others).map(({ words: one }) => one);
    for (const common of ['the', 'was', 'and', 'he', 'visit']) expect(words).not.toContain(common);
  });

  it('does not take one person’s word for a pattern', () => {
    expect(tellingWords(['Xylophone'], repeat(50, 'Fine'))).toEqual([]);
  });

  it('lists the most telling first', () => {
    const found = tellingWords(unhappy, others).map(({ z }) => z);
    expect(found.length).toBeGreaterThan(1);
    expect(found).toEqual(found.toSorted((a, b) => b - a));
    expect(Math.min(...found)).toBeGreaterThanOrEqual(1.96);
  });

  it.each([
    ['German', 'Der Techniker kam zu spät', 'Der Techniker kam pünktlich', 'spät'],
    ['Arabic', 'الفني تأخر كثيرا', 'الفني جاء بسرعة', 'تأخر'],
    ['Greek in capitals', 'ΑΡΓΗΣΕ πολύ', 'ήρθε γρήγορα', 'αργησε'],
    ['Japanese, which puts no spaces', '配送が遅いです', '配送が早いです', '遅い'],
    ['decomposed letters', 'Zu spa\u0308t', 'Zu fru\u0308h', 'spät'],
  ])('cuts words in %s', (_, bad, good, word) => {
    const found = tellingWords(repeat(9, bad), repeat(40, good));
    expect(found.some(({ words }) => words.split(' ').includes(word))).toBe(true);
  });

  it('makes no phrase across a full stop', () => {
    const found = tellingWords(repeat(9, 'Bad. Really'), repeat(40, 'Good'));
    expect(found.map(({ words }) => words).toSorted()).toEqual(['bad', 'really']);
  });

  it('finds nothing where one side wrote nothing', () => {
    expect(tellingWords([], ['Fine'])).toEqual([]);
    expect(tellingWords([], [])).toEqual([]);
  });

  it('leaves out what everybody says, alone and in a phrase, and a word that its phrase says better', () => {
    const angry = [...repeat(6, 'I waited and nobody called'), ...repeat(4, 'I am angry that nobody called')];
    const calm = [...repeat(30, 'I am happy'), ...repeat(10, 'I waited and it was fine')];
    const words = tellingWords(angry, calm).map((found) => found.words);
    expect(words).toContain('nobody called');
    expect(words).not.toContain('nobody');
    expect(words).not.toContain('called');
    expect(words.filter((found) => found.split(' ').includes('i'))).toEqual([]);
  });
});
