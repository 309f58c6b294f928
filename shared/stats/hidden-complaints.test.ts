import { expect, it } from 'vitest';
import { hiddenComplaints } from './hidden-complaints.ts';

it('3 of 20 leavers had complained and 12 complaints are open: 68 are hidden, likely 21 to 217', () => {
  expect(hiddenComplaints(3, 20, 12)).toMatchObject({ hidden: 68, low: 21, high: 217 });
});

it('for every complaint that is heard about six are not, likely 2 to 18', () => {
  expect(hiddenComplaints(3, 20, 1)).toMatchObject({ hidden: 6, low: 2, high: 18 });
});

it('where nobody had complained nothing limits how many are hidden, and of nobody nothing is known', () => {
  expect(hiddenComplaints(0, 20, 12)).toMatchObject({ hidden: null, low: 62, high: null });
  expect(hiddenComplaints(0, 0, 12)).toMatchObject({ hidden: null, low: null, high: null });
});
