import { wilson, type ShareEstimate } from './wilson.ts';

/** How many complaints are not heard, and the range that is likely; an end is null where nothing limits it. */
export type HiddenComplaints = {
  /** The share of leavers who had ever complained. */
  readonly visibility: ShareEstimate;
  readonly hidden: number | null;
  readonly low: number | null;
  readonly high: number | null;
};

/**
 * Tells how many complaints stay unspoken beside those that are open: leavers who were called say whether they had ever
 * complained, and those who had not stand for all who are unhappy and silent.
 *
 * Own definition. Visibility V = complained / called, hidden = K / V − K, its ends from the Wilson interval of V.
 * Example: 3 of 20 had complained, 12 complaints are open: 68 hidden ones, likely 21 to 217.
 */
export function hiddenComplaints(complained: number, called: number, open: number): HiddenComplaints {
  const visibility = wilson(complained, called);
  const hiddenAt = (share: number | null): number | null =>
    share === null || share === 0 ? null : Math.round(open / share - open);
  return {
    visibility,
    hidden: hiddenAt(visibility.value),
    low: hiddenAt(visibility.high),
    high: hiddenAt(visibility.low),
  };
}
