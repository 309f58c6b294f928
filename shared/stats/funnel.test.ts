import { expect, test } from 'vitest';
import { funnelRatios } from './funnel.ts';

const none = { calls: 0, appointments: 0, meetings: 0, prospects: 0, sales: 0 };

test('with nothing of its own a business has the article’s ratios', () => {
  expect(funnelRatios(none)).toEqual({
    callsPerAppointment: { value: 10, isOwn: false, events: 0 },
    meetingsPerProspect: { value: 10, isOwn: false, events: 0 },
    prospectsPerSale: { value: 3, isOwn: false, events: 0 },
  });
});

test('each ratio is its own from 30 events on, whatever the others have', () => {
  const ratios = funnelRatios({ calls: 60, appointments: 5, meetings: 29, prospects: 30, sales: 12 });
  expect(ratios.callsPerAppointment).toEqual({ value: 12, isOwn: true, events: 60 });
  expect(ratios.meetingsPerProspect).toEqual({ value: 10, isOwn: false, events: 29 });
  expect(ratios.prospectsPerSale).toEqual({ value: 2.5, isOwn: true, events: 30 });
});

test('calls that led to nothing yet say nothing', () => {
  expect(funnelRatios({ ...none, calls: 200 }).callsPerAppointment.isOwn).toBe(false);
});
