import { describe, expect, it } from 'vitest';
import {
  answeredText,
  consentCounts,
  finiteText,
  groupsTitle,
  optionCounts,
  questionTitle,
  scalePoints,
} from './question-words.logic.ts';
import { recommend, toCount, toFigure, toQuestion } from './results.fixture.ts';

const locale = 'en-US';

describe('the title of a question', () => {
  it('counts promoters, passives and detractors', () => {
    expect(questionTitle(recommend, locale)).toBe('31 promoters, 15 passives, 13 detractors');
  });

  it('gives satisfaction as a count, with share and range from ten answers on', () => {
    const counts = [14, 9, 10, 32, 42].map((n, index) => toCount(String(index + 1), n));
    const csat = toQuestion({
      type: 'csat',
      metric: 'csat',
      answered: 107,
      counts,
      figure: toFigure(0.69, 0.6, 0.77, 107),
    });
    expect(questionTitle(csat, locale)).toBe('74 of 107 satisfied (69%, likely between 60% and 77%)');
    const few = {
      ...csat,
      answered: 7,
      figure: toFigure(0.71, 0.3, 0.9, 7),
      counts: [toCount('5', 5), toCount('1', 2)],
    };
    expect(questionTitle(few, locale)).toBe('5 of 7 satisfied');
  });

  it('gives ease as a mean, and as counts where there are few', () => {
    const ces = toQuestion({ type: 'ces', metric: 'ces', answered: 50, figure: toFigure(5.1, 4.7, 5.5, 50) });
    expect(questionTitle(ces, locale)).toBe('Ease 5.1 of 7, likely between 4.7 and 5.5');
    const few = { ...ces, answered: 7, counts: [toCount('2', 2), toCount('6', 5)] };
    expect(questionTitle(few, locale)).toBe('5 of 7 found it easy');
  });

  it('says “most” only of more than half', () => {
    const of = (first: number, second: number): string =>
      questionTitle(
        toQuestion({
          answered: 20,
          counts: [toCount('o2', second, { label: 'Speed' }), toCount('o1', first, { label: 'Price' })],
        }),
        locale,
      );
    expect(of(11, 9)).toBe('Most chose “Price”: 11 of 20');
    expect(of(9, 8)).toBe('“Price” was chosen most: 9 of 20');
    expect(of(8, 8)).toBe('“Speed” and “Price” lead, 8 of 20 each');
  });

  it('finds the middle of numbers by how often each was given', () => {
    const counts = [toCount('40', 1), toCount('3', 2), toCount('12', 4)];
    expect(questionTitle(toQuestion({ type: 'number', answered: 7, counts }), locale)).toBe(
      'Half gave 12 or less, from 3 to 40',
    );
  });

  it('counts those who said yes', () => {
    const counts = [toCount('no', 4), toCount('yes', 6)];
    expect(questionTitle(toQuestion({ type: 'yes-no', answered: 10, counts }), locale)).toBe('6 of 10 said yes');
  });

  it('counts a consent that was left as not given', () => {
    const counts = [toCount('yes', 6), toCount('no', 0)];
    const consent = toQuestion({ type: 'consent', answered: 6, skipped: 9, counts });
    expect(questionTitle(consent, locale)).toBe('6 of 15 agreed');
    expect(consentCounts(consent)).toEqual({ agreed: 6, others: 9 });
  });

  it('names what was put first most', () => {
    const counts = [
      toCount('1', 3, { part: 'o1', partLabel: 'Price' }),
      toCount('1', 7, { part: 'o2', partLabel: 'Speed' }),
    ];
    expect(questionTitle(toQuestion({ type: 'ranking', answered: 10, counts }), locale)).toBe(
      '“Speed” was put first most: 7 of 10',
    );
  });

  it('says so where nobody has answered', () => {
    expect(questionTitle(toQuestion({ type: 'nps', metric: 'nps' }), locale)).toBe('Nobody has answered this');
  });
});

describe('what stands under a question', () => {
  it('keeps skips and special answers apart from answers', () => {
    const question = toQuestion({ answered: 59, skipped: 6, dontKnow: 2, preferNot: 1 });
    expect(answeredText(question, locale)).toBe('59 answered, 6 skipped, 2 don’t know, 1 prefers not to say');
  });

  it('says how many stand where', () => {
    const counts = [toCount('2', 1), toCount('4', 2), toCount('5', 3), toCount('7', 4)];
    expect(groupsTitle(toQuestion({ type: 'ces', metric: 'ces', counts }), locale)).toBe(
      '7 agree, 2 in between, 1 disagree',
    );
  });

  it('gives the narrower range of a known list, and what it does not say', () => {
    expect(finiteText({ ...recommend, finite: toFigure(30.5, 16, 44, 59) }, locale)).toBe(
      'Of all who could be asked: likely between 16 and 44. It says nothing about those who did not answer.',
    );
    expect(finiteText(recommend, locale)).toBeNull();
  });
});

describe('the bars of a question', () => {
  it('has every point of the scale, in the colour of what it stands for', () => {
    const few = toQuestion({ type: 'nps', metric: 'nps', counts: [toCount('6', 1), toCount('7', 1), toCount('9', 2)] });
    const points = scalePoints(few, { from: 0, to: 10 });
    expect(points.map(({ n }) => n)).toEqual([0, 0, 0, 0, 0, 0, 1, 1, 0, 2, 0]);
    expect(points.map(({ tone }) => tone).slice(6)).toEqual(['bad', 'neutral', 'neutral', 'good', 'good']);
    expect(scalePoints(few, { from: 1, to: 10 })).toHaveLength(10);
  });

  it('puts what was chosen most first and leaves skips out', () => {
    const counts = [toCount('skipped', 9), toCount('o1', 1), toCount('o2', 4), toCount('dont-know', 2)];
    expect(optionCounts(toQuestion({ counts })).map(({ key }) => key)).toEqual(['o2', 'o1']);
  });
});
