import { describe, expect, it } from 'vitest';
import type { Reader } from '../../../ui/format.ts';
import { cardWhen, columnBeside, placeAfterArrow } from './board.logic.ts';

const day = 86_400_000;
// A Thursday, in the morning.
const reader: Reader = { timeZone: 'UTC', locale: 'en-GB', currency: 'EUR', now: Date.UTC(2026, 10, 19, 9) };
const endOf = (on: string): number => Date.parse(`${on}T23:59:00Z`);
const due = (dueAt: number) => cardWhen({ state: 'open', dueAt, closedAt: null }, reader);

it('a card says when it is due as people say it', () => {
  expect(due(endOf('2026-11-19'))).toEqual({ text: 'Due today', tone: 'neutral' });
  expect(due(endOf('2026-11-20')).text).toBe('Due tomorrow');
  expect(due(endOf('2026-11-23')).text).toBe('Due Monday');
  expect(due(endOf('2026-12-04')).text).toBe('Due Fri 4 Dec');
  expect(due(reader.now - 3 * day)).toEqual({ text: '3 days late', tone: 'bad' });
});

it('a card says of what is over when it was', () => {
  const closedAt = reader.now - 2 * 3_600_000;
  expect(cardWhen({ state: 'done', dueAt: 0, closedAt }, reader)).toEqual({ text: '2 h ago', tone: 'good' });
  expect(cardWhen({ state: 'dropped', dueAt: 0, closedAt: null }, reader)).toEqual({ text: '', tone: 'neutral' });
});

describe('arrows on the board', () => {
  const lengths = { open: 3, doing: 0, done: 1, dropped: 0 };
  it('go up and down in a column and stop at its ends', () => {
    expect(placeAfterArrow('ArrowDown', { state: 'open', index: 0 }, lengths)).toEqual({ state: 'open', index: 1 });
    expect(placeAfterArrow('ArrowDown', { state: 'open', index: 2 }, lengths)).toBeNull();
    expect(placeAfterArrow('ArrowUp', { state: 'open', index: 0 }, lengths)).toBeNull();
    expect(placeAfterArrow('End', { state: 'open', index: 0 }, lengths)).toEqual({ state: 'open', index: 2 });
  });

  it('go sideways over columns that hold nothing', () => {
    expect(placeAfterArrow('ArrowRight', { state: 'open', index: 2 }, lengths)).toEqual({ state: 'done', index: 0 });
    expect(placeAfterArrow('ArrowRight', { state: 'done', index: 0 }, lengths)).toBeNull();
    expect(placeAfterArrow('ArrowLeft', { state: 'done', index: 0 }, lengths)).toEqual({ state: 'open', index: 0 });
    expect(placeAfterArrow('x', { state: 'open', index: 0 }, lengths)).toBeNull();
  });

  it('know the column beside one', () => {
    expect([columnBeside('open', 1), columnBeside('open', -1), columnBeside('dropped', 1)]).toEqual([
      'doing',
      null,
      null,
    ]);
  });
});
