import { isDay, type Day } from '../../shared/clock.ts';
import type { Measured } from '../../shared/features/measures/measures.schema.ts';
import { toDecimalText } from '../../shared/money.ts';
import { getText, UsageError, type Command, type Flags } from './command.ts';
import { withBusiness } from './open-folder.ts';

function getDay(flags: Flags, name: string): Day {
  const text = getText(flags, name);
  if (!isDay(text)) throw new UsageError(`--${name} must be a day of the calendar, such as 2026-11-19.`);
  return text;
}

const percent = (share: number): string => `${(share * 100).toFixed(0)}%`;

function toLine({ label, value, n, low, high, unit, lastOn }: Measured, currency: string): string {
  if (value === null) return `${label}: no record\n`;
  const last = lastOn === null ? '' : `, last on ${lastOn}`;
  if (unit === 'points' || unit === 'mean') {
    const written = (number: number): string => number.toFixed(unit === 'points' ? 0 : 2);
    const likely = low === null || high === null ? '' : `, likely ${written(low)} to ${written(high)}`;
    return `${label}: ${written(value)} of ${n} answers${likely}${last}\n`;
  }
  if (unit === 'money') return `${label}: ${toDecimalText(Math.round(value), currency)} ${currency}${last}\n`;
  if (unit === 'hours') return `${label}: ${value.toFixed(1)} hours, median of ${n}${last}\n`;
  if (unit === 'gap') return `${label}: ${(value * 100).toFixed(0)} points${last}\n`;
  if (unit !== 'share') return `${label}: ${value}${last}\n`;
  const interval = low === null || high === null ? '' : `, likely ${percent(low)} to ${percent(high)}`;
  return `${label}: ${percent(value)} of ${n}${interval}${last}\n`;
}

export const measures: Command = {
  name: 'measures',
  purpose: 'prints every figure of a period, both days included',
  usage: 'measures --from DAY --to DAY',
  options: { from: { type: 'string' }, to: { type: 'string' } },
  words: 0,
  run: async ({ flags }) => {
    const period = { from: getDay(flags, 'from'), to: getDay(flags, 'to') };
    return withBusiness(flags, async (app) => {
      const { items } = await app.call.measures.read(period);
      const { business } = await app.call.session.get({});
      const byId = items.map(
        ({ id, value, n, low, high, unit, lastOn }) => [id, { value, n, low, high, unit, lastOn }] as const,
      );
      return {
        isDone: true,
        json: { period, measures: Object.fromEntries(byId) },
        text: items.map((item) => toLine(item, business?.currency ?? '')).join(''),
      };
    });
  },
};
