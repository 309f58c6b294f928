import { describe, expect, test } from 'vitest';
import { articleRatios } from '../../../shared/stats/replacement-cost.ts';
import { funnelTitle, prospectsTitle, qualificationText, stepWords } from './prospects.logic.ts';

const article = (value: number, events = 0) => ({ value, isOwn: false, events });
const funnel = {
  calls: 4,
  appointments: 1,
  meetings: 0,
  prospects: 0,
  sales: 0,
  callsPerAppointment: article(articleRatios.callsPerAppointment, 4),
  meetingsPerProspect: article(articleRatios.meetingsPerProspect),
  prospectsPerSale: article(articleRatios.prospectsPerSale),
};

test('the title says who has waited too long', () => {
  expect(prospectsTitle({ all: 12, due: 4 }, 'en')).toBe('4 of 12 prospects have not heard from us for 90 days');
  expect(prospectsTitle({ all: 3, due: 0 }, 'en')).toBe('All 3 prospects heard from us this quarter');
  expect(prospectsTitle({ all: 0, due: 0 }, 'en')).toBe('Nobody is a prospect yet');
});

test('a prospect has a need and can pay, or says which is missing', () => {
  expect(qualificationText({ hasNeed: true, canPay: true })).toBe('has a need and can pay');
  expect(qualificationText({ hasNeed: true, canPay: null })).toBe('has a need; can they pay?');
  expect(qualificationText({ hasNeed: null, canPay: null })).toBe('not asked yet');
  expect(qualificationText({ hasNeed: true, canPay: false })).toBe('can’t pay');
});

describe('the funnel', () => {
  test('says what a sale takes, and whose figures those are', () => {
    expect(funnelTitle(funnel, 'en')).toBe('One sale takes about 300 calls and 30 meetings, by the article');
    const own = { value: 2, isOwn: true, events: 40 };
    const all = { callsPerAppointment: own, meetingsPerProspect: own, prospectsPerSale: own };
    expect(funnelTitle({ ...funnel, ...all }, 'en')).toBe('One sale takes about 8 calls and 4 meetings');
    expect(funnelTitle({ ...funnel, callsPerAppointment: own }, 'en')).toBe(
      'One sale takes about 60 calls and 30 meetings, partly by the article',
    );
    expect(stepWords('calls', funnel, 'en')).toEqual({
      label: 'Calls',
      ratio: '10 for one appointment',
      source: 'from the article, until you have 30 (4 so far)',
    });
    const enough = { ...funnel, callsPerAppointment: article(articleRatios.callsPerAppointment, 46) };
    expect(stepWords('calls', enough, 'en').source).toBe('from the article, until your first appointment');
    expect(stepWords('prospects', { ...funnel, ...all }, 'en').source).toBe('your own, from 40');
  });
});
