import { describe, expect, it } from 'vitest';
import { daySchema } from '../../../../shared/clock.ts';
import { locationIdSchema, surveyIdSchema } from '../../../../shared/ids.ts';
import { cutHits } from './comments.logic.ts';
import { fromGroupText, toGroupText } from './groups.logic.ts';
import { periodText, presetOf, presetPeriod } from '../../../ui/periods.logic.ts';
import { answerFilter, responsesPath } from './reading-paths.ts';

const id = '0190c0de-0000-7000-8000-000000000001';
const day = (text: string) => daySchema.parse(text);

describe('groups in the address', () => {
  it('come back as they went', () => {
    const groups = [
      { channel: 'phone' as const },
      { locationId: locationIdSchema.parse(id) },
      { answered: 'q3:o7' },
      { from: day('2026-01-01'), to: day('2026-03-31') },
    ];
    expect(groups.map((group) => fromGroupText(toGroupText(group)))).toEqual(groups);
  });

  it('are dropped where somebody mistyped them', () => {
    for (const text of [undefined, '', 'channel=pigeon', 'days=2026-01-01', 'what=ever', 'answered=all'])
      expect(fromGroupText(text)).toBeNull();
  });
});

describe('periods by name', () => {
  const today = day('2026-11-22');

  it('are those of the business year', () => {
    expect(presetPeriod('this-quarter', today, 1)).toEqual({ from: '2026-10-01', to: '2026-12-31' });
    expect(presetPeriod('last-quarter', today, 1)).toEqual({ from: '2026-07-01', to: '2026-09-30' });
    expect(presetPeriod('this-quarter', today, 2)).toEqual({ from: '2026-11-01', to: '2027-01-31' });
    expect(presetPeriod('twelve-months', today, 1)).toEqual({ from: '2025-12-01', to: '2026-11-30' });
    expect(presetPeriod('twelve-months', day('2027-03-31'), 1)).toEqual({ from: '2026-04-01', to: '2027-03-31' });
  });

  it('are found again in the address', () => {
    expect(presetOf({}, today, 1)).toBe('all');
    expect(presetOf({ from: day('2026-07-01'), to: day('2026-09-30') }, today, 1)).toBe('last-quarter');
    expect(presetOf({ from: day('2026-07-02') }, today, 1)).toBeNull();
  });

  it('are said as people say them', () => {
    expect(periodText({}, 1)).toBeNull();
    expect(periodText({ from: day('2026-10-01'), to: day('2026-12-31') }, 1)).toBe('Q4 2026');
    expect(periodText({ from: day('2026-10-05') }, 1)).toBe('from 5 Oct 2026');
  });
});

describe('the records behind a figure', () => {
  it('are those of the filter and the answer', () => {
    const filter = answerFilter({ channel: 'phone' }, 'q1', '9');
    expect(filter).toEqual({ channel: 'phone', answered: 'q1:9' });
    expect(responsesPath(surveyIdSchema.parse(id), filter ?? {})).toBe(
      `/surveys/${id}?tab=responses&channel=phone&answered=q1%3A9`,
    );
  });

  it('are not offered where they could not be told', () => {
    expect(answerFilter({ answered: 'q2:o1' }, 'q1', '9')).toBeNull();
    expect(answerFilter({}, 'q1', '3.5')).toBeNull();
  });
});

describe('a comment', () => {
  const marked = (text: string, words: string): string =>
    cutHits(text, words)
      .map(({ piece, isHit }) => (isHit ? `[${piece}]` : piece))
      .join('');

  it('is marked where a word begins as was searched, whatever its case', () => {
    expect(marked('Nobody called. Recalled nobody.', 'nobody call')).toBe('[Nobody] [call]ed. Recalled [nobody].');
    expect(marked('C++ (again)', '(again')).toBe('C++ [(again])');
    expect(marked('nothing here', '')).toBe('nothing here');
  });
});
